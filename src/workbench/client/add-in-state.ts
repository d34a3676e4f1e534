import { DECLARED } from './requirement-sets';
import type { RequirementSets } from './requirement-sets';

/** What the add-in and the page agree on outside the workbook: is the pane shown, what is declared, what was asked. */
export class AddInState {
  requirements: RequirementSets = DECLARED;
  /** Whether the pane is to be seen; the page follows, and says so when a person closes it. */
  paneVisible = true;
  startupBehavior = 'None';
  /** The last ribbon update that the add-in asked for. */
  ribbon: unknown = null;
  /** Workbooks that `Excel.createWorkbook` was given, in base64; null stands for a new empty one. */
  readonly createdWorkbooks: (string | null)[] = [];
  onPaneVisible: (visible: boolean) => void = () => undefined;
  onCreatedWorkbook: (base64: string | null) => void = () => undefined;
  onRibbon: (update: unknown) => void = () => undefined;

  constructor(
    /** `Office.context.document.settings`: kept with the workbook. */
    readonly documentSettings: Map<string, unknown>,
  ) {}

  showPane(visible: boolean): void {
    this.paneVisible = visible;
    this.onPaneVisible(visible);
  }

  createWorkbook(base64: string | null): void {
    this.createdWorkbooks.push(base64);
    this.onCreatedWorkbook(base64);
  }
}
