import type { Entry } from '../../../entries/entry';
import { readEntries } from '../../../entries/entry';
import { writeMarkers } from '../../../entries/markers';
import type { CellValue, WorkbookContents } from '../../../entries/workbook-contents';
import { workbookDefinitions } from '../../../entries/workbook-definitions';
import type { Definition } from '../../../framework/definition';
import { normalisedId } from '../../../framework/find-definition';
import type { Plan } from '../../../framework/plan';
import { perOf } from '../../../judgement/per';
import { formatDate } from '../../../judgement/words';
import { readStatementRows } from '../../../statement/read-statement-rows';
import { figureSentences } from '../../../statement/rewritten-figures';
import { nationalOf, scorecardOf } from '../../../statement/scorecard';
import { CHANGE_FORMAT, DATE_FORMAT, numberFormatOf } from '../../number-format';
import { SHEET } from '../../sheets/sheet-names';
import { publicationNotes } from './publication-notes';
import { markerLines, type PublicationSheet, type PublicationTable } from './publication-sheet';
import { suppressSmallNumbers, type Suppression } from './suppress-small-numbers';

const NOT_AVAILABLE = '[x]';
const NOT_APPLICABLE = '[z]';
const CONFIDENTIAL = '[c]';

/** The sheets of the publication copy, and what was suppressed on the way. */
export function publicationSheets(
  contents: WorkbookContents,
  plan: Plan,
): { sheets: PublicationSheet[]; suppression: Suppression; provisional: number } {
  const definitions = workbookDefinitions(contents, plan);
  const { entries } = readEntries(contents);
  const suppression = suppressSmallNumbers(entries, (entry) => countOf(entry, definitions.get(entry.kpi)));
  const tables: PublicationSheet[] = [
    sheet(
      SHEET.scorecard,
      'Scorecard',
      'Where each measure stands. Status is explained in [note 1], change in [note 2].',
      scorecard(contents, plan),
    ),
    sheet(
      SHEET.national,
      'National priorities',
      `The national measures and local proxies against the ${plan.nationalBaseline}. Change is explained in [note 2].`,
      national(contents, plan),
    ),
    sheet(
      SHEET.statement,
      'Statement',
      'What the force and the Commissioner say on each national priority.',
      statement(contents),
    ),
    sheet(
      SHEET.data,
      'Data',
      'Every figure behind the scorecard, one to a row. Small numbers are explained in [note 3].',
      data(entries, definitions, suppression),
    ),
    sheet(
      SHEET.framework,
      'Measures',
      'What is measured and what is wanted of it, in the words of the plan.',
      measures([...definitions.values()]),
    ),
  ].filter(({ table }) => table !== null && table.rows.length > 0);
  const notes = sheet(
    SHEET.notes,
    'Notes',
    'What the words and markers in this workbook mean.',
    publicationNotes(),
  );
  const listed = [notes, ...tables];
  const contentsSheet = sheet(
    SHEET.contents,
    'Contents',
    'The sheets of this workbook, with a link to each.',
    {
      name: 'PcpContents',
      columns: [
        { header: 'Sheet', width: 24 },
        { header: 'What it holds', width: 90 },
      ],
      // Notes are referred to above a table, never in its cells.
      rows: listed.map(({ name, lines }) => [
        name,
        (lines[0] ?? '').replace(/ [^.]*\[note \d\][^.]*\./g, ''),
      ]),
      linksTo: listed.map(({ name }) => name),
    },
  );
  const provisional = entries.filter(({ markers }) => markers.includes('p')).length;
  return { sheets: [cover(contents, plan), contentsSheet, ...listed], suppression, provisional };
}

function sheet(name: string, title: string, purpose: string, table: PublicationTable): PublicationSheet {
  return { name, title, lines: [purpose, 'This sheet holds one table.', ...markerLines(table)], table };
}

