import { formatCount } from '../judgement/words';
import type { DocumentTable, UnnumberedBlock } from './document';
import { OUTCOME_NAMES, type OutcomeCounts, type QuarterlyReport } from './quarterly-report';

/** Section by section, a table of its objectives: how many measures are met, missed, improving … */
export function sectionBlocks({ sections }: QuarterlyReport): UnnumberedBlock[] {
  return sections.flatMap((section): UnnumberedBlock[] => {
    const title = section.number === null ? section.title : `Section ${section.number}: ${section.title}`;
    const rows = section.objectives.map(({ objective, measures, counts }) =>
      countRow(objective, measures, counts),
    );
    const table: DocumentTable = {
      kind: 'table',
      caption: `${title}: measures by objective`,
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
      words: `${formatCount(noData.length, 'measure')} of ${measures} ${noData.length === 1 ? 'has' : 'have'} no figures yet:`,
    },
    {
      kind: 'list',
      items: [...byObjective].map(([objective, names]) => `${objective}: ${names.join('; ')}`),
    },
  ];
}
