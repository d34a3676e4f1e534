import type { EngineWorkbook } from '../engine/engine-workbook';
import type { Faults } from '../protocol/faults';
import { BRITISH } from '../regional/culture';
import { accessDenied } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';
import type { Box } from './address';
import { formatAddress, overlap } from './address';
import { Application } from './application';
import type { ConditionalFormat } from './conditional-format';
import type { KeptValidation } from './data-validation';
import { DocumentProperties } from './document-properties';
import { NamedItemCollection } from './names';
import type { Range } from './range';
import type { RangeBorders } from './range-borders';
import { SettingCollection } from './settings';
import { Table } from './table';
import { TableCollection } from './table-collection';
import { WorkbookEvents } from './workbook-events';
import type { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheet-collection';
import { WorkbookProtection } from './worksheet-protection';

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/** `Excel.Workbook` on a workbook of the engine, and what Excel's objects share. */
export class Workbook extends HostObject {
  readonly className = 'Workbook';
  readonly worksheets = new WorksheetCollection(this);
  readonly names = new NamedItemCollection(this, null);
  readonly application = new Application(this);
  readonly properties = new DocumentProperties();
  readonly protection = new WorkbookProtection();
  readonly settings = new SettingCollection(new Map());
  readonly events = new WorkbookEvents();

  readonly validations = new Map<string, KeptValidation>();
  readonly unfinishedFormats = new Set<ConditionalFormat>();
  readonly unfinishedBorders = new Set<RangeBorders>();
  /** "PCP.STATUS": upper case, for what Excel refuses them in. */
  customFunctionNames: ReadonlySet<string> = new Set();
  faults: Faults = {};
  /** When the add-in asks for a full calculation, custom functions are asked again. */
  onFullCalculation: () => void = () => undefined;

  /** Called with the reason when a person may not change a cell: the page says it. */
  onPersonRefused: (words: string) => void = () => undefined;

  onCreateWorkbook: (base64: string | null) => void = () => undefined;

  private readonly tablesById = new Map<string, Table>();
  private readonly kept = new Map<string, HostObject>();
  private readonly eventRanges = new Map<string, Range>();
  private references = 0;
  private activeSheet: string;
  private fileName: string | null = null;

  constructor(
    readonly engine: EngineWorkbook,
    /** The regional settings that Excel runs under. */
    readonly culture = BRITISH,
  ) {
    super();
    this.activeSheet = this.worksheets.active.id;
  }

  /** The name of its file; a new workbook is in none yet. */
  get name(): string {
    return this.fileName ?? 'Book1.xlsx';
  }

  set name(fileName: string) {
    this.fileName = fileName;
  }

  get isNew(): boolean {
    return this.fileName === null;
  }

  get readOnly(): boolean {
    return false;
  }

  get isDirty(): boolean {
    return true;
  }

  /** `Excel.createWorkbook`, as Excel on the web is asked. */
  CreateAndOpenWorkbook(base64: string | null): void {
    this.onCreateWorkbook(base64);
  }

  // ---- tables and names

  get tables(): TableCollection {
    return this.tableCollection(() => true);
  }

  tableCollection(belongs: (table: Table) => boolean, worksheet?: Worksheet): TableCollection {
    return new TableCollection(this, belongs, worksheet);
  }

  nameCollection(scope: Worksheet): NamedItemCollection {
    return new NamedItemCollection(this, scope);
  }

  /** Every table, those that a person made included. */
  allTables(): Table[] {
    return this.engine.tables.getTableList(this.engine.unitId).map(({ id }) => {
      const table = this.tablesById.get(id) ?? new Table(this, id);
      this.tablesById.set(id, table);
      return table;
    });
  }

  table(id: string): Table | undefined {
    return this.allTables().find((table) => table.id === id);
  }

  tablesOn(worksheet: Worksheet): Table[] {
    return this.allTables().filter((table) => table.worksheet === worksheet);
  }

  // ---- selection

  get selected(): Range {
    const sheet = this.worksheets.active;
    const range = sheet.engine.getSelection()?.getActiveRange()?.getRange();
    if (!range) return sheet.getCell(0, 0);
    return sheet.getRangeByIndexes(
      range.startRow,
      range.startColumn,
      range.endRow - range.startRow + 1,
      range.endColumn - range.startColumn + 1,
    );
  }

  getSelectedRange(): Range {
    return this.selected;
  }

  getActiveCell(): Range {
    return this.selected.getCell(0, 0);
  }

  /** Called when the add-in selects a range: the page brings it into view. */
  onSelectedByAddIn: (sheet: Worksheet, box: Box) => void = () => undefined;

  /** Tells the add-in that nothing is left to calculate: which sheets it was is not known, so all are named. */
  calculated(): void {
    for (const { id } of this.worksheets.all())
      this.events.fire('worksheetCalculated', [id, 'Workbook'], { worksheetId: id });
  }

  /** Tells the add-in where the selection is now. */
  selectionMoved(sheet: Worksheet, box: Box): void {
    const address = formatAddress(box);
    this.events.fire('worksheetSelectionChanged', [sheet.id, 'Workbook'], { worksheetId: sheet.id, address });
    this.events.fire('selectionChanged', [''], {});
    for (const table of this.tablesOn(sheet)) {
      if (!overlap(table.box, box)) continue;
      this.events.fire('tableSelectionChanged', [table.id], {
        worksheetId: sheet.id,
        tableId: table.id,
        address,
        isInsideTable: true,
      });
    }
  }

  /** Tells the add-in when another sheet has become active. */
  noteActive(): void {
    const now = this.worksheets.active.id;
    if (now === this.activeSheet) return;
    this.events.fire('worksheetDeactivated', [this.activeSheet, 'Workbook'], {
      worksheetId: this.activeSheet,
    });
    this.events.fire('worksheetActivated', [now, 'Workbook'], { worksheetId: now });
    this.activeSheet = now;
  }

  // ---- changes

  /** Tells the add-in what changed, whoever changed it. */
  noteChange(range: Range, changeType: ChangeType): void {
    const { worksheet } = range;
    const referenceId = `event:${++this.references}`;
    this.eventRanges.set(referenceId, range);
    if (this.eventRanges.size > 2000) this.eventRanges.delete(this.eventRanges.keys().next().value!);
    const details = {
      changeType,
      source: 'Local',
      triggerSource: this.engine.writingForAddIn || this.events.hold ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: worksheet.id,
      address: formatAddress(range.box),
      referenceId,
    };
    this.events.fire('worksheetDataChanged', [worksheet.id, 'Workbook'], details);
    for (const table of this.tablesOn(worksheet)) {
      if (!overlap(table.box, range.box)) continue;
      this.events.fire('tableDataChanged', [table.id, 'Workbook'], { ...details, tableId: table.id });
    }
  }

  _GetRangeForEventByReferenceId(id: string): Range | null {
    return this.eventRanges.get(id) ?? null;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: string): Range | null {
    return this.eventRanges.get(id) ?? null;
  }

  // ---- objects kept by reference

  keep(object: HostObject): string {
    const id = `reference:${++this.references}`;
    this.kept.set(id, object);
    return id;
  }

  referenced(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  /** How many objects the client still keeps: a leak shows here. */
  get keptCount(): number {
    return this.kept.size;
  }

  _GetObjectByReferenceId(id: string): HostObject | null {
    return this.kept.get(id) ?? null;
  }

  _RemoveReference(id: string): void {
    this.kept.delete(id);
  }

  _RemoveAllReferences(): void {
    this.kept.clear();
  }

  // ---- what may be done

  checkStructure(location: string): void {
    if (this.protection.protected || this.faults.protectedWorkbook) {
      throw accessDenied(
        location,
        "The workbook's structure is protected: unprotect it to add, rename, move or delete sheets.",
      );
    }
  }

  /** Hands conditional formats and borders, which arrive in parts, to the engine, and closes the request. */
  finishRequest(): void {
    const formats = [...this.unfinishedFormats];
    this.unfinishedFormats.clear();
    for (const borders of this.unfinishedBorders) borders.draw();
    this.unfinishedBorders.clear();
    for (const format of formats.reverse()) format.apply();
    this.engine.forgetUndoIfWritten();
  }

  dispose(): void {
    this.events.dispose();
    this.engine.dispose();
  }
}
