import { BASES, DIRECTIONS, FREQUENCIES, KINDS, OPERATORS, STATISTICS } from '../../framework/definition';
import { everyDefinition, type Plan } from '../../framework/plan';
import { ACTION_STATES } from '../../entries/action-words';
import type { CellValue } from '../../entries/workbook-contents';
import { WORKBOOK_STATES } from '../../entries/workbook-state';
import { COVERS } from '../../judgement/observation';
import { APPLIES, OTHER_SECTIONS, VOICES } from '../../statement/priorities/statement-row';
import { columnLetters } from '../../entries/column-letters';
import { DATE_FORMAT } from '../number-format';
import { PALETTE_NAMES } from '../palettes';
import type { CellBlueprint, NamedRange, SheetBlueprint } from '../sheet-blueprint';
import { baselinePeriods } from './baseline-periods';
import { MARKER_CHOICES, MILESTONE_WORDS, MISSING_MARKERS } from './list-words';
import { nationalMeasures } from './national';
import { SHEET } from './sheet-names';
import { LINE_HEIGHT } from './table-sheet';

/** One list: a block of columns of its own, from row 5 down, under headings in row 4, with a name for the whole. */
interface List {
  name: string;
  headings: string[];
  rows: CellValue[][];
  /** A name for one of the columns alone, since a drop-down takes one column. */
  columnNames?: Record<number, string>;
  formats?: Record<number, string>;
}

const HEADING_ROW = 4;
const FIRST_ROW = 5;

function list(name: string, heading: string, values: readonly CellValue[]): List {
  return { name, headings: [heading], rows: values.map((value) => [value]) };
}

function dropDowns(plan: Plan): List[] {
  const units = new Set(
    everyDefinition(plan).flatMap((each) => (each.kind === 'milestone' ? [] : each.unit)),
  );
  return [
    list('PcpListAreas', 'Areas', [plan.area, ...plan.peers]),
    list('PcpListPeers', 'Most similar forces', plan.peers),
    list('PcpListCovers', 'Covers', COVERS),
    list('PcpListMarkers', 'Markers', MARKER_CHOICES),
    list('PcpListMissing', 'Markers for no figure', MISSING_MARKERS),
    list('PcpListValueWords', 'Words a Value may be', [...MISSING_MARKERS, ...MILESTONE_WORDS]),
    list('PcpListKinds', 'Kinds', KINDS),
    list('PcpListDirections', 'Directions', DIRECTIONS),
    list('PcpListUnits', 'Units', [...units]),
    list('PcpListStatistics', 'Statistics', STATISTICS),
    list('PcpListBases', 'Bases', BASES),
    list('PcpListOperators', 'Operators', OPERATORS),
    list('PcpListFrequencies', 'Frequencies', FREQUENCIES),
    list('PcpListLeads', 'Leads', ['force', 'partnership']),
    list('PcpListYesNo', 'Yes or no', ['yes', 'no']),
    list('PcpListNationalPriorities', 'National priorities', plan.priorities),
    list('PcpListPriorities', 'Sections of the statement', [...plan.priorities, ...OTHER_SECTIONS]),
    list('PcpListVoices', 'Voices', VOICES),
    list('PcpListApplies', 'Applies', APPLIES),
    list('PcpListActionStates', 'States of an action', ACTION_STATES),
    list('PcpListStates', 'States of the workbook', WORKBOOK_STATES),
    list('PcpListMarkings', 'Protective markings', ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'Published']),
    list('PcpListPalettes', 'Colours of status words', PALETTE_NAMES),
  ];
}

/** What formulas look up: which ids hold figures and in what unit, baseline periods, the national measures' terms. */
function lookUps(plan: Plan): List[] {
  const holders = everyDefinition(plan).filter(({ figuresFrom }) => !figuresFrom);
  const shared = plan.kpis.flatMap(({ id, figuresFrom }) => (figuresFrom ? [[id, figuresFrom]] : []));
  const terms = new Map(
    nationalMeasures(plan).map(({ measure }) => [measure.figuresFrom ?? measure.id, measure]),
  );
  return [
    {
      name: 'PcpListFigures',
      headings: ['KPI ids that figures stand under', 'Their units'],
      rows: holders.map((each) => [each.id, each.kind === 'milestone' ? 'milestone' : each.unit]),
      columnNames: { 0: 'PcpListFigureKpis' },
    },
    {
      name: 'PcpListBaselines',
      headings: ['Baseline periods', 'Their last days'],
      rows: baselinePeriods(plan).map(({ printed, end }) => [printed, end]),
      columnNames: { 0: 'PcpListBaselinePeriods' },
      formats: { 1: DATE_FORMAT },
    },
    {
      name: 'PcpListSharedFigures',
      headings: ['KPIs that share figures', 'Whose figures they are'],
      rows: shared,
    },
    {
      name: 'PcpListNationalTerms',
      headings: ['National: KPI of the figures', 'Basis', 'Statistic', 'Frequency', 'Baseline as printed'],
      rows: [...terms].map(([id, { basis, statistic, frequency, baseline }]) => [
        id,
        basis,
        statistic,
        frequency,
        baseline,
      ]),
    },
  ];
}

/** Characters that a list's longest entry needs; ids and other words in capitals are wider than digits. */
function widthFor(values: readonly CellValue[]): number {
  const lengths = values.map((value) => {
    const text = typeof value === 'string' ? value : '';
    return text === text.toUpperCase() ? text.length * 1.3 : text.length;
  });
  return Math.min(60, Math.max(16, Math.ceil(Math.max(0, ...lengths)) + 2));
}

/** The lists behind the drop-downs and the terms that formulas look up, each with a name. */
export function listsSheet(plan: Plan): SheetBlueprint {
  const cells: CellBlueprint[] = [];
  const names: NamedRange[] = [];
  const columnWidths: number[] = [];
  let column = 1;
  for (const { name, headings, rows, columnNames, formats } of [...lookUps(plan), ...dropDowns(plan)]) {
    const last = FIRST_ROW + Math.max(1, rows.length) - 1;
    const block = (from: number, to: number) =>
      `$${columnLetters(from)}$${FIRST_ROW}:$${columnLetters(to)}$${last}`;
    names.push({ name, comment: headings[0] ?? name, address: block(column, column + headings.length - 1) });
    headings.forEach((heading, at) => {
      const letters = columnLetters(column + at);
      const columnName = columnNames?.[at];
      if (columnName)
        names.push({ name: columnName, comment: heading, address: block(column + at, column + at) });
      cells.push({ cell: `${letters}${HEADING_ROW}`, style: 'label', value: heading, wrap: true });
      columnWidths.push(widthFor(rows.map((values) => values[at] ?? null)));
      rows.forEach((values, row) => {
        const value = values[at] ?? null;
        if (value === null) return;
        const format = formats?.[at];
        cells.push({
          cell: `${letters}${FIRST_ROW + row}`,
          style: 'text',
          value,
          ...(format ? { numberFormat: format } : {}),
        });
      });
    });
    column += headings.length;
  }
  return {
    name: SHEET.lists,
    title: 'Lists',
    purpose: 'What the drop-downs offer and what formulas look up: each list is a named range.',
    columnWidths,
    rowHeights: [{ first: HEADING_ROW, last: HEADING_ROW, points: 2 * LINE_HEIGHT }],
    freeze: { rows: HEADING_ROW, columns: 0 },
    printTitleRow: HEADING_ROW,
    table: null,
    cells,
    names,
    statusRules: [],
  };
}
