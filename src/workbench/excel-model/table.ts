import { DeleteSheetTableCommand, SetSheetTableCommand, SetSheetTableMutation } from '@univerjs/sheets-table';
import { alreadyExists, ApiError, invalidArgument } from '../protocol/api-error';
import { HostCollection, HostObject } from '../protocol/host-object';
import type { Box } from './address';
import { overlap, parseAddress, ROWS } from './address';
import { keepColumnNames } from './column-names';
import { Range } from './range';
import { AutoFilter, Filter, refuseFilteredOut, refuseRowsOfFiltered } from './table-filter';
import { growTable } from './table-growth';
import { engineThemeOf } from './table-style';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** `Excel.Table`. Where it stands is asked of the engine each time, which moves it when rows are inserted. */
export class Table extends HostObject {
  readonly className = 'Table';
  readonly events = new Set(['DataChanged', 'SelectionChanged']);
  /** Kept for the file; the grid shows none of them. */
  accessor showBandedRows = true;
  accessor showBandedColumns = false;
  accessor showFilterButton = true;
  accessor highlightFirstColumn = false;
  accessor highlightLastColumn = false;
  private styleName = 'TableStyleMedium2';

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
  ) {
    super();
  }

  get worksheet(): Worksheet {
    return this.workbook.worksheets.byId(this.engine.getSubunitId());
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get engine() {
    const table = this.workbook.engine.tables.getTableById(this.workbook.engine.unitId, this.id);
    if (!table) throw new ApiError('ItemNotFound', 'The table has been deleted.', 'Table', 404);
    return table;
  }

  get box(): Box {
    const { startRow, startColumn, endRow, endColumn } = this.engine.getRange();
    return {
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    };
  }

  get name(): string {
    return this.engine.getDisplayName();
  }

  set name(name: string) {
    if (name === this.name) return;
    if (!/^[A-Za-z_\\][\w.\\]{0,254}$/.test(name) || parseAddress(name)) {
      throw invalidArgument('Table.name', `"${name}" is not a name that a table can have.`);
    }
    if (this.workbook.tableCollection(() => true).find(name) || this.workbook.names.find(name))
      throw alreadyExists('Table.name', name);
    if (!this.configure({ name }))
      throw invalidArgument('Table.name', `The workbench's engine refuses the table name "${name}".`);
  }

  private configure(change: object): boolean {
    const { engine } = this.workbook;
    return engine.byAddIn(() =>
      engine.execute(SetSheetTableCommand.id, { unitId: engine.unitId, tableId: this.id, ...change }),
    );
  }

  get style(): string {
    return this.styleName;
  }

  set style(style: string) {
    if (!/^(TableStyle(Light|Medium|Dark)\d{1,2}|)$/.test(style))
      throw invalidArgument('Table.style', `There is no table style "${style}".`);
    this.styleName = style;
    this.configure({ theme: engineThemeOf(style) });
  }

  get showHeaders(): boolean {
    return true;
  }

  get showTotals(): boolean {
    return false;
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  getRange(): Range {
    return new Range(this.worksheet, this.box);
  }

  getHeaderRowRange(): Range {
    return new Range(this.worksheet, { ...this.box, rows: 1 });
  }

  hasHeaderAt(row: number, column: number): boolean {
    const { box } = this;
    return row === box.row && column >= box.column && column < box.column + box.columns;
  }

  getDataBodyRange(): Range {
    const { box } = this;
    return new Range(this.worksheet, { ...box, row: box.row + 1, rows: box.rows - 1 });
  }

  /** The new range keeps the header row and overlaps the old one, as Excel demands. */
  resize(newRange: Range | string): void {
    const range = newRange instanceof Range ? newRange : this.worksheet.getRange(newRange);
    const { box } = this;
    if (range.worksheet !== this.worksheet || range.box.row !== box.row || !overlap(range.box, box)) {
      throw invalidArgument('Table.resize', 'The new range keeps the header row and overlaps the old one.');
    }
    if (range.box.rows < 2)
      throw invalidArgument('Table.resize', 'A table has at least one row below its headers.');
    const others = this.workbook.tablesOn(this.worksheet).filter((table) => table !== this);
    if (others.some((table) => overlap(table.box, range.box)))
      throw invalidArgument('Table.resize', 'A table cannot overlap another table.');
    this.worksheet.checkNotProtected('Table.resize');
    this.workbook.engine.byAddIn(() => growTable(this, range.box, new Set()));
    this.workbook.noteChange(range, 'RangeEdited');
  }

  /** Tells the engine the table's new place. */
  setBox(box: Box): void {
    this.workbook.engine.ensureSize(this.worksheet.id, box.row + box.rows, box.column + box.columns);
    const newRange = {
      startRow: box.row,
      startColumn: box.column,
      endRow: box.row + box.rows - 1,
      endColumn: box.column + box.columns - 1,
    };
    const { engine } = this.workbook;
    engine.execute(SetSheetTableCommand.id, {
      unitId: engine.unitId,
      tableId: this.id,
      updateRange: { newRange },
    });
  }

  /** Tells the engine that all of the table's cells have moved. It takes a table further right for one that lost columns. */
  moveTo(box: Box): void {
    this.setBox({ ...this.box, row: box.row, rows: box.rows });
    if (box.column === this.box.column) return;
    this.setBox(box);
    keepColumnNames(this, false);
  }

  /** Tells the engine that a column has come in before another of its columns, whose cells have moved already. */
  takeInColumn(at: number): void {
    const { engine } = this.workbook;
    const rowColOperation = {
      operationType: 'insert',
      rowColType: 'column',
      index: this.box.column + at,
      count: 1,
    };
    engine.execute(SetSheetTableMutation.id, {
      unitId: engine.unitId,
      subUnitId: this.worksheet.id,
      tableId: this.id,
      config: { rowColOperation },
    });
  }

  removeFromEngine(): void {
    const { engine } = this.workbook;
    engine.execute(DeleteSheetTableCommand.id, {
      unitId: engine.unitId,
      subUnitId: this.worksheet.id,
      tableId: this.id,
    });
  }

  delete(): void {
    const { name, worksheet } = this;
    const range = this.getRange();
    worksheet.checkNotProtected('Table.delete');
    this.workbook.engine.byAddIn(() => this.removeFromEngine());
    range.clear();
    this.workbook.events.fire('tableDeleted', ['Workbook', worksheet.id], {
      source: 'Local',
      tableId: this.id,
      tableName: name,
      worksheetId: worksheet.id,
    });
  }

  convertToRange(): Range {
    const range = this.getRange();
    this.workbook.engine.byAddIn(() => this.removeFromEngine());
    return range;
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this);
  }

  clearFilters(): void {
    this.autoFilter.clearCriteria();
  }
}

