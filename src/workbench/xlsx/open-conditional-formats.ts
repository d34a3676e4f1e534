import type { ConditionalFormattingRule as FileRule, Worksheet as FileSheet } from '@cj-tech-master/excelts';
import { typedFormula } from '../../workbook/file/stored-formula';
import { parseAddress } from '../excel-model/address';
import { ConditionalFormat } from '../excel-model/conditional-format';
import type { ConditionalState } from '../excel-model/conditional-format';
import { Range } from '../excel-model/range';
import type { Worksheet } from '../excel-model/worksheet';
import type { Opening } from './opening';

const COMPARISONS: Record<string, string> = {
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
  between: 'Between',
  notBetween: 'NotBetween',
};

/** What the workbench has no such rules for, in words. */
const OTHERS: Record<string, string> = {
  colorScale: 'colour scales',
  dataBar: 'data bars',
  iconSet: 'icon sets',
};

/** Puts a file's conditional formats on the sheet, first ones first. */
export function openConditionalFormats(opened: FileSheet, sheet: Worksheet, opening: Opening): void {
  const rules = opened.conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  for (const { ref, rule } of rules) {
    const boxes = ref.split(/\s+/).flatMap((part) => parseAddress(part) ?? []);
    const condition = conditionOf(rule);
    if (!condition || !boxes[0]) {
      opening.lost(OTHERS[rule.type] ?? 'some conditional formats');
      continue;
    }
    const format = new ConditionalFormat(
      new Range(sheet, boxes[0]),
      condition.cellValue ? 'CellValue' : 'Custom',
    );
    Object.assign(format.state, condition, looksOf(rule, opening));
    sheet.conditionalFormats.push(format);
    format.apply(boxes);
  }
}

function conditionOf(rule: FileRule): ConditionalState | null {
  const formulas =
    'formulae' in rule ? (rule.formulae ?? []).map((each) => typedFormula(String(each), null)) : [];
  const [formula1, formula2] = formulas;
  if (formula1 === undefined) return null;
  if (rule.type === 'expression') return { formula: formula1 };
  const operator = rule.type === 'cellIs' ? COMPARISONS[rule.operator ?? ''] : undefined;
  if (!operator) return null;
  return { cellValue: { operator, formula1, ...(formula2 !== undefined && { formula2 }) } };
}

function looksOf({ style }: FileRule, { colourOf }: Opening): ConditionalState {
  const { fill, font } = style ?? {};
  const ground = fill?.type === 'pattern' ? colourOf(fill.bgColor ?? fill.fgColor) : undefined;
  const colour = colourOf(font?.color);
  return {
    ...(ground && { fill: ground }),
    ...(colour && { font: colour }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
  };
}
