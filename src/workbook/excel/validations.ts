import { customFormula, type Validation } from '../validation';

/** Sets what may be typed into a range; `addressOf` gives the relative address of a header in the range's first row. */
export function applyValidation(
  range: Excel.Range,
  validation: Validation,
  addressOf: (header: string) => string,
): void {
  const rules = range.dataValidation;
  rules.clear();
  // The rule comes before its words: Excel drops a prompt that has no rule.
  rules.rule = ruleOf(validation, addressOf);
  rules.ignoreBlanks = true;
  rules.prompt = { ...validation.prompt, showPrompt: true };
  rules.errorAlert = { ...validation.error, showAlert: true, style: validation.strict ? 'Stop' : 'Warning' };
}

function ruleOf(validation: Validation, addressOf: (header: string) => string): Excel.DataValidationRule {
  switch (validation.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${validation.name}` } };
    case 'decimal':
      return { decimal: { formula1: validation.from, formula2: validation.to, operator: 'Between' } };
    case 'date':
      return {
        date: { formula1: `=${validation.from}`, formula2: `=${validation.to}`, operator: 'Between' },
      };
    case 'text length':
      return { textLength: { formula1: 0, formula2: validation.to, operator: 'Between' } };
    case 'custom':
      return { custom: { formula: customFormula(validation.formula, addressOf) } };
  }
}