function cover({ cover }: WorkbookContents, plan: Plan): PublicationSheet {
  const state = cover.state ?? 'Draft';
  const said: [label: string, value: string | null][] = [
    ['Area', cover.area ?? plan.area],
    ['Period end', cover.periodEnd === null ? null : formatDate(cover.periodEnd)],
    ['Prepared by', cover.preparedBy],
    ['Version', cover.version],
    ['State', state],
    ['Protective marking', cover.marking],
  ];
  return {
    name: SHEET.cover,
    title: plan.title,
    lines: [
      'How the measures of the plan stand, with the figures behind them. The sheets are listed on PCP Contents; words and markers are explained on PCP Notes.',
      ...(state === 'Approved' ? [] : [`This copy has not been approved: its state is ${state}.`]),
      ...said.map(([label, value]) => `${label}: ${value ?? 'not given'}`),
    ],
    table: null,
  };
}

/** How many people or events an entry stands for: its numerator, else a count, else a rate's share of its population. */
function countOf(
  { value, numerator, denominator }: Entry,
  definition: Definition | undefined,
): number | null {
  if (numerator !== null) return Math.min(numerator, denominator ?? numerator);
  if (!definition || definition.kind === 'milestone') return value;
  if (definition.unit === 'count') return value;
  const per = perOf(definition.unit) ?? (definition.unit === 'percent' ? 1 : null);
  if (value !== null && denominator !== null && per !== null) return (value * denominator) / per;
  return denominator;
}

function scorecard(contents: WorkbookContents, plan: Plan): PublicationTable {
  const rows = scorecardOf(contents, plan);
  const formats = rows.map(({ definition }) => formatOf(definition));
  const figure = { width: 14, rowFormats: formats };
  return {
    name: 'PcpScorecard',
    columns: [
      { header: 'KPI', width: 34 },
      { header: 'Measure', width: 40 },
      { header: 'Objective', width: 34 },
      { header: 'Kind', width: 12 },
      { header: 'Period end', width: 14, numberFormat: DATE_FORMAT },
      { header: 'Latest', ...figure },
      { header: 'Markers', width: 12 },
      { header: 'Previous', ...figure },
      { header: 'Baseline', ...figure },
      { header: 'Target', ...figure },
      { header: 'Change', width: 12, numberFormat: CHANGE_FORMAT },
      { header: 'Status', width: 18 },
      { header: 'Was', width: 18 },
      { header: 'Explanation', width: 70 },
    ],
    rows: rows.map((row) => [
      row.kpi,
      row.measure,
      row.objective || NOT_APPLICABLE,
      row.kind,
      row.periodEnd ?? NOT_AVAILABLE,
      row.latest ?? NOT_AVAILABLE,
      writeMarkers(row.figures?.latestFigure?.markers ?? []) || 'none',
      row.kind === 'milestone' ? NOT_APPLICABLE : (row.previous ?? NOT_AVAILABLE),
      row.kind === 'milestone' ? NOT_APPLICABLE : (row.baseline ?? NOT_AVAILABLE),
      row.target ?? NOT_APPLICABLE,
      row.change ?? NOT_APPLICABLE,
      row.status,
      row.was ?? NOT_APPLICABLE,
      row.explanation || NOT_APPLICABLE,
    ]),
  };
}

function national(contents: WorkbookContents, plan: Plan): PublicationTable {
  const rows = nationalOf(contents, plan);
  const figure = { width: 14, rowFormats: rows.map(({ row }) => formatOf(row.definition)) };
  return {
    name: 'PcpNational',
    columns: [
      { header: 'Priority', width: 34 },
      { header: 'Measure', width: 44 },
      { header: 'Level', width: 14 },
      { header: 'KPI', width: 34 },
      { header: 'Source', width: 30 },
      { header: 'Baseline', ...figure },
      { header: 'Latest', ...figure },
      { header: 'Markers', width: 12 },
      { header: 'Period end', width: 14, numberFormat: DATE_FORMAT },
      { header: 'Change', width: 12, numberFormat: CHANGE_FORMAT },
      { header: 'Direction wanted', width: 14 },
    ],
    rows: rows.map(
      ({ priority, measure, level, kpi, source, baseline, latest, periodEnd, change, direction, row }) => [
        priority,
        measure,
        level,
        kpi,
        source || NOT_AVAILABLE,
        baseline ?? NOT_AVAILABLE,
        latest ?? NOT_AVAILABLE,
        writeMarkers(row.figures?.latestFigure?.markers ?? []) || 'none',
        periodEnd ?? NOT_AVAILABLE,
        change ?? NOT_APPLICABLE,
        direction,
      ],
    ),
  };
}

