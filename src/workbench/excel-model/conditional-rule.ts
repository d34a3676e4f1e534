import { CFNumberOperator, CFSubRuleType, CFTextOperator } from '@univerjs/sheets-conditional-formatting';
import { invalidArgument } from '../protocol/api-error';
import type { Box } from './address';
import { columnLetters } from './address';
import type { ConditionalState } from './conditional-format';

/** `Excel.ConditionalCellValueRule`. */
export interface CellValueRule {
  formula1: string;
  formula2?: string;
  operator: string;
}

/** `Excel.ConditionalTextComparisonRule`. */
export interface TextRule {
  operator: string;
  text: string;
}

const NUMBER_OPERATORS: Record<string, CFNumberOperator> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThan: CFNumberOperator.lessThan,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};
const SIGNS: Record<string, string> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  LessThan: '<',
  LessThanOrEqual: '<=',
};
const TEXT_OPERATORS: Record<string, CFTextOperator> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const STRUCTURED = /[A-Za-z_]\w*\[|\[@/;

function checkFormula(formula: unknown, location: string): string {
  if (typeof formula !== 'string' && typeof formula !== 'number')
    throw invalidArgument(location, 'A rule needs its formula.');
  const text = String(formula);
  if (STRUCTURED.test(text.replace(/"[^"]*"/g, ''))) {
    throw invalidArgument(location, 'A conditional format takes names and cells, not structured references.');
  }
  return text;
}

export function checkCellValueRule(rule: unknown): CellValueRule {
  const where = 'CellValueConditionalFormat.rule';
  if (!isRecord(rule) || typeof rule.operator !== 'string' || !(rule.operator in NUMBER_OPERATORS)) {
    throw invalidArgument(where, 'The rule has no comparison that Excel knows.');
  }
  const formula2 =
    rule.formula2 === undefined || rule.formula2 === null ? undefined : checkFormula(rule.formula2, where);
  if (/Between$/.test(rule.operator) && formula2 === undefined)
    throw invalidArgument(where, 'Between needs two limits.');
  return { formula1: checkFormula(rule.formula1, where), formula2, operator: rule.operator };
}

export function checkCustomFormula(formula: unknown): string {
  const text = checkFormula(formula, 'ConditionalFormatRule.formula');
  if (!text.startsWith('='))
    throw invalidArgument('ConditionalFormatRule.formula', 'The formula begins with =.');
  return text;
}

export function checkTextRule(rule: unknown): TextRule {
  if (
    !isRecord(rule) ||
    typeof rule.operator !== 'string' ||
    !(rule.operator in TEXT_OPERATORS) ||
    typeof rule.text !== 'string'
  ) {
    throw invalidArgument('TextConditionalFormat.rule', 'The rule has no comparison that Excel knows.');
  }
  return { operator: rule.operator, text: rule.text };
}

const NEVER = { subType: CFSubRuleType.formula, value: '=FALSE' };

/** `"Met"`, with quotation marks inside doubled. */
const WORD = '"((?:[^"]|"")*)"';
const wordIn = (quoted: string) => quoted.replaceAll('""', '"');

/**
 * The words that a rule compares its own cell with, or null if it does something else:
 * `=OR(L5="Met",L5="Done")`, `=L5="Met"` → Met, Done
 */
function wordsOfOwnCell(formula: string, box: Box): string[] | null {
  const comparison = `${columnLetters(box.column)}${box.row + 1}=${WORD}`;
  const whole = new RegExp(`^=(?:OR\\(${comparison}(?:,${comparison})*\\)|${comparison})$`);
  if (!whole.test(formula)) return null;
  return [...formula.matchAll(new RegExp(comparison, 'g'))].map((match) => wordIn(match[1] ?? ''));
}

const isWord = (word: string) => ({
  subType: CFSubRuleType.text,
  operator: CFTextOperator.equal,
  value: word,
});

/**
 * The engine's conditions, any of which is enough; none while the rule has none. `box` is where the rule applies:
 * formulas are relative to its first cell. A rule that calls a custom function never applies, as in Excel (office-js
 * issue 6135). Words compared with the cell itself become the engine's own comparisons of texts: its formula rules
 * keep the colour of the word before when a formula of the cell gives another.
 */
export function engineConditions(
  state: ConditionalState,
  box: Box,
  customFunctions: ReadonlySet<string>,
): object[] {
  const words = state.formula === undefined ? null : wordsOfOwnCell(state.formula, box);
  if (words) return words.map(isWord);
  const condition = engineCondition(state, box, customFunctions);
  return condition ? [condition] : [];
}

function engineCondition(
  state: ConditionalState,
  box: Box,
  customFunctions: ReadonlySet<string>,
): object | null {
  const usesCustom = (formula: string) =>
    [...formula.replace(/"[^"]*"/g, '').matchAll(/([A-Za-z_][\w.]*)\(/g)].some((call) =>
      customFunctions.has(call[1]!.toUpperCase()),
    );
  if (state.formula !== undefined) {
    return usesCustom(state.formula) ? NEVER : { subType: CFSubRuleType.formula, value: state.formula };
  }
  if (state.text)
    return {
      subType: CFSubRuleType.text,
      operator: TEXT_OPERATORS[state.text.operator],
      value: state.text.text,
    };
  if (!state.cellValue) return null;
  const { formula1, formula2, operator } = state.cellValue;
  if (usesCustom(formula1)) return NEVER;
  const [low, high] = [numberIn(formula1), formula2 === undefined ? undefined : numberIn(formula2)];
  if (low !== undefined && (formula2 === undefined || high !== undefined)) {
    const value = high === undefined ? low : [low, high];
    return { subType: CFSubRuleType.number, operator: NUMBER_OPERATORS[operator], value };
  }
  const word = new RegExp(`^=${WORD}$`).exec(formula1)?.[1];
  if (operator === 'EqualTo' && word !== undefined) return isWord(wordIn(word));
  const cell = `${columnLetters(box.column)}${box.row + 1}`;
  const first = formula1.replace(/^=/, '');
  const sign = SIGNS[operator];
  if (sign) return { subType: CFSubRuleType.formula, value: `=${cell}${sign}${first}` };
  const second = (formula2 ?? '').replace(/^=/, '');
  const between = `AND(${cell}>=${first},${cell}<=${second})`;
  return {
    subType: CFSubRuleType.formula,
    value: operator === 'NotBetween' ? `=NOT(${between})` : `=${between}`,
  };
}

function numberIn(formula: string): number | undefined {
  const text = formula.replace(/^=/, '').trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}
