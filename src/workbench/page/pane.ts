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

  /** Does what a button says: opens the pane, or calls the add-in's function. Answers with what is wrong. */
  press({ id, action }: RibbonButton): string | undefined {
    if (action.kind === 'call')
      return this.call(action.functionName, { source: { id }, completed: () => undefined });
    this.host.addIn.showPane(true);
    this.frame.focus();
    return undefined;
  }

  /** Calls the add-in's function of that name; buttons hand it an event, shortcuts do not. */
  call(functionName: string, event?: object): string | undefined {
    const mapped = this.window?.Office?.actions._association.mappings[functionName.toUpperCase()];
    if (typeof mapped !== 'function') return `The add-in has no command called ${functionName}.`;
    (mapped as (event?: object) => void)(event);
    return undefined;
  }

  /** The pane's window, once it has loaded. */
  get contents(): Window | null {
    return this.window;
  }
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}
