import type { Plan } from '../../framework/plan';
import { formatPeriod, formatValue } from '../../judgement/words';
import type { Entry } from '../../entries/entry';
import { everyDefinition } from '../../framework/plan';
import { figuresId } from '../../framework/figures-id';
import type { DocumentTable, UnnumberedBlock } from '../document/document';
import type { QuarterlyReport } from './quarterly-report';
import { verdictWords } from './report-words';
import { plainText } from '../document/document';
import { figureBefore, measureOf } from './revised-figures';

/** What has changed since last time: measures that moved between classes, and figures that were revised. */
export function changeBlocks(report: QuarterlyReport, plan: Plan): UnnumberedBlock[] {
  return [...movedBlocks(report), ...revisedBlocks(report, plan)];
}

function movedBlocks({ moved }: QuarterlyReport): UnnumberedBlock[] {
  if (moved.length === 0) return [];
  const table: DocumentTable = {
    kind: 'table',
    caption: 'Measures that have moved since the period before',
    columns: [
      { header: 'Measure' },
      { header: 'Before' },
      { header: 'Now' },
      { header: 'Which way' },
      { header: 'Why' },
    ],
    rows: moved.map(({ row, was, way }) => [
      row.measure,
      was,
      row.status,
      WAY_WORDS[way],
      plainText(verdictWords(row)),
    ]),
  };
  return [{ kind: 'heading', level: 3, text: 'Change since last time' }, table];
}

export const WAY_WORDS = { better: 'Better', worse: 'Worse', otherwise: 'Neither better nor worse' } as const;

function revisedBlocks({ revised }: QuarterlyReport, plan: Plan): UnnumberedBlock[] {
  if (revised.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Figures revised' },
    {
      kind: 'paragraph',
      numbered: true,
      words:
        revised.length === 1
          ? 'This figure has been revised since it was first published:'
          : 'These figures have been revised since they were first published:',
    },
    { kind: 'list', items: revised.map((entry) => revisedWords(entry, plan)) },
  ];
}

/** "Drug trafficking offences, year ending September 2021: now 1,200, before 1,180". */
export function revisedWords(entry: Entry, plan: Plan): string {
  const sharing = everyDefinition(plan).find(({ id }) => figuresId(plan, id) === entry.kpi);
  const unit = sharing && sharing.kind !== 'milestone' ? sharing.unit : 'count';
  const before = figureBefore(entry);
  const now = entry.value === null ? 'no longer given' : `now ${formatValue(unit, entry.value)}`;
  return `${measureOf(plan, entry.kpi)}, ${formatPeriod(entry.periodEnd, entry.covers)}: ${before === null ? now : `${now}, before ${formatValue(unit, before)}`}`;
}
