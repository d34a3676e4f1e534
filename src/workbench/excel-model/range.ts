import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { SetRangeValuesCommand, SetStyleCommand } from '@univerjs/sheets';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';
import { INVARIANT } from '../regional/culture';
import { fromLocalFormat, toLocalFormat } from '../regional/local-format';
import { toLocalFormula } from '../regional/local-formula';
import { localNumberText } from '../regional/local-number';
import type { Box } from './address';
import {
  COLUMNS,
  contains,
  formatAddress,
  intersection,
  overlap,
  parseAddress,
  quoteSheet,
  ROWS,
  splitSheet,
} from './address';
import type { ExcelValue } from './cell-contents';
import { toEngineCell, toExcelValue } from './cell-contents';
import { ConditionalFormatCollection } from './conditional-format-collection';
import { DataValidation } from './data-validation';
import { RangeFormat } from './range-format';
import type { Hyperlink } from './range-link';
import { readLink, writeLink } from './range-link';
import { RangeSort } from './range-sort';
import { toEngineFormula, toExcelFormula } from './structured-references';
import { refuseFilteredOut } from './table-filter';
import { readTypedValue } from './typed-value';
import type { Worksheet } from './worksheet';

const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Cells of one sheet, as `Excel.Range`. */
export class Range extends HostObject {
  readonly className = 'Range';
  private referenceId: string | undefined;

  constructor(
    readonly worksheet: Worksheet,
    readonly box: Box,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return this.referenceId ? { _ReferenceId: this.referenceId } : {};
  }

  _KeepReference(): void {
    this.referenceId ??= this.worksheet.workbook.keep(this);
  }

  /** The client asks this before it sends a large array in parts. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.box.rows || columns !== this.box.columns)
      throw invalidArgument('Range.values', WRONG_SHAPE);
  }

  // ---- where

  get address(): string {
    return `${quoteSheet(this.worksheet.name)}!${formatAddress(this.box)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.box.row;
  }

  get columnIndex(): number {
    return this.box.column;
  }

  get rowCount(): number {
    return this.box.rows;
  }

  get columnCount(): number {
    return this.box.columns;
  }

  get cellCount(): number {
    const cells = this.box.rows * this.box.columns;
    return cells > 2 ** 31 - 1 ? -1 : cells;
  }

  get isEntireColumn(): boolean {
    return this.box.rows === ROWS;
  }

  get isEntireRow(): boolean {
    return this.box.columns === COLUMNS;
  }

  private get unbounded(): boolean {
    return this.isEntireColumn || this.isEntireRow;
  }

  /** To be called before formatting: a whole column's blank cells are then not taken for used ones. */
  private noteWholeColumns(): void {
    if (!this.isEntireColumn) return;
    const { column, columns } = this.stored;
    for (let c = column; c < column + columns; c++) this.worksheet.formattedColumns.add(c);
  }

  /** Changes the format of the range's cells on the add-in's behalf. */
  changeFormat(location: string, change: (cells: Range['engine']) => unknown): void {
    this.worksheet.checkMayFormat(location);
    this.noteWholeColumns();
    this.worksheet.workbook.engine.byAddIn(() => change(this.engine));
  }

  /** The part of the range that the engine has cells for. */
  get stored(): Box {
    const sheet = this.worksheet.engine;
    const { row, column, rows, columns } = this.box;
    const [lastRow, lastColumn] = [
      this.isEntireColumn ? 0 : row + rows,
      this.isEntireRow ? 0 : column + columns,
    ];
    this.worksheet.workbook.engine.ensureSize(this.worksheet.id, lastRow, lastColumn);
    return {
      row,
      column,
      rows: this.isEntireColumn ? sheet.getMaxRows() : rows,
      columns: this.isEntireRow ? sheet.getMaxColumns() : columns,
    };
  }

  /** The engine's own range. */
  get engine() {
    const { row, column, rows, columns } = this.stored;
    return this.worksheet.engine.getRange(row, column, rows, columns);
  }

