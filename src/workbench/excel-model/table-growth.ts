import type { ICellData, IRange } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { UpdateSheetDataValidationRangeCommand } from '@univerjs/sheets-data-validation';
import type { Box } from './address';
import type { Table } from './table';

/**
 * Gives a table a new place and, when it has grown downwards, does to the new rows what Excel does: calculated
 * columns are filled down, formats, validation and conditional formats reach on. Cells in `typed` ("row,column") are
 * left as they are.
 */
export function growTable(table: Table, to: Box, typed: ReadonlySet<string>): void {
  const from = table.box;
  table.setBox(to);
  if (to.rows <= from.rows || to.column !== from.column || from.rows < 2) return;
  const lastRow = from.row + from.rows - 1;
  fillRows(table, lastRow, lastRow + 1, to.row + to.rows - 1, typed);
  extendValidation(table, from, to);
  for (const format of table.worksheet.conditionalFormats) format.reachDown(from, to);
}

/** Copies the row above into new rows: its formats, and its formulas with their relative references moved. */
function fillRows(
  table: Table,
  source: number,
  first: number,
  last: number,
  typed: ReadonlySet<string>,
): void {
  const { engine } = table.workbook;
  const { column, columns } = table.box;
  const sheet = table.worksheet.engine.getSheet();
  const formulas = table.worksheet.engine.getRange(source, column, 1, columns).getFormulas()[0] ?? [];
  const lexer = engine.engine.univer.__getInjector().get(LexerTreeBuilder);
  const value: Record<number, Record<number, ICellData>> = {};
  for (let row = first; row <= last; row++) {
    for (let c = 0; c < columns; c++) {
      const above = sheet.getCellRaw(source, column + c);
      const own = sheet.getCellRaw(row, column + c);
      const cell: ICellData = {};
      if (above?.s && !own?.s) cell.s = above.s;
      if (above?.custom?.unlocked) cell.custom = { ...own?.custom, unlocked: true };
      const formula = formulas[c];
      const isEmpty = own?.v === undefined || own.v === null || own.v === '';
      if (formula && isEmpty && !own?.f && !typed.has(`${row},${column + c}`)) {
        cell.f = lexer.moveFormulaRefOffset(formula, 0, row - source);
      }
      if (Object.keys(cell).length) (value[row] ??= {})[column + c] = cell;
    }
  }
  if (Object.keys(value).length === 0) return;
  const range = { startRow: first, endRow: last, startColumn: column, endColumn: column + columns - 1 };
  engine.execute(SetRangeValuesCommand.id, {
    unitId: engine.unitId,
    subUnitId: table.worksheet.id,
    range,
    value,
  });
}

/** A rule that reaches the table's last row reaches its new rows too. */
function extendValidation(table: Table, from: Box, to: Box): void {
  const { engine } = table.workbook;
  const lastRow = from.row + from.rows - 1;
  const newLast = to.row + to.rows - 1;
  for (const validation of table.worksheet.engine.getDataValidations()) {
    const { uid } = validation.rule;
    const ranges = validation.rule.ranges as IRange[];
    const inTable = (box: { startColumn: number; endColumn: number; endRow: number }) =>
      box.endRow === lastRow && box.startColumn >= from.column && box.endColumn < from.column + from.columns;
    if (!ranges.some(inTable)) continue;
    engine.execute(UpdateSheetDataValidationRangeCommand.id, {
      unitId: engine.unitId,
      subUnitId: table.worksheet.id,
      ruleId: uid,
      ranges: ranges.map((box) => (inTable(box) ? { ...box, endRow: newLast } : box)),
    });
  }
}