/** `Excel.TableColumn`. */
export class TableColumn extends HostObject {
  readonly className = 'TableColumn';

  constructor(
    private readonly table: Table,
    readonly index: number,
  ) {
    super();
  }

  get id(): number {
    return this.index + 1;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get name(): string {
    return String(this.table.getHeaderRowRange().getColumn(this.index).values?.[0]?.[0] ?? '');
  }

  set name(name: string) {
    this.table.getHeaderRowRange().getColumn(this.index).values = [[`'${name}`]];
  }

  get values() {
    return this.getRange().values;
  }

  get filter(): Filter {
    return new Filter(this.table, this.index);
  }

  getRange(): Range {
    return this.table.getRange().getColumn(this.index);
  }

  getHeaderRowRange(): Range {
    return this.table.getHeaderRowRange().getColumn(this.index);
  }

  getDataBodyRange(): Range {
    return this.table.getDataBodyRange().getColumn(this.index);
  }
}

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly className = 'TableColumnCollection';

  constructor(private readonly table: Table) {
    super();
  }

  all(): TableColumn[] {
    return Array.from({ length: this.table.box.columns }, (_, index) => new TableColumn(this.table, index));
  }

  find(key: unknown): TableColumn | undefined {
    if (typeof key === 'number') return this.all().find((column) => column.id === key);
    return this.all().find((column) => column.name.toLowerCase() === String(key).toLowerCase());
  }

