import { Component, type ReactNode } from 'react';
import { failureOf } from '../failure';
import { PaneContext, type Pane } from '../pane-context';
import { STRINGS } from '../strings';

/** Keeps a place that could not be loaded or drawn from taking the rest of the pane with it. */
export class PartBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  static override contextType = PaneContext;
  declare context: Pane | null;
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    const remedy = STRINGS.office.partRemedy;
    this.context?.store.set({ failure: failureOf(error, STRINGS.office.partTitle, remedy) });
  }

  override render() {
    return this.state.failed ? <p>{STRINGS.office.partRemedy}</p> : this.props.children;
  }
}
