import type { ICellData, IExecutionOptions, IRange } from '@univerjs/core';
import { RedoCommandId, UndoCommandId } from '@univerjs/core';
import type { ISetRangeValuesMutationParams, ISetSelectionsOperationParams } from '@univerjs/sheets';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import type { FunctionBridge } from '../custom-functions/function-bridge';
import type { Box } from './address';
import { keepColumnNames } from './column-names';
import { moveRules } from './moved-rules';
import { refuseProtectedEdit } from './protected-edits';
import { Range } from './range';
import { toEngineFormula } from './structured-references';
import type { Table } from './table';
import { fillEmptyColumn, growUnder } from './typed-into-table';
import type { ChangeType, Workbook } from './workbook';

const STRUCTURAL: Record<string, ChangeType> = {
  [InsertRowMutation.id]: 'RowInserted',
  [RemoveRowMutation.id]: 'RowDeleted',
  [InsertColMutation.id]: 'ColumnInserted',
  [RemoveColMutation.id]: 'ColumnDeleted',
};

type Cells = Record<string, Record<string, ICellData | null> | null | undefined>;

/**
 * What Excel does when a person edits the grid: tells the add-in, understands `[@Column]`, grows tables that are
 * typed under, fills calculated columns down, and asks custom functions anew when their formula is entered again.
 */
