import { SetSheetTableFilterCommand, TableColumnFilterTypeEnum } from '@univerjs/sheets-table';
import { ApiError, invalidArgument } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';
import type { Box } from './address';
import type { Table } from './table';
import type { Worksheet } from './worksheet';

/** `Excel.AutoFilter` of a table: the engine's own, so that what a person filters in the grid is seen here too. */
export class AutoFilter extends HostObject {
  readonly className = 'AutoFilter';

  constructor(private readonly table: Table) {
    super();
  }

  get enabled(): boolean {
    return this.table.showFilterButton;
  }

  get isDataFiltered(): boolean {
    return this.table.columns.all().some(({ index }) => this.table.engine.getTableFilterColumn(index));
  }

  clearCriteria(): void {
    for (const column of this.table.columns.all()) column.filter.clear();
  }
}

/** `Excel.Filter` of a table's column: by the values that stay; other criteria are refused. */
export class Filter extends HostObject {
  readonly className = 'Filter';

  constructor(
    private readonly table: Table,
    private readonly column: number,
  ) {
    super();
  }

  applyValuesFilter(values: unknown): void {
    if (!Array.isArray(values) || values.some((value) => typeof value !== 'string'))
      throw invalidArgument('Filter.applyValuesFilter', 'The workbench filters by texts only.');
    this.set({ filterType: TableColumnFilterTypeEnum.manual, values });
  }

  clear(): void {
    if (this.table.engine.getTableFilterColumn(this.column)) this.set(undefined);
  }

  private set(tableFilter: object | undefined): void {
    const { workbook, id: tableId } = this.table;
    const { engine } = workbook;
    const params = { unitId: engine.unitId, tableId, column: this.column, tableFilter };
    engine.byAddIn(() => engine.execute(SetSheetTableFilterCommand.id, params));
  }
}

/** Refuses to put in or take out rows of a filtered table, as Excel does. */
export function refuseRowsOfFiltered(table: Table, location: string): void {
  if (table.autoFilter.isDataFiltered)
    throw new ApiError('InsertDeleteConflict', 'The table is filtered; its rows stay.', location);
}

/**
 * Refuses to write several cells at once where a filter hides one of them. Excel does not refuse: it fills the rows
 * that show, each with what the first was to get (office-js issue 224), so that nothing right can come of it.
 */
export function refuseFilteredOut(worksheet: Worksheet, box: Box, location: string): void {
  const isFiltered = worksheet.workbook
    .tablesOn(worksheet)
    .some(({ autoFilter }) => autoFilter.isDataFiltered);
  if (!isFiltered || box.rows * box.columns < 2) return;
  const sheet = worksheet.engine.getSheet();
  for (let row = box.row; row < box.row + box.rows; row++)
    if (sheet.isRowFiltered(row))
      throw new ApiError('FilteredRangeConflict', `Row ${row + 1} is filtered out.`, location);
}
