import type { DataValidation as FileValidation, Worksheet as FileSheet } from '@cj-tech-master/excelts';
import { typedFormula } from '../../workbook/file/stored-formula';
import { ApiError } from '../protocol/api-error';
import type { KeptValidation } from '../excel-model/data-validation';
import type { ValidationRule } from '../excel-model/validation-rule';
import type { Worksheet } from '../excel-model/worksheet';

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
const KIND = {
  decimal: 'decimal',
  whole: 'wholeNumber',
  date: 'date',
  textLength: 'textLength',
} as const;
const OPERATOR: Record<string, string> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

/** Puts a file's validation rules on the sheet with their prompts and errors. */
export function openValidations(opened: FileSheet, sheet: Worksheet, lost: (what: string) => void): void {
  for (const [place, validation] of Object.entries(opened.dataValidations.model)) {
    try {
      const rule = validation && ruleOf(validation);
      if (rule) sheet.getRange(place.replace(/^range:/, '')).dataValidation.replace(kept(rule, validation));
      else lost('validation rules that compare with other cells or of a kind of their own');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      lost(`a validation rule (${error.message})`);
    }
  }
}

function kept(rule: ValidationRule, validation: FileValidation): KeptValidation {
  const { allowBlank, showErrorMessage, errorStyle, errorTitle, error } = validation;
  const { showInputMessage, promptTitle, prompt } = validation;
  return {
    rule,
    ignoreBlanks: allowBlank ?? false,
    errorAlert: {
      showAlert: showErrorMessage ?? false,
      style: STYLES[(errorStyle ?? 'stop') as keyof typeof STYLES],
      title: errorTitle ?? '',
      message: error ?? '',
    },
    prompt: { showPrompt: showInputMessage ?? false, title: promptTitle ?? '', message: prompt ?? '' },
  };
}

/** The rule; null where the file library could not read its limits, or where there is none. */
function ruleOf(validation: FileValidation): ValidationRule | null {
  if (validation.type === 'any') return null;
  const [first, second] = validation.formulae ?? [];
  if (validation.type === 'list') return { list: { inCellDropDown: true, source: listOf(String(first)) } };
  if (validation.type === 'custom') return { custom: { formula: typedFormula(String(first), null) } };
  const limits = [first, second].filter((limit) => limit !== undefined).map(limitOf);
  if (limits.length === 0 || limits.some((limit) => !Number.isFinite(limit))) return null;
  const [formula1 = 0, formula2] = limits;
  const operator = OPERATOR[validation.operator ?? 'between'] ?? 'Between';
  return { [KIND[validation.type]]: { formula1, ...(formula2 !== undefined && { formula2 }), operator } };
}

/** `"a,b"` → a,b; a name or a range → a formula. */
function listOf(source: string): string {
  const written = /^"(.*)"$/s.exec(source)?.[1];
  return written === undefined ? typedFormula(source, null) : written.replaceAll('""', '"');
}

const EPOCH = 25_569;
const limitOf = (limit: unknown) =>
  limit instanceof Date ? limit.getTime() / 86_400_000 + EPOCH : Number(limit);
