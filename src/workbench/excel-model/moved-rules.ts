import type { Box } from './address';
import { columnLetters, columnNumber } from './address';
import { outsideTexts } from './structured-references';
import type { Worksheet } from './worksheet';

/** Rows or columns that came in before `from`, or went from there on (`count` below 0); `within`: there alone. */
export interface Shift {
  along: 'row' | 'column';
  from: number;
  count: number;
  within?: Box;
}

const SIZE = { row: 'rows', column: 'columns' } as const;

/**
 * Moves the colour rules and the formulas of the validation rules of a sheet with its cells, as Excel does. The engine
 * moves the places of validation rules, but not what we keep of them, and of colour rules nothing.
 */
export function moveRules(sheet: Worksheet, shift: Shift): void {
  for (const format of [...sheet.conditionalFormats]) format.move(shift);
  for (const { rule } of sheet.engine.getDataValidations()) {
    const kept = sheet.workbook.validations.get(rule.uid);
    if (!kept?.rule.custom) continue;
    const formula = shiftedFormula(kept.rule.custom.formula, shift);
    sheet.workbook.validations.set(rule.uid, { ...kept, rule: { custom: { formula } } });
  }
}

/** Where a box is afterwards; null where all of it went. */
export function shiftedBox(box: Box, { along, from, count, within }: Shift): Box | null {
  const across = along === 'row' ? 'column' : 'row';
  const isInside =
    !within ||
    (box[across] >= within[across] &&
      box[across] + box[SIZE[across]] <= within[across] + within[SIZE[across]]);
  if (!isInside) return box;
  const moved = (at: number) => (at < from ? at : count > 0 ? at + count : Math.max(from, at + count));
  const start = moved(box[along]);
  const end = moved(box[along] + box[SIZE[along]] - 1 + (count > 0 ? 0 : 1)) + (count > 0 ? 1 : 0);
  return end > start ? { ...box, [along]: start, [SIZE[along]]: end - start } : null;
}

const CELL = /(?<![\w.!'\]])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.[])/g;

/** A formula whose references to cells of its own sheet follow them. */
export function shiftedFormula(formula: string, shift: Shift): string {
  return outsideTexts(formula, (part) =>
    part.replace(CELL, (_, dollar: string, letters: string, rowDollar: string, row: string) => {
      const cell = { row: Number(row) - 1, column: columnNumber(letters), rows: 1, columns: 1 };
      const now = shiftedBox(cell, shift);
      return now ? `${dollar}${columnLetters(now.column)}${rowDollar}${now.row + 1}` : '#REF!';
    }),
  );
}
