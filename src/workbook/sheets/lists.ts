import { MARKERS_LIST, MILESTONE_WORDS } from './list-words';
import { BASES, DIRECTIONS, FREQUENCIES, KINDS, OPERATORS, STATISTICS } from '../../framework/definition';
import { everyDefinition, type Plan } from '../../framework/plan';
import { COVERS } from '../../judgement/observation';
import { APPLIES, OTHER_SECTIONS, VOICES } from '../../statement/statement-row';
import type { CellValue } from '../../entries/workbook-contents';
import { DATE_FORMAT } from '../number-format';
import type { CellBlueprint, NamedRange, SheetBlueprint } from '../sheet-blueprint';
import { ACTION_STATES } from './actions';
import { baselinePeriods } from './baseline-periods';
import { nationalMeasures } from './national';
import { SHEET } from './sheet-names';

/** One list: a column of its own, from row 5 down, under a heading in row 4. */
interface List {
  name: string;
  heading: string;
  values: CellValue[];
  numberFormat?: string;
}

const FIRST_ROW = 5;

function listsOf(plan: Plan): List[] {
  const measured = everyDefinition(plan).filter(({ figuresFrom }) => !figuresFrom);
  const shared = plan.kpis.filter(({ figuresFrom }) => figuresFrom);
  const national = [
    ...new Map(nationalMeasures(plan).map(({ measure }) => [measure.figuresFrom ?? measure.id, measure])),
  ];
  const units = new Set(
    everyDefinition(plan).flatMap((each) => (each.kind === 'milestone' ? [] : [each.unit])),
  );
  const periods = baselinePeriods(plan);
  return [
    {
      name: 'PcpListFigureKpis',
      heading: 'KPI ids that figures stand under',
      values: measured.map(({ id }) => id),
    },
    {
      name: 'PcpListFigureUnits',
      heading: 'Their units',
      values: measured.map((each) => (each.kind === 'milestone' ? 'milestone' : each.unit)),
    },
    { name: 'PcpListAreas', heading: 'Areas', values: [plan.area, ...plan.peers] },
    { name: 'PcpListPeers', heading: 'Most similar forces', values: [...plan.peers] },
    { name: 'PcpListCovers', heading: 'Covers', values: [...COVERS] },
    { name: 'PcpListMarkers', heading: 'Markers', values: [...MARKERS_LIST] },
    {
      name: 'PcpListValueWords',
      heading: 'Words a Value may be',
      values: ['[x]', '[c]', '[z]', ...MILESTONE_WORDS],
    },
    { name: 'PcpListKinds', heading: 'Kinds', values: [...KINDS] },
    { name: 'PcpListDirections', heading: 'Directions', values: [...DIRECTIONS] },
    { name: 'PcpListUnits', heading: 'Units', values: [...units] },
    { name: 'PcpListStatistics', heading: 'Statistics', values: [...STATISTICS] },
    { name: 'PcpListBases', heading: 'Bases', values: [...BASES] },
    { name: 'PcpListOperators', heading: 'Operators', values: [...OPERATORS] },
    { name: 'PcpListFrequencies', heading: 'Frequencies', values: [...FREQUENCIES] },
    { name: 'PcpListLeads', heading: 'Leads', values: ['force', 'partnership'] },
    { name: 'PcpListYesNo', heading: 'Yes or no', values: ['yes', 'no'] },
    {
      name: 'PcpListBaselinePeriods',
      heading: 'Baseline periods',
      values: periods.map(({ printed }) => printed),
    },
    {
      name: 'PcpListBaselineEnds',
      heading: 'Their last days',
      values: periods.map(({ end }) => end),
      numberFormat: DATE_FORMAT,
    },
    {
      name: 'PcpListFiguresOf',
      heading: 'KPIs that share figures',
      values: orBlank(shared.map(({ id }) => id)),
    },
    {
      name: 'PcpListFiguresUnder',
      heading: 'Whose figures they share',
      values: orBlank(shared.map(({ figuresFrom }) => figuresFrom ?? null)),
    },
    {
      name: 'PcpListNationalKpis',
      heading: 'National: KPI of the figures',
      values: national.map(([id]) => id),
    },
    {
      name: 'PcpListNationalBases',
      heading: 'National: basis',
      values: national.map(([, { basis }]) => basis),
    },
    {
      name: 'PcpListNationalStatistics',
      heading: 'National: statistic',
      values: national.map(([, { statistic }]) => statistic),
    },
    {
      name: 'PcpListNationalFrequencies',
      heading: 'National: frequency',
      values: national.map(([, { frequency }]) => frequency),
    },
    {
      name: 'PcpListNationalBaselines',
      heading: 'National: baseline as printed',
      values: national.map(([, { baseline }]) => baseline ?? ''),
    },
    { name: 'PcpListNationalPriorities', heading: 'National priorities', values: [...plan.priorities] },
    {
      name: 'PcpListPriorities',
      heading: 'Sections of the statement',
      values: [...plan.priorities, ...OTHER_SECTIONS],
    },
    { name: 'PcpListVoices', heading: 'Voices', values: [...VOICES] },
    { name: 'PcpListApplies', heading: 'Applies', values: [...APPLIES] },
    { name: 'PcpListActionStates', heading: 'States of an action', values: [...ACTION_STATES] },
    { name: 'PcpListStates', heading: 'States of the workbook', values: ['Draft', 'Reviewed', 'Approved'] },
    {
      name: 'PcpListMarkings',
      heading: 'Protective markings',
      values: ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'Published'],
    },
  ];
}

/** A list may not be without a cell to refer to. */
function orBlank(values: CellValue[]): CellValue[] {
  return values.length > 0 ? values : [null];
}

/** The lists behind the drop-downs and the terms that formulas look up, each with a name. */
export function listsSheet(plan: Plan): SheetBlueprint {
  const cells: CellBlueprint[] = [];
  const names: NamedRange[] = [
    { name: 'PcpListKpis', comment: 'The KPIs of PCP Framework', table: 'PcpFramework', column: 'KPI' },
  ];
  const lists = listsOf(plan);
  lists.forEach(({ name, heading, values, numberFormat }, position) => {
    const column = columnLetters(position + 1);
    cells.push({ cell: `${column}4`, style: 'label', value: heading });
    values.forEach((value, row) =>
      cells.push({
        cell: `${column}${FIRST_ROW + row}`,
        style: 'text',
        value,
        ...(numberFormat ? { numberFormat } : {}),
      }),
    );
    const last = FIRST_ROW + Math.max(1, values.length) - 1;
    names.push({ name, comment: heading, address: `$${column}$${FIRST_ROW}:$${column}$${last}` });
  });
  return {
    name: SHEET.lists,
    title: 'Lists',
    purpose: 'What the drop-downs offer and what formulas look up: each column is a named range.',
    columnWidths: lists.map(() => 26),
    freeze: { rows: 4, columns: 0 },
    printTitleRow: 4,
    table: null,
    cells,
    names,
    statusRules: [],
  };
}

/** 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  return column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
