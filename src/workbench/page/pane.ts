import type { Host } from '../host';
import type { RibbonButton } from './manifest-commands';

/** The pane's own window, as far as the page uses it. */
interface PaneWindow extends Window {
  Office?: { actions: { _association: { mappings: Record<string, unknown> } } };
  Excel?: object;
}

/** The task pane at the right: it can be closed and opened; its code runs on either way. */
export class Pane {
  private readonly element = find('#pane');
  private readonly frame = find('#pane-frame') as HTMLIFrameElement;

  constructor(private readonly host: Host) {
    host.connectClient(() => this.window?.Excel);
    host.addIn.onPaneVisible = (visible) => this.element.classList.toggle('closed', !visible);
    find('#close-pane').addEventListener('click', () => host.addIn.showPane(false));
  }

  private get window(): PaneWindow | null {
    return this.frame.contentWindow;
  }

  /** Loads the add-in's page; resolves when it has loaded. */
  load(): Promise<void> {
    return new Promise((resolve) => {
      this.frame.addEventListener('load', () => resolve(), { once: true });
      this.frame.src = '/taskpane.html';
    });
  }

  /** Does what a ribbon button says: opens the pane, or calls the add-in's function. */
  press({ id, action }: RibbonButton): string | undefined {
    if (action.kind === 'showPane') {
      this.host.addIn.showPane(true);
      this.frame.focus();
      return undefined;
    }
    const mapped = this.window?.Office?.actions._association.mappings[action.functionName.toUpperCase()];
    if (typeof mapped !== 'function') return `The add-in has no command called ${action.functionName}.`;
    (mapped as (event: object) => void)({ source: { id }, completed: () => undefined });
    return undefined;
  }
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}
