import { generateRandomId } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { InsertDefinedNameCommand, RemoveDefinedNameCommand, SetDefinedNameCommand } from '@univerjs/sheets';
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

  private get kept(): IDefinedNamesServiceParam {
    const kept = this.workbook.engine.names[this.engineId];
    if (!kept) throw invalidArgument('NamedItem', 'The name has been deleted.');
    return kept;
  }

  private change(change: Partial<IDefinedNamesServiceParam>): void {
    const { engine } = this.workbook;
    const { formulaOrRefStringWithPrefix: _, ...kept } = this.kept;
    engine.byAddIn(() =>
      engine.execute(SetDefinedNameCommand.id, { unitId: engine.unitId, ...kept, ...change }),
    );
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.name };
  }

  get name(): string {
    return this.kept.name;
  }

  get formula(): string {
    return `=${this.kept.formulaOrRefString.replace(/^=/, '')}`;
  }

  set formula(formula: string) {
    this.change({ formulaOrRefString: formula.replace(/^=/, '') });
  }

  get comment(): string {
    return this.kept.comment ?? '';
  }

  set comment(comment: string) {
    this.change({ comment });
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
    return !this.kept.hidden;
  }

  set visible(visible: boolean) {
    this.change({ hidden: !visible });
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
    const { engine } = this.workbook;
    const { kept } = this;
    engine.byAddIn(() => engine.execute(RemoveDefinedNameCommand.id, { unitId: engine.unitId, ...kept }));
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
    const scopeId = this.scope?.id ?? 'AllDefaultWorkbook';
    return Object.values(this.workbook.engine.names)
      .filter((kept) => (kept.localSheetId ?? 'AllDefaultWorkbook') === scopeId)
      .map((kept) => new NamedItem(this.workbook, kept.id, this.scope));
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
    const { engine } = this.workbook;
    const definition: IDefinedNamesServiceParam = {
      id: `name-${generateRandomId()}`,
      name,
      formulaOrRefString: text,
      comment: comment ?? '',
      localSheetId: this.scope?.id ?? 'AllDefaultWorkbook',
    };
    engine.byAddIn(() =>
      engine.execute(InsertDefinedNameCommand.id, { unitId: engine.unitId, ...definition }),
    );
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