  /** Sets one property of the engine's style on every cell: "ht" is the horizontal alignment. */
  setStyle(type: keyof IStyleData, value: unknown): void {
    this.worksheet.workbook.engine.execute(SetStyleCommand.id, {
      unitId: this.worksheet.workbook.engine.unitId,
      subUnitId: this.worksheet.id,
      range: this.engine.getRange(),
      style: { type, value },
    });
  }

  // ---- contents

  private cells<Result>(
    read: (cell: Nullable<ICellData>, row: number, column: number) => Result,
  ): Result[][] | null {
    if (this.unbounded) return null;
    const { engine } = this.worksheet.workbook;
    const spills = engine.hasSpills(this.worksheet.id);
    return this.engine.getCellDatas().map((cells, r) =>
      cells.map((own, c) => {
        const [row, column] = [this.box.row + r, this.box.column + c];
        const empty = own?.v === undefined || own.v === null;
        return read(
          empty && !own?.p && spills ? (engine.spilled(this.worksheet.id, row, column) ?? own) : own,
          row,
          column,
        );
      }),
    );
  }

  get values(): ExcelValue[][] | null {
    return this.cells(toExcelValue);
  }

  set values(input: unknown) {
    this.write(input, 'Range.values');
  }

  get valueTypes(): string[][] | null {
    const formulas = this.unbounded ? [] : this.engine.getFormulas();
    return this.cells((cell, row, column) => {
      const value = toExcelValue(cell);
      if (typeof value === 'number') return 'Double';
      if (typeof value === 'boolean') return 'Boolean';
      // A formula that gives "" is a text.
      if (value === '') return formulas[row - this.box.row]?.[column - this.box.column] ? 'String' : 'Empty';
      return /^#[A-Z/0!?]+$/.test(value) ? 'Error' : 'String';
    });
  }

  get formulas(): ExcelValue[][] | null {
    const formulas = this.engine.getFormulas();
    return (
      this.cells((cell, row, column) => {
        const formula = formulas[row - this.box.row]?.[column - this.box.column];
        if (!formula) return toExcelValue(cell);
        return toExcelFormula(formula, this.worksheet.tableAt({ row, column, rows: 1, columns: 1 })?.name);
      }) ?? null
    );
  }

  set formulas(input: unknown) {
    this.write(input, 'Range.formulas');
  }

  /** As a person sees them in the formula bar. */
  get formulasLocal(): ExcelValue[][] | null {
    const { culture } = this.worksheet.workbook;
    const local = (content: ExcelValue) =>
      typeof content === 'string' && content.startsWith('=') ? toLocalFormula(content, culture) : content;
    return this.formulas?.map((row) => row.map(local)) ?? null;
  }

  set formulasLocal(input: unknown) {
    this.write(input, 'Range.formulasLocal', this.worksheet.workbook.culture);
  }

  get hasSpill(): boolean {
    return this.worksheet.workbook.engine.hasSpills(this.worksheet.id);
  }

  get text(): string[][] | null {
    if (this.unbounded) return null;
    const shown = this.engine.getDisplayValues();
    return this.cells((cell, row, column) => {
      const value = toExcelValue(cell);
      if (typeof value !== 'number') return typeof value === 'boolean' ? String(value).toUpperCase() : value;
      return (
        shown[row - this.box.row]?.[column - this.box.column] ??
        localNumberText(value, this.worksheet.workbook.culture)
      );
    });
  }

  get numberFormat(): string[][] | null {
    if (this.unbounded) return null;
    return this.engine.getNumberFormats().map((row) => row.map((format) => format || 'General'));
  }

  set numberFormat(input: unknown) {
    const where = 'Range.numberFormat';
    const patternOf = (format: unknown) => (typeof format === 'string' && format !== 'General' ? format : '');
    if (!Array.isArray(input)) {
      this.changeFormat(where, () => this.setPattern(patternOf(input)));
      return;
    }
    const grid = this.grid(input, where).map((row) => row.map(patternOf));
    refuseFilteredOut(this.worksheet, this.box, where);
    const first = grid[0]?.[0] ?? '';
    // One pattern for all cells is one command; the engine takes far longer over single cells.
    const same = grid.every((row) => row.every((pattern) => pattern === first));
    this.changeFormat(where, (cells) => (same ? this.setPattern(first) : cells.setNumberFormats(grid)));
  }

