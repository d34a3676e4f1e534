import type { DataValidation } from '@cj-tech-master/excelts';
import { utcDate } from '../../judgement/period';
import { customFormula, type Validation } from '../validation';
import { storedFormula } from './stored-formula';

/**
 * A validation in the file writer's terms. `addressOf` gives the address of a header's cell in the first row of
 * the range, the column fixed: "$B5".
 */
export function fileValidation(
  validation: Validation,
  addressOf: (header: string) => string,
): DataValidation {
  const { prompt, error, strict } = validation;
  return {
    ...rule(validation, addressOf),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: true,
    errorStyle: strict ? 'stop' : 'warning',
    errorTitle: error.title,
    error: error.message,
  };
}

function rule(validation: Validation, addressOf: (header: string) => string): DataValidation {
  switch (validation.kind) {
    case 'list':
      return { type: 'list', formulae: [validation.name] };
    case 'decimal':
      return { type: 'decimal', operator: 'between', formulae: [validation.from, validation.to] };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        // The writer takes the limits of a date rule as days of its own, and a number for milliseconds.
        formulae: [utcDate(validation.from), utcDate(validation.to)],
      };
    case 'text length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [validation.to] };
    case 'custom':
      return {
        type: 'custom',
        formulae: [storedFormula(customFormula(validation.formula, addressOf), null)],
      };
  }
}
