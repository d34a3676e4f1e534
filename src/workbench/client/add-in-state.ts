import { DECLARED } from './requirement-sets';
import type { RequirementSets } from './requirement-sets';

/** What an add-in has made of a ribbon button or tab; both true unless told otherwise. */
export interface RibbonPartState {
  enabled?: boolean;
  visible?: boolean;
}

/** What the add-in and the page agree on outside the workbook: is the pane shown, what is declared, what was asked. */
export class AddInState {
  requirements: RequirementSets = DECLARED;
  /** Whether the pane is to be seen; the page follows. */
  paneVisible = true;
  /** "Background" or "Visible": what `Office.addin.setStartupBehavior` was told. */
  startState = 'Background';
  readonly ribbon = new Map<string, RibbonPartState>();
  /** Workbooks that `Excel.createWorkbook` was given, in base64; null stands for a new empty one. */
  readonly createdWorkbooks: (string | null)[] = [];
  onPaneVisible: (visible: boolean) => void = () => undefined;
  onCreatedWorkbook: (base64: string | null) => void = () => undefined;
  onRibbon: () => void = () => undefined;
  /** Tells the add-in: its `onVisibilityModeChanged` handlers hear it. */
  announceVisibility: (visibility: 'Visible' | 'Hidden') => void = () => undefined;

  constructor(
    /** `Office.context.document.settings`: kept with the workbook. */
    readonly documentSettings: Map<string, unknown>,
  ) {}

  /** The pane is shown or hidden, by the add-in or by a person; its code goes on running. */
  showPane(visible: boolean): void {
    const changed = visible !== this.paneVisible;
    this.paneVisible = visible;
    this.onPaneVisible(visible);
    if (changed) this.announceVisibility(visible ? 'Visible' : 'Hidden');
  }

  setRibbonPart(id: string, change: RibbonPartState): void {
    this.ribbon.set(id, { ...this.ribbon.get(id), ...change });
    this.onRibbon();
  }

  createWorkbook(base64: string | null): void {
    this.createdWorkbooks.push(base64);
    this.onCreatedWorkbook(base64);
  }
}