  get numberFormatLocal(): string[][] | null {
    const { culture } = this.worksheet.workbook;
    return this.numberFormat?.map((row) => row.map((format) => toLocalFormat(format, culture))) ?? null;
  }

  set numberFormatLocal(input: unknown) {
    const { culture } = this.worksheet.workbook;
    const kept = (format: unknown) =>
      typeof format === 'string' ? fromLocalFormat(format, culture) : format;
    this.numberFormat = Array.isArray(input)
      ? (input as unknown[][]).map((row) => (Array.isArray(row) ? row.map(kept) : row))
      : kept(input);
  }

  /** General is no format of its own: the engine trips over an empty pattern when the next one is set. */
  private setPattern(pattern: string): void {
    this.setStyle('n', pattern === '' ? null : { pattern });
  }

  /** One value stands for all cells; an array must have the range's shape. */
  private grid(input: unknown, location: string): unknown[][] {
    if (!Array.isArray(input)) {
      const { rows, columns } = this.stored;
      return Array.from({ length: rows }, () => Array.from({ length: columns }, () => input));
    }
    const grid = input as unknown[][];
    if (
      grid.length !== this.box.rows ||
      grid.some((row) => !Array.isArray(row) || row.length !== this.box.columns)
    ) {
      throw invalidArgument(location, WRONG_SHAPE);
    }
    return grid;
  }

