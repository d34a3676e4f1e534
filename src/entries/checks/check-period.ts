import type { MeasuredDefinition } from '../../framework/definition';
import { isMeasured } from '../../judgement/like-with-like';
import { isMonthEnd, monthEnd, MONTHS_COVERED, quarterEnd } from '../../judgement/period';
import { formatDate } from '../../judgement/words';
import { COVERS } from '../../judgement/observation';
import type { Entry } from '../entry';
import type { Finding } from '../problem-at';
import { definitionOf, type CheckContext } from './check-context';

/** 1 January 1990: before any series that a plan of today reports on. */
export const EARLIEST = 32874;

/** The period of each figure: its last day, and whether it covers what the KPI is compared by. */
export function checkPeriods(context: CheckContext): void {
  const dateFinding = dateFindings(context.today);
  for (const entry of context.entries) {
    const finding = dateFinding(entry);
    if (finding) context.report(entry, 'Period end', finding);
    const definition = definitionOf(context, entry);
    const covers = definition && isMeasured(definition) ? coversFinding(entry, definition) : null;
    if (covers) context.report(entry, 'Covers', covers);
  }
}

type Period = Pick<Entry, 'periodEnd' | 'covers'>;

/** Gives what is wrong with a period's last day; each period is looked at once, however many figures are of it. */
export function dateFindings(today: number): (period: Period) => Finding | null {
  const known = new Map<number, Finding | null>();
  return (period) => {
    const key = period.periodEnd * COVERS.length + COVERS.indexOf(period.covers);
    let finding = known.get(key);
    if (finding === undefined) known.set(key, (finding = dateFinding(period, today)));
    return finding;
  };
}

function dateFinding({ periodEnd, covers }: Period, today: number): Finding | null {
  if (periodEnd < EARLIEST)
    return { code: 'period-implausible', message: `${formatDate(periodEnd)} is before 1990.` };
  if (periodEnd > today)
    return {
      code: 'period-in-future',
      message: `The period ends on ${formatDate(periodEnd)}, which is still to come.`,
    };
  if (!isMonthEnd(periodEnd)) {
    const replacement = monthEnd(periodEnd);
    const message = `${formatDate(periodEnd)} is not the last day of a month.`;
    return {
      code: 'period-not-month-end',
      message,
      fix: `Its last day is ${formatDate(replacement)}.`,
      replacement,
    };
  }
  if (covers === 'Quarter' && quarterEnd(periodEnd) !== periodEnd) {
    return {
      code: 'period-not-quarter-end',
      message: `No quarter ends on ${formatDate(periodEnd)}.`,
    };
  }
  return null;
}

/** Whether a figure covers what its KPI is compared by. */
export function coversFinding(
  { covers }: Pick<Entry, 'covers'>,
  definition: MeasuredDefinition,
): Finding | null {
  const { id, basis, frequency } = definition;
  if (basis === 'snapshot') {
    if (covers === 'Snapshot') return null;
    const message = `${id} is counted at a date, not over a ${covers.toLowerCase()}.`;
    return { code: 'wrong-covers', message, fix: 'Choose Snapshot.' };
  }
  if (covers === 'Snapshot') {
    const message = `${id} is counted over a time, not at a date.`;
    return { code: 'wrong-covers', message, fix: 'Choose the time that the figure covers.' };
  }
  if (basis === 'latest' && MONTHS_COVERED[covers] > MONTHS_COVERED[frequency]) {
    const message = `${id} is compared by the ${frequency.toLowerCase()}; this figure covers a ${covers.toLowerCase()}.`;
    return { code: 'covers-too-long', message };
  }
  return null;
}
