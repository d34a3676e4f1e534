import type { Worksheet as FileSheet } from '@cj-tech-master/excelts';
import { storedFormula } from '../../workbook/file/stored-formula';
import { columnLetters, formatAddress } from '../excel-model/address';
import type { Box } from '../excel-model/address';
import type { ConditionalFormat } from '../excel-model/conditional-format';
import type { Worksheet } from '../excel-model/worksheet';

type FileRule = Parameters<FileSheet['addConditionalFormatting']>[0]['rules'][number];

const COMPARISONS = {
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
  Between: 'between',
  NotBetween: 'notBetween',
} as const;

/** Writes the sheet's conditional formats, first ones first. */
export function saveConditionalFormats(saved: FileSheet, sheet: Worksheet): void {
  for (const format of sheet.conditionalFormats) {
    const { boxes } = format;
    const rule = fileRule(format, boxes[0]);
    if (rule) saved.addConditionalFormatting({ ref: boxes.map(formatAddress).join(' '), rules: [rule] });
  }
}

function fileRule(format: ConditionalFormat, box: Box | undefined): FileRule | null {
  const { cellValue, text, formula, fill, font, bold, italic } = format.state;
  const argb = (colour: string) => ({ argb: `FF${colour.slice(1)}` });
  const common = {
    priority: format.priority + 1,
    stopIfTrue: format.stopIfTrue,
    style: {
      font: { bold, italic, ...(font && { color: argb(font) }) },
      ...(fill && { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: argb(fill) } }),
    },
  };
  if (cellValue) {
    const operator = COMPARISONS[cellValue.operator as keyof typeof COMPARISONS];
    const limits = [cellValue.formula1, cellValue.formula2].filter((limit) => limit !== undefined);
    const formulae = limits.map((limit) => storedFormula(limit, null));
    return { type: 'cellIs', operator, formulae, ...common } as FileRule;
  }
  const expression = formula ?? (text && box && textFormula(text.operator, text.text, box));
  if (!expression) return null;
  return { type: 'expression', formulae: [storedFormula(expression, null)], ...common };
}

/** A rule on text as a formula: the file writer loses the text of such rules. */
function textFormula(operator: string, text: string, box: Box): string {
  const cell = `${columnLetters(box.column)}${box.row + 1}`;
  const quoted = `"${text.replace(/"/g, '""')}"`;
  if (operator === 'BeginsWith') return `=LEFT(${cell},${text.length})=${quoted}`;
  if (operator === 'EndsWith') return `=RIGHT(${cell},${text.length})=${quoted}`;
  const found = `ISNUMBER(SEARCH(${quoted},${cell}))`;
  return operator === 'NotContains' ? `=NOT(${found})` : `=${found}`;
}
