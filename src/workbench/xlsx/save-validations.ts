import type {
  DataValidation as FileValidation,
  DataValidationOperator,
  Worksheet as FileSheet,
} from '@cj-tech-master/excelts';
import type { IRange } from '@univerjs/core';
import { utcDate } from '../../judgement/period';
import { storedFormula } from '../../workbook/file/stored-formula';
import { formatAddress } from '../excel-model/address';
import type { KeptValidation } from '../excel-model/data-validation';
import type { Worksheet } from '../excel-model/worksheet';

const STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
const KINDS = ['decimal', 'wholeNumber', 'date', 'textLength'] as const;
const FILE_KIND = {
  decimal: 'decimal',
  wholeNumber: 'whole',
  textLength: 'textLength',
} as const;
const FILE_OPERATOR: Record<string, DataValidationOperator> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** Writes the sheet's validation rules with their prompts and errors. */
export function saveValidations(saved: FileSheet, sheet: Worksheet): void {
  for (const { rule } of sheet.engine.getDataValidations()) {
    const kept = sheet.workbook.validations.get(rule.uid);
    if (!kept) continue;
    for (const { startRow, startColumn, endRow, endColumn } of rule.ranges as IRange[]) {
      const box = {
        row: startRow,
        column: startColumn,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      };
      saved.dataValidations.add(formatAddress(box), fileValidation(kept));
    }
  }
}

function fileValidation(kept: KeptValidation): FileValidation {
  const { errorAlert, prompt, ignoreBlanks } = kept;
  return {
    ...criteria(kept.rule),
    allowBlank: ignoreBlanks,
    showInputMessage: Boolean(prompt.showPrompt && prompt.message),
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: errorAlert.showAlert ?? true,
    errorStyle: STYLES[(errorAlert.style ?? 'Stop') as keyof typeof STYLES],
    errorTitle: errorAlert.title,
    error: errorAlert.message,
  };
}

function criteria({ list, custom, ...comparisons }: KeptValidation['rule']): FileValidation {
  if (list) {
    const source = String(list.source);
    return { type: 'list', formulae: [source.startsWith('=') ? source.slice(1) : `"${source}"`] };
  }
  if (custom) return { type: 'custom', formulae: [storedFormula(custom.formula, null)] };
  const kind = KINDS.find((each) => comparisons[each]);
  const comparison = kind && comparisons[kind];
  if (!comparison) return { type: 'any' };
  const limits = [comparison.formula1, comparison.formula2]
    .filter((limit) => limit !== undefined)
    .map((limit) => storedFormula(String(limit), null));
  const operator = FILE_OPERATOR[comparison.operator];
  const days = limits.map((limit) => utcDate(Number(limit)));
  if (kind !== 'date') return { type: FILE_KIND[kind], operator, formulae: limits };
  // The file writer takes days only; to Excel a day that a formula gives is a number like any other.
  if (days.some((day) => Number.isNaN(day.getTime()))) return { type: 'decimal', operator, formulae: limits };
  return { type: 'date', operator, formulae: days };
}
