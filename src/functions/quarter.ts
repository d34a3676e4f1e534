import { formatQuarter } from '../judgement/words';
import { dateArgument } from './cell-argument';

/** The quarter of the financial year that holds a date. QUARTER(DATE(2021,9,30)) -> "2021/22 Q2". */
export function quarter(date: unknown): string {
  return formatQuarter(dateArgument(date, 'date'));
}
