import { Dimension } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { accessDenied, ApiError, invalidArgument } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';
import type { Box } from './address';
import { COLUMNS, contains, overlap, parseAddress, ROWS, splitSheet } from './address';
import { ChartCollection } from './charts';
import type { ConditionalFormat } from './conditional-format';
import { isLocked } from './format-protection';
import { WorksheetFreezePanes } from './freeze-panes';
import { moveRules, shiftedBox, type Shift } from './moved-rules';
import { PageLayout } from './page-layout';
import { Range } from './range';
import type { Table } from './table';
import { usedBox } from './used-box';
import type { Workbook } from './workbook';
import { WorksheetProtection } from './worksheet-protection';

/** `Excel.Worksheet`. */
export class Worksheet extends HostObject {
  readonly className = 'Worksheet';
  readonly events = new Set(['DataChanged', 'Activated', 'Deactivated', 'SelectionChanged', 'Calculated']);
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly protection = new WorksheetProtection(this);
  readonly charts = new ChartCollection(this);
  readonly pageLayout = new PageLayout();
  /** Columns that were formatted as a whole: their blank cells do not count as used. */
  readonly formattedColumns = new Set<number>();
  private veryHidden = false;
  showHeadings = true;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get engine(): FWorksheet {
    return this.workbook.engine.sheet(this.id);
  }

  // ---- itself

  get name(): string {
    return this.engine.getSheetName();
  }

  set name(name: string) {
    if (name === this.name) return;
    this.workbook.checkStructure('Worksheet.name');
    this.workbook.worksheets.checkName(name, 'Worksheet.name', this);
    this.workbook.engine.byAddIn(() => this.engine.setName(name));
  }

  get position(): number {
    return this.workbook.worksheets.all().indexOf(this);
  }

  set position(position: number) {
    this.workbook.checkStructure('Worksheet.position');
    if (position < 0 || position >= this.workbook.worksheets.count) {
      throw invalidArgument('Worksheet.position', 'There is no such position.');
    }
    this.workbook.engine.byAddIn(() => this.workbook.engine.book.moveSheet(this.engine, position));
  }