  /** What the add-in writes is read as in America, whatever the settings are; `reading` says otherwise. */
  private write(input: unknown, location: string, reading = INVARIANT): void {
    if (this.unbounded) throw invalidArgument(location, 'Values cannot be set on whole rows or columns.');
    const grid = this.grid(input, location);
    const { workbook } = this.worksheet;
    const stored = this.engine;
    this.worksheet.checkMayWrite(this.box, location);
    refuseFilteredOut(this.worksheet, this.box, location);
    const formats = this.engine.getNumberFormats();
    const value: Record<number, Record<number, ICellData>> = {};
    const newFormats: [row: number, column: number, format: string][] = [];
    grid.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (cell === null) return;
        const [row, column] = [this.box.row + r, this.box.column + c];
        const format = formats[r]?.[c] ?? '';
        const typed = readTypedValue(cell, format, location, workbook.culture, reading);
        if (typed.kind === 'number' && typed.format && !format) newFormats.push([row, column, typed.format]);
        (value[row] ??= {})[column] = toEngineCell(typed, (formula) =>
          toEngineFormula(formula, this.worksheet.tableAt({ row, column, rows: 1, columns: 1 })?.name),
        );
      }),
    );
    workbook.engine.byAddIn(() => {
      workbook.engine.execute(SetRangeValuesCommand.id, {
        unitId: workbook.engine.unitId,
        subUnitId: this.worksheet.id,
        range: stored.getRange(),
        value,
      });
      for (const [row, column, format] of newFormats)
        this.worksheet.engine.getRange(row, column).setNumberFormat(format);
    });
    workbook.noteChange(this, 'RangeEdited');
  }

  clear(applyTo = 'All'): void {
    const { workbook } = this.worksheet;
    this.worksheet.checkMayWrite(this.box, 'Range.clear');
    refuseFilteredOut(this.worksheet, this.stored, 'Range.clear');
    workbook.engine.byAddIn(() => {
      if (applyTo === 'All') this.engine.clear();
      else if (applyTo === 'Formats') this.engine.clearFormat();
      else this.engine.clearContent();
    });
    if (applyTo !== 'Formats') workbook.noteChange(this, 'RangeEdited');
  }

  // ---- what hangs on cells

  get format(): RangeFormat {
    return new RangeFormat(this);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  get sort(): RangeSort {
    return new RangeSort(this);
  }

  get hyperlink(): Hyperlink | null {
    return readLink(this);
  }

  set hyperlink(link: unknown) {
    this.worksheet.checkMayWrite(this.box, 'Range.hyperlink');
    writeLink(this, link);
  }

  /** By a person's hand or by a filter; null where only some of the rows are. */
  get rowHidden(): boolean | null {
    const sheet = this.worksheet.engine.getSheet();
    return allAlike(this.stored.row, this.stored.rows, (row) => !sheet.getRowVisible(row));
  }

  set rowHidden(hidden: boolean) {
    this.worksheet.checkMayFormat('Range.rowHidden');
    const { row, rows } = this.stored;
    this.worksheet.workbook.engine.byAddIn(() =>
      hidden ? this.worksheet.engine.hideRows(row, rows) : this.worksheet.engine.showRows(row, rows),
    );
  }

  get columnHidden(): boolean | null {
    const sheet = this.worksheet.engine.getSheet();
    return allAlike(this.stored.column, this.stored.columns, (column) => !sheet.getColVisible(column));
  }

  set columnHidden(hidden: boolean) {
    this.worksheet.checkMayFormat('Range.columnHidden');
    const { column, columns } = this.stored;
    this.worksheet.workbook.engine.byAddIn(() =>
      hidden
        ? this.worksheet.engine.hideColumns(column, columns)
        : this.worksheet.engine.showColumns(column, columns),
    );
  }

  merge(across = false): void {
    if (this.worksheet.workbook.tablesOn(this.worksheet).some((table) => overlap(table.box, this.box))) {
      throw new ApiError('InvalidOperation', 'Cells of a table cannot be merged.', 'Range.merge');
    }
    this.worksheet.checkMayWrite(this.box, 'Range.merge');
    this.worksheet.workbook.engine.byAddIn(() => (across ? this.engine.mergeAcross() : this.engine.merge()));
  }

  unmerge(): void {
    this.worksheet.workbook.engine.byAddIn(() => this.engine.breakApart());
  }

  // ---- other ranges

  private at(row: number, column: number, rows: number, columns: number, location: string): Range {
    if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > ROWS || column + columns > COLUMNS) {
      throw invalidArgument(location, 'The range would lie outside the sheet.');
    }
    return new Range(this.worksheet, { row, column, rows, columns });
  }

  getCell(row: number, column: number): Range {
    return this.at(this.box.row + row, this.box.column + column, 1, 1, 'Range.getCell');
  }

  getRow(index: number): Range {
    return this.at(this.box.row + index, this.box.column, 1, this.box.columns, 'Range.getRow');
  }

  getColumn(index: number): Range {
    if (index >= this.box.columns) throw invalidArgument('Range.getColumn', 'The range has no such column.');
    return this.at(this.box.row, this.box.column + index, this.box.rows, 1, 'Range.getColumn');
  }

  getLastRow(): Range {
    return this.getRow(this.box.rows - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.box.columns - 1);
  }

  getLastCell(): Range {
    return this.getCell(this.box.rows - 1, this.box.columns - 1);
  }

  getEntireColumn(): Range {
    return this.at(0, this.box.column, ROWS, this.box.columns, 'Range.getEntireColumn');
  }

  getEntireRow(): Range {
    return this.at(this.box.row, 0, this.box.rows, COLUMNS, 'Range.getEntireRow');
  }

  getResizedRange(rows: number, columns: number): Range {
    return this.at(
      this.box.row,
      this.box.column,
      this.box.rows + rows,
      this.box.columns + columns,
      'Range.getResizedRange',
    );
  }

  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at(this.box.row, this.box.column, rows, columns, 'Range.getAbsoluteResizedRange');
  }

  getOffsetRange(rows: number, columns: number): Range {
    return this.at(
      this.box.row + rows,
      this.box.column + columns,
      this.box.rows,
      this.box.columns,
      'Range.getOffsetRange',
    );
  }

  getRowsBelow(count = 1): Range {
    return this.at(
      this.box.row + this.box.rows,
      this.box.column,
      count,
      this.box.columns,
      'Range.getRowsBelow',
    );
  }

  getRowsAbove(count = 1): Range {
    return this.at(this.box.row - count, this.box.column, count, this.box.columns, 'Range.getRowsAbove');
  }

  getColumnsAfter(count = 1): Range {
    return this.at(
      this.box.row,
      this.box.column + this.box.columns,
      this.box.rows,
      count,
      'Range.getColumnsAfter',
    );
  }

  getColumnsBefore(count = 1): Range {
    return this.at(this.box.row, this.box.column - count, this.box.rows, count, 'Range.getColumnsBefore');
  }

  /** Another range, or an address on the same or another sheet. */
  private other(range: Range | string, location: string): Range {
    if (range instanceof Range) return range;
    const [sheet, address] = splitSheet(range);
    const box = parseAddress(address);
    const worksheet = sheet === null ? this.worksheet : this.worksheet.workbook.worksheets.find(sheet);
    if (!box || !worksheet) throw invalidArgument(location, `There is no range ${range}.`);
    return new Range(worksheet, box);
  }

  getBoundingRect(anotherRange: Range | string): Range {
    const other = this.other(anotherRange, 'Range.getBoundingRect').box;
    const row = Math.min(this.box.row, other.row);
    const column = Math.min(this.box.column, other.column);
    const rows = Math.max(this.box.row + this.box.rows, other.row + other.rows) - row;
    const columns = Math.max(this.box.column + this.box.columns, other.column + other.columns) - column;
    return new Range(this.worksheet, { row, column, rows, columns });
  }

  getIntersectionOrNullObject(anotherRange: Range | string): Range | null {
    const other = this.other(anotherRange, 'Range.getIntersectionOrNullObject');
    const common = other.worksheet === this.worksheet ? intersection(this.box, other.box) : null;
    return common && new Range(this.worksheet, common);
  }

  getIntersection(anotherRange: Range | string): Range {
    const common = this.getIntersectionOrNullObject(anotherRange);
    if (!common) throw itemNotFound('Range.getIntersection');
    return common;
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.worksheet.usedBox(valuesOnly);
    const common = used && intersection(this.box, used);
    if (!common) return null;
    const trimmed = this.worksheet.usedBoxWithin(common, valuesOnly);
    return trimmed && new Range(this.worksheet, trimmed);
  }

  getUsedRange(valuesOnly = false): Range {
    const used = this.getUsedRangeOrNullObject(valuesOnly);
    return used ?? new Range(this.worksheet, { ...this.box, rows: 1, columns: 1 });
  }

  getSurroundingRegion(): Range {
    const region = this.engine.getDataRegion().getRange();
    return new Range(this.worksheet, {
      row: region.startRow,
      column: region.startColumn,
      rows: region.endRow - region.startRow + 1,
      columns: region.endColumn - region.startColumn + 1,
    });
  }

  getTables() {
    return this.worksheet.workbook.tableCollection(
      (table) => table.worksheet === this.worksheet && overlap(table.box, this.box),
    );
  }

  select(): void {
    const { workbook } = this.worksheet;
    if (this.worksheet.visibility !== 'Visible') {
      throw new ApiError('InvalidOperation', 'A range of a hidden sheet cannot be selected.', 'Range.select');
    }
    workbook.engine.byAddIn(() => {
      if (workbook.worksheets.active !== this.worksheet) this.worksheet.activate();
      this.engine.activate();
    });
    workbook.onSelectedByAddIn(this.worksheet, this.box);
    workbook.selectionMoved(this.worksheet, this.box);
  }

  delete(shift: string): void {
    this.worksheet.shiftCells(this, shift === 'Up' || shift === 'Left' ? shift : 'Up', 'Range.delete');
  }

  insert(shift: string): Range {
    this.worksheet.shiftCells(this, shift === 'Right' ? 'Right' : 'Down', 'Range.insert');
    return new Range(this.worksheet, this.box);
  }

  /** Whether every cell of the other lies in this. */
  covers(other: Range): boolean {
    return other.worksheet === this.worksheet && contains(this.box, other.box);
  }
}

/** What is said of each of some rows or columns; null where it differs. */
function allAlike(first: number, count: number, isSo: (index: number) => boolean): boolean | null {
  const answer = isSo(first);
  for (let index = first + 1; index < first + count; index++) if (isSo(index) !== answer) return null;
  return answer;
}