function statement(contents: WorkbookContents): PublicationTable {
  return {
    name: 'PcpStatement',
    columns: [
      { header: 'Priority', width: 34 },
      { header: 'Voice', width: 16 },
      { header: 'Applies', width: 10 },
      { header: 'Reason', width: 40 },
      { header: 'Figures', width: 60 },
      { header: 'Reflection', width: 60 },
      { header: 'Planned action', width: 50 },
      { header: 'Told under', width: 30 },
    ],
    rows: readStatementRows(contents).map((row) => [
      row.priority,
      row.voice,
      row.applies || NOT_AVAILABLE,
      row.reason || NOT_AVAILABLE,
      figureSentences(row.figures).join(' ') || NOT_APPLICABLE,
      row.reflection || NOT_APPLICABLE,
      row.plannedAction || NOT_APPLICABLE,
      row.toldUnder || NOT_APPLICABLE,
    ]),
  };
}

function data(
  entries: readonly Entry[],
  definitions: ReadonlyMap<string, Definition>,
  { suppressed }: Suppression,
): PublicationTable {
  const formats = entries.map(({ kpi }) => formatOf(definitions.get(normalisedId(kpi))));
  return {
    name: 'PcpData',
    columns: [
      { header: 'KPI', width: 34 },
      { header: 'Period end', width: 14, numberFormat: DATE_FORMAT },
      { header: 'Covers', width: 12 },
      { header: 'Area', width: 24 },
      { header: 'Breakdown', width: 28 },
      { header: 'Value', width: 14, rowFormats: formats },
      { header: 'Numerator', width: 14, numberFormat: '#,##0.###' },
      { header: 'Denominator', width: 15, numberFormat: '#,##0.###' },
      { header: 'Marker', width: 12 },
      { header: 'Source', width: 40 },
      { header: 'Note', width: 50 },
    ],
    rows: entries.map((entry) => {
      const hidden = suppressed.has(entry);
      const missing = entry.markers.find((marker) => ['x', 'c', 'z'].includes(marker));
      const part = (value: number | null): CellValue =>
        value === null ? NOT_APPLICABLE : hidden ? CONFIDENTIAL : value;
      return [
        entry.kpi,
        entry.periodEnd,
        entry.covers,
        entry.area,
        entry.breakdown || 'All',
        hidden ? CONFIDENTIAL : (entry.value ?? entry.word ?? (missing ? `[${missing}]` : NOT_AVAILABLE)),
        part(entry.numerator),
        part(entry.denominator),
        writeMarkers(entry.markers) || 'none',
        entry.source || NOT_AVAILABLE,
        entry.note || 'none',
      ];
    }),
  };
}

function measures(definitions: readonly Definition[]): PublicationTable {
  return {
    name: 'PcpFramework',
    columns: [
      { header: 'KPI', width: 34 },
      { header: 'Measure', width: 40 },
      { header: 'Objective', width: 34 },
      { header: 'Kind', width: 12 },
      { header: 'Direction wanted', width: 14 },
      { header: 'Unit', width: 18 },
      { header: 'Source', width: 34 },
      { header: 'Commitment', width: 80 },
      { header: 'Reference', width: 30 },
    ],
    rows: definitions.map((definition) => [
      definition.id,
      definition.measure,
      definition.objective || NOT_APPLICABLE,
      definition.kind,
      definition.kind === 'milestone' ? NOT_APPLICABLE : definition.direction,
      definition.kind === 'milestone' ? NOT_APPLICABLE : definition.unit,
      definition.source ?? NOT_AVAILABLE,
      definition.commitment || NOT_APPLICABLE,
      definition.reference || NOT_APPLICABLE,
    ]),
  };
}

function formatOf(definition: Definition | undefined): string | undefined {
  return definition && definition.kind !== 'milestone' ? numberFormatOf(definition.unit) : undefined;
}