  get visibility(): string {
    if (!this.engine.isSheetHidden()) return 'Visible';
    return this.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  set visibility(visibility: string) {
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility))
      throw invalidArgument('Worksheet.visibility', 'Unknown visibility.');
    this.workbook.checkStructure('Worksheet.visibility');
    const others = this.workbook.worksheets
      .all()
      .filter((sheet) => sheet !== this && sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0) {
      throw new ApiError(
        'InvalidOperation',
        'A workbook must have at least one visible sheet.',
        'Worksheet.visibility',
      );
    }
    this.veryHidden = visibility === 'VeryHidden';
    this.workbook.engine.byAddIn(() =>
      visibility === 'Visible' ? this.engine.showSheet() : this.engine.hideSheet(),
    );
  }

  get tabColor(): string {
    return this.engine.getTabColor() ?? '';
  }

  set tabColor(color: string) {
    if (color !== '' && !/^#[0-9a-f]{6}$/i.test(color))
      throw invalidArgument('Worksheet.tabColor', `"${color}" is not a colour.`);
    this.workbook.engine.byAddIn(() => this.engine.setTabColor(color));
  }

  get showGridlines(): boolean {
    return !this.engine.hasHiddenGridLines();
  }

  set showGridlines(show: boolean) {
    this.workbook.engine.byAddIn(() => this.engine.setHiddenGridlines(!show));
  }

  /** The client sets these two under older names. */
  set Gridlines(show: boolean) {
    this.showGridlines = show;
  }

  set Headings(show: boolean) {
    this.showHeadings = show;
  }

  get standardWidth(): number {
    return 48;
  }

  get standardHeight(): number {
    return 15;
  }

  activate(): void {
    if (this.visibility !== 'Visible') {
      throw new ApiError('InvalidOperation', 'A hidden sheet cannot be activated.', 'Worksheet.activate');
    }
    this.workbook.engine.byAddIn(() => this.workbook.engine.book.setActiveSheet(this.engine));
    this.workbook.noteActive();
  }

  delete(): void {
    this.workbook.worksheets.remove(this);
  }

  calculate(_markAllDirty: boolean): void {
    this.workbook.engine.calculation.recalculateAll();
  }

  // ---- what is on it

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this);
  }

  get tables() {
    return this.workbook.tableCollection((table) => table.worksheet === this, this);
  }

  get names() {
    return this.workbook.nameCollection(this);
  }

  tableAt(box: Box): Table | undefined {
    return this.workbook.tablesOn(this).find((table) => overlap(table.box, box));
  }

  getRange(address?: string | null): Range {
    if (address === undefined || address === null || address === '') {
      return new Range(this, { row: 0, column: 0, rows: ROWS, columns: COLUMNS });
    }
    const [sheet, place] = splitSheet(address);
    const box =
      sheet === null || sheet.toLowerCase() === this.name.toLowerCase() ? parseAddress(place) : null;
    if (box) return new Range(this, box);
    const named = this.workbook.names.find(address)?.getRangeOrNullObject();
    if (named?.worksheet === this) return named;
    throw invalidArgument('Worksheet.getRange', `There is no range "${address}" on this sheet.`);
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > ROWS || column + columns > COLUMNS) {
      throw invalidArgument('Worksheet.getRangeByIndexes', 'The range would lie outside the sheet.');
    }
    return new Range(this, { row, column, rows, columns });
  }

  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.usedBox(valuesOnly);
    return used && new Range(this, used);
  }

  /** On an empty sheet Excel gives its first cell. */
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  usedBox(valuesOnly: boolean): Box | null {
    return usedBox(this, { row: 0, column: 0, rows: ROWS, columns: COLUMNS }, valuesOnly);
  }

  usedBoxWithin(box: Box, valuesOnly: boolean): Box | null {
    return usedBox(this, box, valuesOnly);
  }

  // ---- what may be done

  /** Refuses to change contents of locked cells of a protected sheet. */
  checkMayWrite(box: Box, location: string): void {
    if (!this.protection.protected) return;
    const { row, column, rows, columns } = box;
    for (let r = row; r < row + Math.min(rows, 10_000); r++) {
      for (let c = column; c < column + Math.min(columns, 100); c++)
        if (isLocked(this, r, c)) throw this.protectedError(location);
    }
  }

  checkMayFormat(location: string): void {
    if (this.protection.protected && !this.protection.options?.allowFormatCells)
      throw this.protectedError(location);
  }

  checkNotProtected(location: string): void {
    if (this.protection.protected) throw this.protectedError(location);
  }

  private protectedError(location: string): ApiError {
    return accessDenied(location, `The sheet "${this.name}" is protected: unprotect it to change it.`);
  }

  /** Inserts or deletes cells; refused where that would tear a table apart. */
  shiftCells(range: Range, direction: 'Up' | 'Left' | 'Down' | 'Right', location: string): void {
    this.checkNotProtected(location);
    const vertical = direction === 'Up' || direction === 'Down';
    const { box } = range;
    const torn = this.workbook.tablesOn(this).some((table) => {
      const t = table.box;
      if (vertical) {
        const inPath =
          t.row + t.rows > box.row &&
          t.column < box.column + box.columns &&
          box.column < t.column + t.columns;
        const whole = box.column <= t.column && box.column + box.columns >= t.column + t.columns;
        return inPath && !whole && !contains(t, { ...box, rows: 1 });
      }
      return (
        t.column + t.columns > box.column &&
        overlap({ ...t, column: 0, columns: COLUMNS }, box) &&
        !(box.row <= t.row && box.row + box.rows >= t.row + t.rows)
      );
    });
    if (torn)
      throw new ApiError('InvalidOperation', 'This would move some of the cells of a table.', location);
    const dimension = vertical ? Dimension.ROWS : Dimension.COLUMNS;
    this.workbook.engine.byAddIn(() => {
      if (range.isEntireRow && vertical) {
        if (direction === 'Up') this.engine.deleteRows(box.row, box.rows);
        else this.engine.insertRows(box.row, box.rows);
      } else if (range.isEntireColumn && !vertical) {
        if (direction === 'Left') this.engine.deleteColumns(box.column, box.columns);
        else this.engine.insertColumns(box.column, box.columns);
      } else {
        // The engine moves cells of the active sheet only.
        const { book } = this.workbook.engine;
        const active = book.getActiveSheet();
        book.setActiveSheet(this.engine);
        if (direction === 'Up' || direction === 'Left') range.engine.deleteCells(dimension);
        else range.engine.insertCells(dimension);
        book.setActiveSheet(active);
        const [along, size] = vertical ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
        const count = direction === 'Up' || direction === 'Left' ? -box[size] : box[size];
        const shift: Shift = { along, from: box[along], count, within: box };
        moveRules(this, shift);
        // The engine leaves tables where they were; one in which cells came or went is seen to by its own methods.
        for (const table of this.workbook.tablesOn(this)) {
          const to = table.box[along] >= box[along] && shiftedBox(table.box, shift);
          if (to && to[along] !== table.box[along]) table.moveTo(to);
        }
      }
    });
    const names = {
      Up: 'RowDeleted',
      Left: 'ColumnDeleted',
      Down: 'RowInserted',
      Right: 'ColumnInserted',
    } as const;
    this.workbook.noteChange(range, names[direction]);
  }
}
