import type { Plan } from '../../framework/plan';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { financialQuarter } from '../../judgement/period';
import { numbersInWords, type WrittenNumber } from './numbers-in-words';
import { ownEntries } from '../scorecard/own-entries';
import { nationalOf, scorecardOf, type ScorecardRow } from '../scorecard/scorecard';

/** Whether some cell of the workbook holds a number as it is written, at the decimals that it is written with. */
export type IsHeld = (number: WrittenNumber) => boolean;

/**
 * What the workbook holds: every number of every table, the differences and percentages that follow from the
 * scorecard and from the national measures, and the numbers of the plan's own wording ("480 PCSOs"). A whole number
 * below 10 says nothing about a cell ("in 3 ways") and counts as held.
 */
export function heldNumbers(contents: WorkbookContents, plan: Plan): IsHeld {
  const plain: number[] = [];
  const percents: number[] = [];
  for (const table of Object.values(contents.tables)) {
    if (table.name === 'PcpStatement') continue;
    for (const { values } of table.rows) {
      for (const value of values) if (typeof value === 'number') plain.push(Math.abs(value));
    }
  }
  for (const value of plain) if (value <= 1) percents.push(value * 100);
  plain.push(...totalsToDate(contents, plan));
  const rows = [...scorecardOf(contents, plan), ...nationalOf(contents, plan).map(({ row }) => row)];
  for (const row of rows) addFigures(row, plain, percents);
  for (const { commitment } of plan.kpis) {
    for (const number of numbersInWords(commitment)) (number.isPercent ? percents : plain).push(number.value);
  }
  const [sortedPlain, sortedPercents] = [sorted(plain), sorted(percents)];
  return (number) =>
    (!number.isPercent && number.decimals === 0 && number.value < 10) ||
    holds(number.isPercent ? sortedPercents : sortedPlain, number);
}

/** The totals of the financial year so far, measure by measure: "74 this year" of 33 and 41 (paper, paragraph 28). */
function totalsToDate(contents: WorkbookContents, plan: Plan): number[] {
  const last = contents.cover.periodEnd;
  if (last === null) return [];
  const { startYear } = financialQuarter(last);
  const totals = new Map<string, number>();
  for (const { kpi, covers, periodEnd, value } of ownEntries(contents, plan)) {
    const isPart = covers === 'Month' || covers === 'Quarter';
    if (!isPart || value === null || periodEnd > last || financialQuarter(periodEnd).startYear !== startYear)
      continue;
    const key = `${kpi}|${covers}`;
    totals.set(key, (totals.get(key) ?? 0) + value);
  }
  return [...totals.values()];
}

function addFigures(row: ScorecardRow, plain: number[], percents: number[]): void {
  const { latest, previous, baseline, definition } = row;
  const isPercent = definition.kind !== 'milestone' && definition.unit === 'percent';
  if (typeof latest !== 'number') return;
  plain.push(Math.abs(latest));
  for (const before of [previous, baseline]) {
    if (before === null) continue;
    plain.push(Math.abs(before), Math.abs(latest - before));
    if (isPercent) percents.push(Math.abs(latest - before) * 100);
    if (before !== 0) percents.push((Math.abs(latest - before) / Math.abs(before)) * 100);
  }
}

function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

/** Whether a number of the list would be written so: within half of the last place that is written. */
function holds(list: Float64Array, { value, decimals }: WrittenNumber): boolean {
  const half = 0.5 / 10 ** decimals + 1e-9;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? Infinity) < value - half) low = middle + 1;
    else high = middle;
  }
  return (list[low] ?? Infinity) <= value + half;
}
