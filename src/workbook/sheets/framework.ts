import { DEFINITION_COLUMNS, type DefinitionColumn } from '../../framework/definition-columns';
import { rowOfDefinition } from '../../framework/definition-row';
import type { Plan } from '../../framework/plan';
import { DATE_FORMAT, numberFormatOf } from '../number-format';
import type { ColumnBlueprint, SheetBlueprint } from '../sheet-blueprint';
import type { Validation } from '../validation';
import { FIRST_DAY, LAST_DAY } from './data';
import { SHEET } from './sheet-names';
import { freeText, inputColumn, tableSheet } from './table-sheet';

function list(name: string, title: string, message: string, strict = true): { validation: Validation } {
  return {
    validation: {
      kind: 'list',
      name,
      strict,
      prompt: { title, message },
      error: { title, message: strict ? 'Choose one from the list.' : 'This is not on the list. Keep it?' },
    },
  };
}

function number(title: string, message: string, from: number, to: number): { validation: Validation } {
  return {
    validation: {
      kind: 'decimal',
      from,
      to,
      strict: true,
      prompt: { title, message },
      error: { title, message: `Type a number from ${from} to ${to}, or leave the cell blank.` },
    },
  };
}

/** The number, "Baseline" (remain at its level or better), or blank; a percentage's target is a share of 1. */
const TARGET: { validation: Validation } = {
  validation: {
    kind: 'custom',
    formula:
      '=OR({Target}="Baseline",IF(ISNUMBER({Target}),OR({Unit}<>"percent",AND({Target}>=0,{Target}<=1)),FALSE))',
    strict: true,
    prompt: {
      title: 'Target',
      message:
        'The figure to reach; a percentage with its sign, such as 6%. Baseline: remain at its level or better. Where the plan points to another document, type its figure here.',
    },
    error: {
      title: 'Not a target',
      message: 'Type a number (a percentage lies between 0% and 100%) or the word Baseline.',
    },
  },
};

