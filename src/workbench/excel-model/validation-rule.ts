import { DataValidationOperator, DataValidationRenderMode, DataValidationType } from '@univerjs/core';
import { invalidArgument } from '../protocol/api-error';

interface Comparison {
  formula1: string | number;
  formula2?: string | number;
  operator: string;
}

/** `Excel.DataValidationRule`: one of its members is set. */
export interface ValidationRule {
  list?: { inCellDropDown: boolean; source: unknown };
  decimal?: Comparison;
  wholeNumber?: Comparison;
  date?: Comparison;
  textLength?: Comparison;
  custom?: { formula: string };
}

const OPERATORS: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const TYPES = {
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;

/** Excel's limit for a list that is written out. */
export const INLINE_LIST_LIMIT = 255;
const WHERE = 'DataValidation.rule';

interface EngineCriteria {
  type: DataValidationType;
  operator?: DataValidationOperator;
  formula1?: string;
  formula2?: string;
  showDropDown?: boolean;
  renderMode?: DataValidationRenderMode;
}

/** The engine's criteria for Excel's rule; refuses what Excel refuses. */
export function toEngineRule(rule: ValidationRule): EngineCriteria {
  if (rule.list) {
    const { source, inCellDropDown } = rule.list;
    if (typeof source !== 'string' || source === '')
      throw invalidArgument(WHERE, 'A list needs its values, or = and a name or range.');
    if (!source.startsWith('=') && source.length > INLINE_LIST_LIMIT) {
      throw invalidArgument(WHERE, 'A list that is written out has at most 255 characters.');
    }
    if (/\[/.test(source))
      throw invalidArgument(WHERE, 'A list takes a name or a range, not a structured reference.');
    // An arrow, as in Excel; the engine's own way is a coloured chip that takes the cell's room.
    const renderMode = inCellDropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT;
    return { type: DataValidationType.LIST, formula1: source, showDropDown: inCellDropDown, renderMode };
  }
  if (rule.custom) {
    if (!rule.custom.formula?.startsWith('='))
      throw invalidArgument(WHERE, 'A custom rule is a formula and begins with =.');
    if (/\[[^\]]*\]/.test(rule.custom.formula.replace(/"[^"]*"/g, ''))) {
      throw invalidArgument(WHERE, 'A custom rule takes names and cells, not structured references.');
    }
    return { type: DataValidationType.CUSTOM, formula1: rule.custom.formula };
  }
  for (const kind of ['decimal', 'wholeNumber', 'date', 'textLength'] as const) {
    const comparison = rule[kind];
    if (!comparison) continue;
    const operator = OPERATORS[comparison.operator];
    if (!operator) throw invalidArgument(WHERE, `"${comparison.operator}" is not a comparison.`);
    const needsTwo =
      operator === DataValidationOperator.BETWEEN || operator === DataValidationOperator.NOT_BETWEEN;
    if (needsTwo && comparison.formula2 === undefined)
      throw invalidArgument(WHERE, 'Between needs two limits.');
    return {
      type: TYPES[kind],
      operator,
      formula1: String(comparison.formula1),
      formula2: comparison.formula2 === undefined ? undefined : String(comparison.formula2),
    };
  }
  throw invalidArgument(WHERE, `The workbench does not know the rule ${Object.keys(rule).join(', ')}.`);
}
