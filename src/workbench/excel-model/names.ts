import { alreadyExists, invalidArgument } from '../protocol/api-error';
import { HostCollection, HostObject } from '../protocol/host-object';
import { absoluteAddress, parseAddress, quoteSheet, splitSheet } from './address';
import { Range } from './range';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** `Excel.NamedItem`: a name for a range, a value or a formula. The engine keeps it and moves it with its cells. */
export class NamedItem extends HostObject {
  readonly className = 'NamedItem';

  constructor(
    private readonly workbook: Workbook,
    private readonly engineId: string,
    readonly scopeSheet: Worksheet | null,
  ) {
    super();
  }

  private get engine() {
    const name = this.workbook.engine.book
      .getDefinedNames()
      .find((item) => item.toBuilder().build().id === this.engineId);
    if (!name) throw invalidArgument('NamedItem', 'The name has been deleted.');
    return name;
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.name };
  }

  get name(): string {
    return this.engine.getName();
  }

  get formula(): string {
    return `=${this.engine.getFormulaOrRefString().replace(/^=/, '')}`;
  }

  set formula(formula: string) {
    this.workbook.engine.byAddIn(() => this.engine.setFormula(formula.replace(/^=/, '')));
  }

  get comment(): string {
    return this.engine.getComment() ?? '';
  }

  set comment(comment: string) {
    this.workbook.engine.byAddIn(() => this.engine.setComment(comment));
  }

  get scope(): string {
    return this.scopeSheet ? 'Worksheet' : 'Workbook';
  }

  get type(): string {
    if (this.getRangeOrNullObject()) return 'Range';
    const text = this.formula.slice(1);
    if (/^-?[\d.]+$/.test(text)) return 'Double';
    return /^"/.test(text) ? 'String' : 'Array';
  }

  get value(): string {
    return this.formula;
  }

  get visible(): boolean {
    return true;
  }

  set visible(visible: boolean) {
    this.workbook.engine.byAddIn(() => this.engine.setHidden(!visible));
  }

  getRangeOrNullObject(): Range | null {
    const [sheetName, address] = splitSheet(this.formula.slice(1));
    const sheet = sheetName === null ? undefined : this.workbook.worksheets.find(sheetName);
    const box = parseAddress(address);
    return sheet && box ? new Range(sheet, box) : null;
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalidArgument('NamedItem.getRange', `${this.name} does not name a range.`);
    return range;
  }

  delete(): void {
    const { name } = this;
    this.workbook.engine.byAddIn(() => this.workbook.engine.book.deleteDefinedName(name));
  }
}

/** `Excel.NamedItemCollection` of the workbook or of a sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly className = 'NamedItemCollection';

  constructor(
    private readonly workbook: Workbook,
    private readonly scope: Worksheet | null,
  ) {
    super();
  }

  all(): NamedItem[] {
    return this.workbook.engine.book
      .getDefinedNames()
      .filter((item) => (this.scope ? item.getLocalSheetId() === this.scope.id : item.isWorkbookScope()))
      .map((item) => new NamedItem(this.workbook, item.toBuilder().build().id, this.scope));
  }

  find(key: unknown): NamedItem | undefined {
    return this.all().find((item) => item.name.toLowerCase() === String(key).toLowerCase());
  }

  add(name: string, reference: Range | string, comment?: string | null): NamedItem {
    const where = 'NamedItemCollection.add';
    if (!/^[A-Za-z_\\][\w.\\?]{0,254}$/.test(name) || parseAddress(name) || /^[rc]$/i.test(name)) {
      throw invalidArgument(where, `"${name}" is not a name that Excel allows.`);
    }
    if (this.find(name) || this.workbook.tableCollection(() => true).find(name))
      throw alreadyExists(where, name);
    const text =
      reference instanceof Range
        ? `${quoteSheet(reference.worksheet.name)}!${absoluteAddress(reference.box)}`
        : formulaText(reference, where);
    this.workbook.engine.byAddIn(() => {
      const builder = this.workbook.engine.book
        .newDefinedNameBuilder()
        .setName(name)
        .setRef(text)
        .setComment(comment ?? '');
      const scoped = this.scope
        ? builder.setScopeToWorksheet(this.scope.engine)
        : builder.setScopeToWorkbook();
      this.workbook.engine.book.insertDefinedNameBuilder(scoped.build());
    });
    return this.find(name)!;
  }

  addFormulaLocal(name: string, formula: string, comment?: string): NamedItem {
    return this.add(name, formula, comment);
  }
}

function formulaText(reference: unknown, where: string): string {
  if (typeof reference !== 'string' || reference === '')
    throw invalidArgument(where, 'A name needs a range or a formula.');
  return reference.startsWith('=') ? reference.slice(1) : `"${reference.replace(/"/g, '""')}"`;
}
