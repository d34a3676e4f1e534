import { FigureRefused } from '../../judgement/figure-refused';
import { monthEnd } from '../../judgement/period';
import { formatPeriod } from '../../judgement/words';
import type { MeasuredDefinition } from '../../framework/definition';
import type { ExcelDate } from '../../framework/definition';
import type { Covers } from '../../judgement/observation';
import type { Stretch } from './derived-figures';
import type { ScorecardRow } from '../scorecard/scorecard';
import { summarySentence, type SummaryFigure } from './summary-sentence';

/**
 * The sentence of a scorecard row, with its peers where there are any. `isDerived`: whether a figure was worked out.
 * `reportEnd`: the end of the period reported on; a figure from more than a year before it is said to be the last.
 */
export function measureSentence(
  row: ScorecardRow,
  isDerived: (stretch: Stretch) => boolean,
  reportEnd: ExcelDate | null,
): string {
  const { definition, figures } = row;
  if (definition.kind === 'milestone' || !figures) {
    return summarySentence(definition, { value: row.latest, period: null }, null);
  }
  const months = figures.latestFigure?.months ?? MONTHS[coversOf(definition)];
  const current: SummaryFigure = {
    value: row.latest,
    period: row.periodEnd === null ? null : formatPeriod(row.periodEnd, coversOf(definition)),
    size: row.size,
    markers: figures.latestFigure?.markers ?? (figures.unavailable ? [figures.unavailable] : []),
    derived: row.periodEnd !== null && isDerived({ periodEnd: row.periodEnd, months }),
  };
  const baseline: SummaryFigure | null =
    row.baseline === null
      ? null
      : {
          value: row.baseline,
          period: baselinePeriod(definition, figures.baselineEnd),
          size: row.baselineSize ?? figures.baselineSize,
          derived: figures.baselineEnd !== null && isDerived({ periodEnd: figures.baselineEnd, months }),
        };
  try {
    const sentence = summarySentence(
      definition,
      current,
      baseline,
      whyNotCompared(row),
      lastHeld(row, reportEnd),
    );
    return `${sentence}${peersSentence(row.peers)}`;
  } catch (error) {
    if (error instanceof FigureRefused)
      return `The figure for “${definition.measure}” cannot be used: ${error.message}`;
    throw error;
  }
}

/** A reader of a report on 2026 must not take a figure of 2019 for today's. */
function lastHeld({ periodEnd }: ScorecardRow, reportEnd: ExcelDate | null): string[] {
  const isOld = reportEnd !== null && periodEnd !== null && periodEnd < monthEnd(reportEnd, -12);
  return isOld ? ['no later figure is available'] : [];
}

/** Why the figure is not compared with its baseline; null where it is. A baseline lies before its figure. */
function whyNotCompared({ figures, periodEnd }: ScorecardRow): string | null {
  const end = figures?.baselineEnd ?? null;
  if (figures?.notComparable || end === null || periodEnd === null || end < periodEnd)
    return figures?.notComparable ?? null;
  return end === periodEnd
    ? 'this is the baseline’s own period'
    : 'the figure is of an earlier period than the baseline';
}

/** What the figure of a measure covers when it is compared. */
export function coversOf(definition: MeasuredDefinition): Covers {
  switch (definition.basis) {
    case '12 months':
      return 'Year';
    case 'snapshot':
      return 'Snapshot';
    case 'latest':
      return definition.frequency;
  }
}

const MONTHS = { Month: 1, Quarter: 3, Year: 12, Snapshot: 0 } as const;

function baselinePeriod(definition: MeasuredDefinition, end: ExcelDate | null): string | null {
  return definition.baselinePeriod ?? (end === null ? null : formatPeriod(end, coversOf(definition)));
}

const PEERS_SENTENCES: Readonly<Record<string, string>> = {
  'Better than peers': 'This is better than in the most similar forces taken together.',
  'Worse than peers': 'This is worse than in the most similar forces taken together.',
  'Higher than peers': 'This is higher than in the most similar forces taken together.',
  'Lower than peers': 'This is lower than in the most similar forces taken together.',
  'Similar to peers': 'This does not differ clearly from the most similar forces taken together.',
};

function peersSentence(peers: string): string {
  const sentence = PEERS_SENTENCES[peers];
  return sentence ? ` ${sentence}` : '';
}
