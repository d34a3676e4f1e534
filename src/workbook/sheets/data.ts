import { DATA_COLUMNS, type DataColumn } from '../../entries/entry';
import { MARKERS_TOLD } from '../../entries/markers';
import type { CellValue } from '../../entries/workbook-contents';
import { DATE_FORMAT } from '../number-format';
import type { ColumnBlueprint, SheetBlueprint } from '../sheet-blueprint';
import { SHEET } from './sheet-names';
import { freeText, inputColumn, tableSheet } from './table-sheet';

/** 1 January 1990 and 31 December 2079: no figure of a police and crime plan is older or later. */
export const FIRST_DAY = 32874;
export const LAST_DAY = 65745;

/** What a Value may be: a share between 0 and 1 where the KPI is a percentage, else a number, a marker or a word. */
const VALUE_RULE =
  '=IF(ISNUMBER({Value}),IF(IFERROR(VLOOKUP({KPI},PcpListFigures,2,FALSE),"")="percent",AND({Value}>=0,{Value}<=1),TRUE),COUNTIF(PcpListValueWords,{Value})>0)';

const COLUMNS: Record<DataColumn, ColumnBlueprint> = {
  KPI: inputColumn('KPI', 34, {
    ids: true,
    validation: {
      kind: 'list',
      name: 'PcpListFigureKpis',
      strict: false,
      prompt: { title: 'KPI', message: 'Choose the KPI. One of your own: add it to PCP Framework first.' },
      error: {
        title: 'Not a KPI of this plan',
        message: 'This id is not on the list. Keep it only if it stands in PCP Framework as your own KPI.',
      },
    },
  }),
  'Period end': inputColumn('Period end', 13, {
    numberFormat: DATE_FORMAT,
    validation: {
      kind: 'custom',
      formula: `=AND(ISNUMBER({Period end}),{Period end}>=${FIRST_DAY},{Period end}<=${LAST_DAY},{Period end}=EOMONTH({Period end},0))`,
      strict: true,
      prompt: {
        title: 'Period end',
        message:
          'The last day of the period, such as 30/09/2021 or 2021-09-30. Always the last day of a month.',
      },
      error: {
        title: 'Not the end of a month',
        message: 'Type the last day of a month as a date, such as 30/09/2021 or 2021-09-30.',
      },
    },
  }),
  Covers: inputColumn('Covers', 13, {
    validation: {
      kind: 'list',
      name: 'PcpListCovers',
      strict: true,
      prompt: {
        title: 'Covers',
        message: 'How long the figure covers: Month, Quarter or Year; Snapshot for what is counted on a day.',
      },
      error: {
        title: 'Month, Quarter, Year, Snapshot',
        message: 'Choose one of the four. Figures of different lengths are never added together.',
      },
    },
  }),
  Area: inputColumn('Area', 24, {
    validation: {
      kind: 'list',
      name: 'PcpListAreas',
      strict: false,
      prompt: { title: 'Area', message: 'The force as named on the cover, or a most similar force.' },
      error: {
        title: 'Area not on the list',
        message: 'Only the force and its peers are read. Keep another area only if you compare it yourself.',
      },
    },
  }),
  Breakdown: inputColumn('Breakdown', 34, {
    validation: {
      kind: 'text length',
      to: 200,
      strict: true,
      prompt: {
        title: 'Breakdown',
        message:
          'Blank for the whole. Else "Dimension: group", such as "Ethnicity: Black"; two dimensions joined by "; ".',
      },
      error: { title: 'Too long', message: 'A breakdown has at most 200 characters.' },
    },
  }),
  Value: inputColumn('Value', 14, {
    validation: {
      kind: 'custom',
      formula: VALUE_RULE,
      strict: true,
      prompt: {
        title: 'Value',
        message:
          'The figure. A percentage with its sign, such as 65%. Not available: [x]; confidential: [c]; not applicable: [z]. A milestone: Done, In progress, Not started.',
      },
      error: {
        title: 'Not a figure for this KPI',
        message:
          'Type a number. A percentage lies between 0% and 100%: type its sign too, such as 65%. Where there is no figure, type [x], [c] or [z].',
      },
    },
  }),
  Numerator: inputColumn(
    'Numerator',
    16,
    partRule(
      'Numerator',
      'What is counted above the line of a proportion, such as outcomes. Blank where there is none.',
    ),
  ),
  Denominator: inputColumn(
    'Denominator',
    16,
    partRule(
      'Denominator',
      'What it is a share of, such as offences; the population of a rate; a survey’s respondents.',
    ),
  ),
  Marker: inputColumn('Marker', 11, {
    validation: {
      kind: 'list',
      name: 'PcpListMarkers',
      strict: false,
      prompt: {
        title: 'Marker',
        message: `${MARKERS_TOLD}. Several: [p][b].`,
      },
      error: {
        title: 'Several markers?',
        message:
          'Markers stand in square brackets, several side by side: [p][b]. Keep what you typed if it is like that.',
      },
    },
  }),
  Source: inputColumn(
    'Source',
    66,
    freeText('Source', 'Where the figure comes from, so that somebody else finds it again.'),
  ),
  Note: inputColumn(
    'Note',
    90,
    freeText(
      'Note',
      'Anything a reader of the figure has to know: a change of method, an estimate, a correction.',
    ),
  ),
};

function partRule(title: string, message: string): Partial<ColumnBlueprint> {
  return {
    validation: {
      kind: 'decimal',
      from: 0,
      to: 1e12,
      strict: true,
      prompt: { title, message },
      error: { title, message: 'Type a number from 0 up, or leave the cell blank.' },
    },
  };
}

/** One row, one observation: the force's, the peers' and the breakdowns' figures. */
export function dataSheet(rows: CellValue[][]): SheetBlueprint {
  return tableSheet({
    name: SHEET.data,
    title: 'Data',
    purpose: 'Every figure of the plan, one to a row: type or paste new rows below the last one.',
    frozenColumns: 2,
    table: {
      name: 'PcpData',
      key: ['KPI', 'Period end', 'Covers', 'Area', 'Breakdown'],
      columns: DATA_COLUMNS.map((column) => COLUMNS[column]),
      rows: rows.length > 0 ? rows : [DATA_COLUMNS.map(() => null)],
    },
  });
}
