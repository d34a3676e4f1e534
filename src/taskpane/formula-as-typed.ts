import type { DecimalMark } from '../entries/workbook-contents';

/**
 * A formula as it is typed where that is the decimal mark: under a comma, arguments are parted by semicolons.
 *
 * @example formulaAsTyped('=PCP.STATUS("DA_OUTCOME",0.065)', ',') // '=PCP.STATUS("DA_OUTCOME";0,065)'
 */
export function formulaAsTyped(formula: string, decimal: DecimalMark): string {
  if (decimal === '.') return formula;
  return formula.replace(/"[^"]*"|\d*\.\d+|,/g, (part) => {
    if (part === ',') return ';';
    return part.startsWith('"') ? part : part.replace('.', decimal);
  });
}
