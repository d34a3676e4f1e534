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

  private host: Host | null = null;
  private onLoaded: (contents: Window) => void = () => undefined;

  constructor() {
    find('#close-pane').addEventListener('click', () => this.host?.addIn.showPane(false));
  }

  private get window(): PaneWindow | null {
    return this.frame.contentWindow;
  }

  /** The workbook that the add-in has to do with from its next load on. */
  connect(host: Host): void {
    this.host = host;
    host.connectClient(() => this.window?.Excel);
    host.addIn.onPaneVisible = (visible) => this.element.classList.toggle('closed', !visible);
    this.element.classList.remove('closed');
  }

  /** Loads the add-in's page, anew where it is there; resolves when it has loaded. */
  async load(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.frame.addEventListener('load', () => resolve(), { once: true });
      this.frame.src = '/taskpane.html';
    });
    if (this.window) this.onLoaded(this.window);
  }

  /** Does something with the add-in's window, now and whenever it has loaded anew. */
  eachWindow(listen: (contents: Window) => void): void {
    this.onLoaded = listen;
    if (this.window) listen(this.window);
  }

  /** Does what a button says: opens the pane, or calls the add-in's function. Answers with what is wrong. */
  press({ id, action }: RibbonButton): string | undefined {
    if (action.kind === 'call')
      return this.call(action.functionName, { source: { id }, completed: () => undefined });
    this.host?.addIn.showPane(true);
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
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}
