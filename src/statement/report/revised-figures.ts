import { figuresId } from '../../framework/figures-id';
import { everyDefinition, type Plan } from '../../framework/plan';
import type { Entry } from '../../entries/entry';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { ownEntries } from '../scorecard/own-entries';

/** The area's own figures that carry the marker [r], up to the period reported on, newest first. */
export function revisedFigures(contents: WorkbookContents, plan: Plan): Entry[] {
  const last = contents.cover.periodEnd ?? Infinity;
  return ownEntries(contents, plan)
    .filter((entry) => entry.periodEnd <= last && entry.markers.includes('r'))
    .sort((a, b) => b.periodEnd - a.periodEnd || a.row - b.row);
}

/**
 * "was 157" or "revised from 157" at the end of a clause, or before the new figure ("to 160"). What is followed by
 * anything else is no earlier figure: a year ("2021/22"), a length of time ("3 months"), a day ("12 March").
 */
const EARLIER =
  /\b(?:was|revised from)[:\s]+(-?\d[\d,]*(?:\.\d+)?)\s*(%)?(?=\s*(?:$|[;:()]|[.,](?:\s|$)|[–-]\s)|\s+to\s+-?\d)/i;

/** What a revised figure was before, where its note says so ("was 157", "revised from 157"); else null. */
export function figureBefore({ note }: Pick<Entry, 'note'>): number | null {
  const said = EARLIER.exec(note);
  if (!said?.[1]) return null;
  const number = Number(said[1].replaceAll(',', ''));
  return said[2] ? number / 100 : number;
}

/** The name of the measure that a row of PcpData is of; its id where the plan does not know it. */
export function measureOf(plan: Plan, kpi: string): string {
  const own = everyDefinition(plan).find(({ id }) => id === kpi);
  const sharing = own ?? everyDefinition(plan).find(({ id }) => figuresId(plan, id) === kpi);
  return sharing?.measure ?? kpi;
}