export class PersonEdits {
  private readonly subscriptions: { dispose(): void }[];
  private undoing = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly functions: FunctionBridge,
  ) {
    const { commands } = workbook.engine;
    this.subscriptions = [
      commands.beforeCommandExecuted((command) => {
        refuseProtectedEdit(workbook, command, (words) => workbook.onPersonRefused(words));
        if (command.id === UndoCommandId || command.id === RedoCommandId) this.undoing = true;
        if (command.id === SetRangeValuesCommand.id || command.id === SetRangeValuesMutation.id)
          this.rewriteShortForms(command.params);
      }),
      commands.onCommandExecuted((command, options) => this.executed(command.id, command.params, options)),
    ];
  }

  private executed(id: string, params: unknown, options: IExecutionOptions | undefined): void {
    if (id === UndoCommandId || id === RedoCommandId) this.undoing = false;
    else if (id === SetRangeValuesMutation.id)
      this.valuesSet(params as ISetRangeValuesMutationParams, options);
    else if (id === SetSelectionsOperation.id) this.selected(params as ISetSelectionsOperationParams);
    else if (id === SetWorksheetActiveOperation.id) this.workbook.noteActive();
    else if (id in STRUCTURAL || id === MoveRangeMutation.id)
      this.moved(id, params as { subUnitId?: string; range?: IRange });
  }

  private moved(id: string, params: { subUnitId?: string; range?: IRange }): void {
    this.functions.cellsMoved();
    const changeType = STRUCTURAL[id];
    if (!changeType || !params.range || !params.subUnitId) return;
    const { startRow, endRow, startColumn, endColumn } = params.range;
    const sheet = this.workbook.worksheets.byId(params.subUnitId);
    const sign = changeType.endsWith('Inserted') ? 1 : -1;
    if (changeType.startsWith('Row'))
      moveRules(sheet, { along: 'row', from: startRow, count: sign * (endRow - startRow + 1) });
    else
      moveRules(sheet, { along: 'column', from: startColumn, count: sign * (endColumn - startColumn + 1) });
    if (changeType.startsWith('Column')) this.keepNames(this.workbook.tablesOn(sheet), false);
    if (this.workbook.engine.writingForAddIn) return;
    const box = {
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    };
    this.workbook.noteChange(new Range(sheet, box), changeType);
  }

  /** When the command that is being carried out is done: until then a table has not taken in its columns. */
  private keepNames(tables: Table[], areRenamed: boolean): void {
    if (tables.length === 0) return;
    queueMicrotask(() => {
      const left = new Set(this.workbook.allTables());
      const { engine } = this.workbook;
      for (const table of tables)
        if (left.has(table)) engine.asPerson(() => keepColumnNames(table, areRenamed));
    });
  }

  private selected({ subUnitId, selections }: ISetSelectionsOperationParams): void {
    const range = selections[0]?.range;
    if (this.workbook.engine.writingForAddIn || !range || Number.isNaN(range.startRow)) return;
    const { startRow: row, startColumn: column, endRow, endColumn } = range;
    const box = { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
    this.workbook.selectionMoved(this.workbook.worksheets.byId(subUnitId), box);
  }

  private valuesSet(params: ISetRangeValuesMutationParams, options: IExecutionOptions | undefined): void {
    if (options?.onlyLocal || params.trigger === SetStyleCommand.id) return;
    const cells = cellsOf(params.cellValue);
    const entered = cells.filter(({ cell }) => cell === null || 'v' in cell || 'f' in cell || 'p' in cell);
    for (const { row, column, cell } of entered)
      this.functions.cellWritten(params.subUnitId, row, column, Boolean(cell?.f || cell?.si));
    if (entered.length === 0) return;
    const sheet = this.workbook.worksheets.byId(params.subUnitId);
    const headed = this.workbook
      .tablesOn(sheet)
      .filter((table) => entered.some(({ row, column }) => table.hasHeaderAt(row, column)));
    this.keepNames(headed, true);
    if (this.workbook.engine.writingForAddIn) return;
    const box = boxAround(entered);
    this.workbook.noteChange(new Range(sheet, box), 'RangeEdited');
    if (this.undoing) return;
    const typed = entered.filter(
      ({ cell }) => cell && (cell.f || (cell.v !== null && cell.v !== undefined && cell.v !== '') || cell.p),
    );
    if (typed.length === 0) return;
    // The table takes the new rows in when the command that typed them is done.
    queueMicrotask(() => {
      this.workbook.engine.asPerson(() => {
        growUnder(sheet, typed);
        fillEmptyColumn(sheet, typed);
      });
    });
  }

  /** The engine knows only the long form of `[@Column]`. */
  private rewriteShortForms(params: unknown): void {
    const { subUnitId, value, cellValue, range } = params as {
      subUnitId?: string;
      value?: unknown;
      cellValue?: unknown;
      range?: IRange;
    };
    const sheet =
      subUnitId === undefined ? undefined : this.workbook.worksheets.all().find(({ id }) => id === subUnitId);
    if (!sheet) return;
    const rewrite = (cell: unknown, row: number, column: number) => {
      if (!isCell(cell) || typeof cell.f !== 'string' || !cell.f.includes('[@')) return;
      cell.f = toEngineFormula(cell.f, sheet.tableAt({ row, column, rows: 1, columns: 1 })?.name);
    };
    if (isCell(value) && range) rewrite(value, range.startRow, range.startColumn);
    for (const { row, column, cell } of cellsOf(cellValue ?? value)) rewrite(cell, row, column);
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }
}

const isCell = (value: unknown): value is ICellData =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  ('f' in value || 'v' in value || 'p' in value);

export interface EnteredCell {
  row: number;
  column: number;
  cell: ICellData | null;
}

function cellsOf(matrix: unknown): EnteredCell[] {
  if (typeof matrix !== 'object' || matrix === null) return [];
  return Object.entries(matrix as Cells).flatMap(([row, cells]) =>
    Number.isNaN(Number(row)) || typeof cells !== 'object' || cells === null
      ? []
      : Object.entries(cells)
          .filter(([column]) => !Number.isNaN(Number(column)))
          .map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  );
}

function boxAround(cells: EnteredCell[]): Box {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const row = rows.reduce((a, b) => Math.min(a, b));
  const column = columns.reduce((a, b) => Math.min(a, b));
  return {
    row,
    column,
    rows: rows.reduce((a, b) => Math.max(a, b)) - row + 1,
    columns: columns.reduce((a, b) => Math.max(a, b)) - column + 1,
  };
}