const COLUMNS: Record<DefinitionColumn, Omit<ColumnBlueprint, 'header'>> = {
  KPI: inputColumn('', 34, {
    ids: true,
    validation: {
      kind: 'custom',
      formula: '=AND(COUNTIF(PcpListKpis,{KPI})=1,EXACT({KPI},UPPER(SUBSTITUTE({KPI}," ","_"))))',
      strict: true,
      prompt: {
        title: 'KPI',
        message:
          'The id that every other sheet uses: capitals with underscores, each only once. Add your own KPI in a new row.',
      },
      error: {
        title: 'Not an id',
        message: 'Use capitals and underscores, such as MY_MEASURE, and an id that is not taken.',
      },
    },
  }),
  Measure: inputColumn('', 40, {
    wrap: true,
    ...freeText('Measure', 'What is measured, in a reader’s words.'),
  }),
  Section: inputColumn('', 9, number('Section', 'The plan’s section.', 1, 99)),
  Objective: inputColumn('', 34, {
    wrap: true,
    ...freeText('Objective', 'The objective of the plan that it stands under.'),
  }),
  'Sub-objective': inputColumn('', 36, {
    wrap: true,
    ...freeText('Sub-objective', 'The part of the objective, where the plan has one.'),
  }),
  Kind: inputColumn(
    '',
    15,
    list(
      'PcpListKinds',
      'Kind',
      'target: a number to reach. trajectory: to rise or fall. monitor: watched. milestone: done or not.',
    ),
  ),
  Direction: inputColumn(
    '',
    15,
    list(
      'PcpListDirections',
      'Direction',
      'What is wanted of the figure; parity wants a ratio nearer to 1, none wants nothing.',
    ),
  ),
  Unit: inputColumn(
    '',
    18,
    list('PcpListUnits', 'Unit', 'percent figures are shares of 1, shown with the percent sign.', false),
  ),
  Statistic: inputColumn(
    '',
    16,
    list('PcpListStatistics', 'Statistic', 'What sort of number it is; decides how chance is reckoned.'),
  ),
  Basis: inputColumn(
    '',
    14,
    list(
      'PcpListBases',
      'Basis',
      'What is compared: totals of 12 months, the last snapshot, or the latest period.',
    ),
  ),
  Operator: inputColumn(
    '',
    10,
    list(
      'PcpListOperators',
      'Operator',
      '> more than, >= at least, < less than, <= at most. Blank without a target.',
    ),
  ),
  Target: inputColumn('', 11, TARGET),
  'Target due': inputColumn('', 13, {
    numberFormat: DATE_FORMAT,
    validation: {
      kind: 'date',
      from: FIRST_DAY,
      to: LAST_DAY,
      strict: true,
      prompt: {
        title: 'Target due',
        message: 'The day it falls due; until then a miss is "Not yet met". Blank: it holds now.',
      },
      error: {
        title: 'Not a date',
        message: 'Type a date, such as 31/03/2023 or 2023-03-31, or leave the cell blank.',
      },
    },
  }),
  'Near within': inputColumn('', 11, {
    numberFormat: '0.0%',
    ...number(
      'Near within',
      'A miss by no more than this share of the target is Near. Blank: no such band.',
      0,
      1,
    ),
  }),
  'Change that matters': inputColumn('', 17, {
    numberFormat: '0.0%',
    ...number(
      'Change that matters',
      'The smallest change worth acting on, as a share of the baseline. Blank: 1% for stocks, 5% for the rest.',
      0,
      1,
    ),
  }),
  'Baseline period': inputColumn(
    '',
    24,
    list(
      'PcpListBaselinePeriods',
      'Baseline period',
      'What the figures are compared with: 2019/20, or year ending June 2019.',
      false,
    ),
  ),
  Baseline: inputColumn(
    '',
    12,
    number(
      'Baseline',
      'The figure of the baseline period. Blank: read from PCP Data where its figures are there.',
      -1e12,
      1e12,
    ),
  ),
  'Baseline size': inputColumn(
    '',
    12,
    number('Baseline size', 'The denominator of a proportion, or the months that a count covers.', 0, 1e12),
  ),
  Peers: inputColumn('', 8, list('PcpListYesNo', 'Peers', 'yes: compared with most similar forces.')),
  Lead: inputColumn('', 15, list('PcpListLeads', 'Lead', 'Who answers for it: the force, or a partnership.')),
  Source: inputColumn('', 36, { wrap: true, ...freeText('Source', 'Where its figures come from.') }),
  Frequency: inputColumn(
    '',
    12,
    list(
      'PcpListFrequencies',
      'Frequency',
      'How often a figure is due, and what a figure covers where the latest period is compared.',
    ),
  ),
  Commitment: inputColumn('', 110, { wrap: true, ...freeText('Commitment', 'The plan’s own words for it.') }),
  Reference: inputColumn('', 40, {
    wrap: true,
    ...freeText('Reference', 'Where the plan says it: section and page.'),
  }),
};

/** Columns whose number format follows the KPI's unit. */
const BY_UNIT: readonly DefinitionColumn[] = ['Target', 'Baseline'];

/** The plan's KPIs and how each is judged: edit a target or a threshold here and every verdict follows. */
export function frameworkSheet(plan: Plan): SheetBlueprint {
  const rowFormats = plan.kpis.map((kpi) =>
    numberFormatOf(kpi.kind === 'milestone' ? 'milestone' : kpi.unit),
  );
  const sheet = tableSheet({
    name: SHEET.framework,
    title: 'Framework',
    purpose: `The KPIs of the plan of ${plan.area} and how each is judged: a target or a threshold edited here changes every verdict.`,
    frozenColumns: 2,
    table: {
      name: 'PcpFramework',
      key: ['KPI'],
      columns: DEFINITION_COLUMNS.map((header) => ({
        ...COLUMNS[header],
        header,
        ...(BY_UNIT.includes(header) ? { rowFormats, numberFormat: 'General' } : {}),
      })),
      rows: plan.kpis.map((kpi) => rowOfDefinition(kpi)),
    },
  });
  return {
    ...sheet,
    names: [
      { name: 'PcpListKpis', comment: 'The KPIs of PCP Framework', table: 'PcpFramework', column: 'KPI' },
    ],
  };
}