  /** Adds a column at the end, where the cells to the right must be free, or before another, which moves to the right. */
  add(index: number | null | undefined, values: unknown, name?: string): TableColumn {
    const where = 'TableColumnCollection.add';
    const { box, worksheet, workbook } = this.table;
    worksheet.checkNotProtected(where);
    refuseFilteredOut(worksheet, box, where);
    const isBefore = typeof index === 'number' && index >= 0 && index < box.columns;
    const at = isBefore ? index : box.columns;
    const cells = new Range(worksheet, { ...box, column: box.column + at, columns: 1 });
    if (isBefore) cells.insert('Right');
    if (at === 0) workbook.engine.byAddIn(() => this.table.moveTo(box));
    if (!isBefore && cells.getUsedRangeOrNullObject(true))
      throw new ApiError('InvalidOperation', 'There is something to the right of the table.', where);
    workbook.engine.byAddIn(() => {
      if (isBefore) this.table.takeInColumn(at);
      else this.table.setBox({ ...box, columns: box.columns + 1 });
    });
    if (name !== undefined) cells.getCell(0, 0).values = [[`'${name}`]];
    if (values) cells.values = values;
    workbook.engine.byAddIn(() => keepColumnNames(this.table, false));
    return new TableColumn(this.table, at);
  }
}

/** `Excel.TableRow`. */
export class TableRow extends HostObject {
  readonly className = 'TableRow';

  constructor(
    private readonly table: Table,
    readonly index: number,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.index };
  }

  getRange(): Range {
    return this.table.getDataBodyRange().getRow(this.index);
  }

  get values() {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  /** A table keeps at least one row: its last one is emptied, as in Excel. */
  delete(): void {
    const { box } = this.table;
    refuseRowsOfFiltered(this.table, 'TableRow.delete');
    if (box.rows <= 2) return this.getRange().clear('Contents');
    this.getRange().delete('Up');
    // The engine moves the cells up and leaves the table as long as it was.
    if (this.table.box.rows === box.rows)
      this.table.workbook.engine.byAddIn(() => this.table.setBox({ ...box, rows: box.rows - 1 }));
  }
}

/** `Excel.TableRowCollection`. */
export class TableRowCollection extends HostCollection<TableRow> {
  readonly className = 'TableRowCollection';

  constructor(private readonly table: Table) {
    super();
  }

  all(): TableRow[] {
    return Array.from({ length: this.table.box.rows - 1 }, (_, index) => new TableRow(this.table, index));
  }

  find(index: unknown): TableRow | undefined {
    return this.all()[Number(index)];
  }

  /** Adds rows at the end (index null) or before a row; null in `values` leaves what a calculated column fills in. */
  add(index: number | null | undefined, values?: unknown, _alwaysInsert = true): TableRow {
    const where = 'TableRowCollection.add';
    const { box } = this.table;
    const list = Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
    const rows = Array.isArray(list)
      ? (list as unknown[][])
      : [Array.from({ length: box.columns }, () => null)];
    if (rows.some((row) => row.length !== box.columns))
      throw invalidArgument(where, 'Each row has one value a column of the table.');
    this.table.worksheet.checkNotProtected(where);
    refuseRowsOfFiltered(this.table, where);
    const atEnd = index === null || index === undefined || index === -1 || index >= box.rows - 1;
    const first = atEnd ? box.rows - 1 : index;
    const place = { ...box, row: box.row + 1 + first, rows: rows.length };
    if (place.row + place.rows > ROWS) throw invalidArgument(where, 'There is no room on the sheet.');
    const cells = new Range(this.table.worksheet, place);
    const below = new Range(this.table.worksheet, { ...place, rows: ROWS - place.row });
    if (!atEnd || below.getUsedRangeOrNullObject(true)) cells.insert('Down');
    this.table.workbook.engine.byAddIn(() =>
      growTable(this.table, { ...box, rows: box.rows + rows.length }, new Set()),
    );
    cells.values = rows;
    return new TableRow(this.table, first);
  }
}
