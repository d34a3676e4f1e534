import { formatCount, formatPeriod } from '../../judgement/words';
import type { DocumentTable, UnnumberedBlock } from '../document/document';
import { upperFirst } from '../sentence/first-letter';
import { OUTCOME_NAMES, type OutcomeCounts } from '../scorecard/outcomes';
import type { QuarterlyReport } from './quarterly-report';
import { comparedWith, latestWords, periodWords } from './report-words';

/** Section by section, a table of its objectives: how many measures are met, missed, improving … */
export function sectionBlocks({ sections }: QuarterlyReport): UnnumberedBlock[] {
  return sections.flatMap((section): UnnumberedBlock[] => {
    const title = section.number === null ? section.title : `Section ${section.number}: ${section.title}`;
    const rows = section.objectives.map(({ objective, measures, counts }) =>
      countRow(objective, measures, counts),
    );
    const table: DocumentTable = {
      kind: 'table',
      caption: `Measures by objective${section.number === null ? '' : `, section ${section.number}`}`,
      columns: [
        { header: 'Objective' },
        { header: 'Measures', numeric: true },
        ...OUTCOME_NAMES.map((header) => ({ header, numeric: true as const })),
      ],
      rows: [...rows, countRow('All', section.measures, section.counts)],
    };
    return [{ kind: 'heading', level: 3, text: title }, table];
  });
}

function countRow(name: string, measures: number, counts: OutcomeCounts): string[] {
  return [name, String(measures), ...OUTCOME_NAMES.map((outcome) => String(counts[outcome]))];
}

/** Every measure that has figures, one to a row: an annex, because there may be many. */
export function measureBlocks({ withFigures }: QuarterlyReport): UnnumberedBlock[] {
  if (withFigures.length === 0) return [];
  const table: DocumentTable = {
    kind: 'table',
    caption: 'Where each measure stands',
    columns: [
      { header: 'Measure' },
      { header: 'Latest', numeric: true },
      { header: 'Period' },
      { header: 'Compared with' },
      { header: 'Status' },
    ],
    rows: withFigures.map((held) => [
      held.row.measure,
      latestWords(held),
      upperFirst(held.part ? formatPeriod(held.part.periodEnd, held.part.covers) : periodWords(held.row)) ||
        'Not stated',
      upperFirst(comparedWith(held)),
      held.part ? 'Not judged yet' : held.row.status,
    ]),
  };
  return [{ kind: 'heading', level: 2, text: 'Measures with data' }, table];
}

/** The measures that have no figures, by objective: an annex, because there may be many. */
export function noDataBlocks({ noData, measures }: QuarterlyReport): UnnumberedBlock[] {
  if (noData.length === 0) return [];
  const byObjective = new Map<string, string[]>();
  for (const { objective, measure } of noData)
    byObjective.set(objective, [...(byObjective.get(objective) ?? []), measure]);
  return [
    { kind: 'heading', level: 2, text: 'Measures without data' },
    {
      kind: 'paragraph',
      numbered: true,
      words: `Of the plan’s ${formatCount(measures, 'measure')}, ${noData.length === 1 ? 'one has' : `${noData.length} have`} no figures at all yet:`,
    },
    {
      kind: 'list',
      items: [...byObjective].map(([objective, names]) => `${objective}: ${names.join('; ')}`),
    },
  ];
}
