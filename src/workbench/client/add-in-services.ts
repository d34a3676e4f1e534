import { HostObject } from '../protocol/host-object';
import type { AddInState } from './add-in-state';

/** `Office.addin.showAsTaskpane`, `hide`. */
export class AppRuntimeService extends HostObject {
  readonly className = 'Microsoft.AppRuntime.AppRuntimeService';

  constructor(private readonly addIn: AddInState) {
    super();
  }

  SetAppRuntimeState(state: string): void {
    this.addIn.showPane(state === 'Visible');
  }

  GetAppRuntimeState(): string {
    return this.addIn.paneVisible ? 'Visible' : 'Background';
  }
}

/** `Office.addin.setStartupBehavior`. */
export class AppRuntimePersistenceService extends HostObject {
  readonly className = 'Microsoft.AppRuntime.AppRuntimePersistenceService';

  constructor(private readonly addIn: AddInState) {
    super();
  }

  SetAppRuntimeStartState(state: string): void {
    this.addIn.startState = state;
  }

  GetAppRuntimeStartState(): string {
    return this.addIn.startState;
  }
}

class RibbonPart extends HostObject {
  constructor(
    readonly className: string,
    private readonly addIn: AddInState,
    private readonly id: string,
  ) {
    super();
  }

  set enabled(enabled: boolean) {
    this.addIn.setRibbonPart(this.id, { enabled });
  }

  set Enabled(enabled: boolean) {
    this.enabled = enabled;
  }

  SetVisibility(visible: boolean): void {
    this.addIn.setRibbonPart(this.id, { visible });
  }
}

/** `Office.ribbon.requestUpdate`. */
export class DynamicRibbon extends HostObject {
  readonly className = 'Microsoft.DynamicRibbon.DynamicRibbon';

  constructor(private readonly addIn: AddInState) {
    super();
  }

  GetButton(id: string): RibbonPart {
    return new RibbonPart('Microsoft.DynamicRibbon.RibbonButton', this.addIn, id);
  }

  GetTab(id: string): RibbonPart {
    return new RibbonPart('Microsoft.DynamicRibbon.RibbonTab', this.addIn, id);
  }
}
