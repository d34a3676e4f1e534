import { figuresId } from '../../framework/figures-id';
import type { Definition, MeasuredDefinition } from '../../framework/definition';
import type { Plan } from '../../framework/plan';
import type { Entry } from '../../entries/entry';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { formatPeriod, formatValue } from '../../judgement/words';
import { saysDerived } from './derived-figures';
import { ownEntries } from '../scorecard/own-entries';
import { at, figureWords } from './summary-figure';

/** The last figure of a measure that has none to compare yet: two quarters do not make 12 months. */
export type PartFigure = (definition: Definition) => Entry | null;

/** Finds, up to the period reported on, what the area's rows of PcpData hold of a measure. */
export function partFigures(contents: WorkbookContents, plan: Plan): PartFigure {
  const end = contents.cover.periodEnd ?? Infinity;
  const last = new Map<string, Entry>();
  for (const entry of ownEntries(contents, plan)) {
    if (entry.value === null || entry.periodEnd > end) continue;
    if (entry.periodEnd >= (last.get(entry.kpi)?.periodEnd ?? 0)) last.set(entry.kpi, entry);
  }
  return (definition) => last.get(definition.figuresFrom ?? figuresId(plan, definition.id)) ?? null;
}

/** "41 (provisional) in July to September 2021". */
export function partFigureWords({ unit }: MeasuredDefinition, entry: Entry): string {
  const { value, markers, periodEnd, covers } = entry;
  const figure = { value, period: formatPeriod(periodEnd, covers), markers, derived: saysDerived(entry) };
  return `${figureWords(formatValue(unit, value ?? 0), figure)}${at(figure.period)}`;
}

/** What a comparison waits for: "12 whole months", "a whole quarter", "a snapshot". */
export function lengthWanted({ basis, frequency }: MeasuredDefinition): string {
  if (basis === '12 months') return '12 whole months';
  return basis === 'snapshot' ? 'a snapshot' : `a whole ${frequency.toLowerCase()}`;
}

/** "Homicides stood at 11 in July to September 2021, the last figure held; a comparison waits for 12 whole months." */
export function partSentence(definition: MeasuredDefinition, last: Entry): string {
  return `${definition.measure} stood at ${partFigureWords(definition, last)}, the last figure held; a comparison waits for ${lengthWanted(definition)}.`;
}
