import type { Definition, ExcelDate } from '../../framework/definition';
import type { Entry } from '../../entries/entry';
import { explain } from '../../judgement/explain';
import { FigureRefused } from '../../judgement/figure-refused';
import { judge, type Question } from '../../judgement/judge';
import { figuresCompared, isMeasured, type FiguresCompared } from '../../judgement/like-with-like';
import type { Status, Verdict } from '../../judgement/verdict';
import type { HeldFigures } from './held-figures';
import { peersComparison } from './peers-comparison';
import { seriesVariation } from './series-variation';

/** A row of the scorecard as the workbook's formulas show it, with what is behind it. Absent is null, never zero. */
export interface ScorecardRow {
  kpi: string;
  measure: string;
  objective: string;
  kind: Definition['kind'];
  periodEnd: ExcelDate | null;
  /** A milestone's word, or "[x]" where the figure is marked as not available. */
  latest: number | string | null;
  size: number | null;
  previous: number | null;
  baseline: number | null;
  baselineSize: number | null;
  target: number | null;
  /** As the function CHANGE has it: a fraction of the baseline. */
  change: number | null;
  status: Status;
  was: Status | null;
  variation: string;
  peers: string;
  explanation: string;
  action: string;
  definition: Definition;
  question: Question;
  verdict: Verdict;
  /** Null for a milestone. */
  figures: FiguresCompared | null;
}

/** One row; `action` is what PcpActions has been decided on it, in words. */
export function scorecardRow(
  definition: Definition,
  held: HeldFigures,
  asOf: ExcelDate,
  action: string,
): ScorecardRow {
  const entries = held.entriesOf(definition, held.area);
  const figures = isMeasured(definition) ? figuresCompared(entries, definition, held.periodEnd) : null;
  const word = figures ? null : lastWord(entries, held.periodEnd);
  const latest = figures
    ? (figures.latest ?? (figures.unavailable && `[${figures.unavailable}]`))
    : word && (word.word ?? `[${word.markers.find(isWhyNot) ?? ''}]`);
  const question = questionAbout(definition, { value: latest, size: figures?.size ?? null }, figures, asOf);
  const { verdict, explanation } = judged(question);
  const comparable = figures !== null && figures.notComparable === null;
  const change = figures && comparable ? fractionChanged(figures.latest, figures.baseline) : null;
  const { id, measure, objective, kind } = definition;
  return {
    ...{ kpi: id, measure, objective, kind },
    periodEnd: figures?.periodEnd ?? word?.periodEnd ?? null,
    latest,
    size: figures?.size ?? null,
    previous: figures?.previous ?? null,
    baseline: figures?.baseline ?? null,
    baselineSize: figures?.baselineSize ?? null,
    target: verdict.target?.value ?? targetOf(definition, figures),
    change,
    status: verdict.status,
    was:
      figures?.previous == null
        ? null
        : judged({ ...question, current: { value: figures.previous, size: figures.previousSize } }).verdict
            .status,
    variation: figures && isMeasured(definition) ? seriesVariation(figures.series, definition.direction) : '',
    peers:
      figures && isMeasured(definition)
        ? peersComparison(held, definition, figures.latest, figures.periodEnd)
        : '',
    explanation,
    action,
    definition,
    question,
    verdict,
    figures,
  };
}

/** A milestone's last row that says anything: a word, or the marker that says why there is none. */
function lastWord(entries: readonly Entry[], periodEnd: ExcelDate): Entry | null {
  return entries.reduce<Entry | null>(
    (last, entry) =>
      (entry.word !== null || entry.markers.some(isWhyNot)) &&
      entry.periodEnd <= periodEnd &&
      entry.periodEnd > (last?.periodEnd ?? 0)
        ? entry
        : last,
    null,
  );
}

function isWhyNot(marker: string): boolean {
  return marker === 'x' || marker === 'c' || marker === 'z';
}

function questionAbout(
  definition: Definition,
  current: Question['current'],
  figures: FiguresCompared | null,
  asOf: ExcelDate,
): Question {
  const baseline = figures?.baseline == null ? null : { value: figures.baseline, size: figures.baselineSize };
  // A number to reach is reached or not, whatever happened to the series since the baseline.
  const isNumber = definition.kind === 'target' && definition.target.value !== 'baseline';
  return {
    definition,
    current,
    baseline,
    asOf,
    notComparable: isNumber ? null : (figures?.notComparable ?? null),
  };
}

/** The verdict in words; a figure that cannot be one has no verdict, and the explanation says why. */
function judged(question: Question): { verdict: Verdict; explanation: string } {
  try {
    const verdict = judge(question);
    return { verdict, explanation: explain(question, verdict) };
  } catch (error) {
    if (!(error instanceof FigureRefused)) throw error;
    const verdict = judge({ ...question, current: { value: null, size: null } });
    return { verdict, explanation: error.message };
  }
}

function fractionChanged(latest: number | null, baseline: number | null): number | null {
  return latest === null || baseline === null || baseline === 0 ? null : latest / baseline - 1;
}

/** The figure to reach, also where there is no figure to judge yet. */
function targetOf(definition: Definition, figures: FiguresCompared | null): number | null {
  if (definition.kind === 'milestone' || definition.kind === 'monitor' || !definition.target) return null;
  return definition.target.value === 'baseline' ? (figures?.baseline ?? null) : definition.target.value;
}
