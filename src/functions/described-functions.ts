import type { FunctionName } from './catalogue';

/** A parameter as Excel's function help shows it. */
export interface DescribedParameter {
  name: string;
  description: string;
  optional?: true;
  /** Takes a range of cells. */
  matrix?: true;
}

/** A function as Excel's function help, the pane and the guide show it. */
export interface DescribedFunction {
  description: string;
  parameters: readonly DescribedParameter[];
  /** Spills over a range of cells. */
  spills?: true;
  /** Arguments and what they give, as a cell shows it; a test runs every one. */
  example: { args: readonly unknown[]; gives: string };
}

const kpi: DescribedParameter = {
  name: 'kpi',
  description: 'Id of the KPI, such as "DA_OUTCOME". PCP.KPIS() lists them.',
};
const definition: DescribedParameter = {
  name: 'definition',
  description: "The KPI's row of PcpFramework, or the whole table. Left out: the plan's own definition.",
  optional: true,
  matrix: true,
};
const headers: DescribedParameter = {
  name: 'headers',
  description:
    'The headers above that row, PcpFramework[#Headers]. Left out: its columns stand in their usual order.',
  optional: true,
  matrix: true,
};
const confidence: DescribedParameter = {
  name: 'confidence',
  description: 'Level of confidence between 0 and 1. Left out: 95%.',
  optional: true,
};
const screen: DescribedParameter = {
  name: 'screen',
  description: 'TRUE (usual) to leave outlying moving ranges out of the limits once, FALSE to keep them.',
  optional: true,
};
const rebase: DescribedParameter = {
  name: 'rebase',
  description: 'Positions in the range, from 1, at which a new phase with its own limits starts.',
  optional: true,
  matrix: true,
};
const fixAfter: DescribedParameter = {
  name: 'fixAfter',
  description: 'Take the limits from the first so many points of each phase. Left out: from all.',
  optional: true,
};
const values: DescribedParameter = {
  name: 'values',
  description:
    'Months or quarters in the order of their dates, one row or column; never rolling 12-month totals, which share months and so hide every signal. Empty cells are left out.',
  matrix: true,
};
const size: DescribedParameter = {
  name: 'size',
  description: 'Denominator of a percentage, or the months that a count covers.',
  optional: true,
};
const baselineSize: DescribedParameter = {
  name: 'baselineSize',
  description: 'The same for the baseline.',
  optional: true,
};

const statusParameters: readonly DescribedParameter[] = [
  kpi,
  {
    name: 'value',
    description:
      'The figure; [x], [c] or [z] where there is none; Done, In progress or Not started for a milestone.',
  },
  {
    name: 'baseline',
    description: "The figure to compare with. Left out: the definition's baseline, if it has one.",
    optional: true,
  },
  {
    name: 'target',
    description:
      "The figure to reach, where it is not the definition's: a setting such as the Citizens Charter's.",
    optional: true,
  },
  size,
  baselineSize,
  definition,
  {
    name: 'asOf',
    description: 'The date of judging, for targets and milestones that fall due later.',
    optional: true,
  },
  headers,
];

/** Twelve months that hover about 20 and a thirteenth that does not: illustrative. */
const MONTHS = [20, 22, 19, 21, 20, 18, 21, 22, 19, 20, 21, 20, 30].map((value) => [value]);

/** Every function in words: the one source of Excel's help, the pane's list and the guide. */
export const DESCRIBED_FUNCTIONS: Record<FunctionName, DescribedFunction> = {
  STATUS: {
    description:
      'The status of a KPI: Met, Not met, Improving, Worsening, No clear change, Review, Stable and so on.',
    parameters: statusParameters,
    example: { args: ['DA_OUTCOME', 0.065], gives: 'Met' },
  },
  EXPLAIN: {
    description: 'The status of a KPI and its reasons in one plain sentence.',
    parameters: statusParameters,
    example: {
      args: ['HOMICIDE', 43, 55],
      gives:
        'Stable: Homicides fell from 55 to 43 (22%); a change of this size could be chance (anything from a fall of 49% to a rise of 19%); recorded events vary more than this test allows for.',
    },
  },
  CHANGE: {
    description: 'The change from a baseline as a fraction of it: -0.22 is a fall of 22%.',
    parameters: [
      { name: 'current', description: 'The figure now.' },
      { name: 'baseline', description: 'The figure that it is compared with.' },
    ],
    example: { args: [18161, 28675], gives: '-0.3667' },
  },
  VARIATION: {
    description:
      "What the last point of a KPI's control chart says: Common cause, Improvement, Concern or Change, high or low.",
    parameters: [kpi, values, screen, rebase, fixAfter, definition, headers],
    example: { args: ['KNIFE_CRIME', MONTHS], gives: 'Concern high' },
  },
  ASSURANCE: {
    description: "Whether the process behind a KPI's series will reach its target by itself.",
    parameters: [
      kpi,
      values,
      { name: 'target', description: "The figure to reach. Left out: the definition's.", optional: true },
      screen,
      rebase,
      fixAfter,
      definition,
    ],
    example: { args: ['KNIFE_CRIME', MONTHS, 40], gives: 'Consistently meets' },
  },
  LIMITS: {
    description: 'Mean, lower, upper, lower near and upper near limit of an XmR chart (of its last phase).',
    parameters: [values, screen, rebase, fixAfter],
    spills: true,
    example: { args: [[[10], [12], [11], [13], [10]]], gives: '11.2 | 5.88 | 16.52 | 7.6533 | 14.7467' },
  },
  POINTS: {
    description:
      'Every point of an XmR chart: value, mean, lower, upper, lower near, upper near, signal, judgement.',
    parameters: [
      values,
      {
        name: 'direction',
        description: 'What is wanted: "increase", "decrease", "maintain", "parity" or "none" (usual).',
        optional: true,
      },
      screen,
      rebase,
      fixAfter,
    ],
    spills: true,
    example: {
      args: [[[10], [12]], 'decrease'],
      gives:
        '10 | 11 | 5.68 | 16.32 | 7.4533 | 14.5467 | None | Common cause ; 12 | 11 | 5.68 | 16.32 | 7.4533 | 14.5467 | None | Common cause',
    },
  },
  INTERVAL: {
    description:
      'Lower and upper confidence limit of a proportion (Wilson), a rate or a count (Byar; exact below 10).',
    parameters: [
      { name: 'kind', description: '"proportion", "rate" (per one unit of n) or "count".' },
      { name: 'x', description: 'How many.' },
      { name: 'n', description: 'Out of how many, or the population of a rate.', optional: true },
      confidence,
    ],
    spills: true,
    example: { args: ['proportion', 65, 100], gives: '0.5525 | 0.7364' },
  },
  DIFFERENCE: {
    description: 'The difference of two proportions, a/n less b/m, with its limits (Newcombe).',
    parameters: [
      { name: 'a', description: 'How many of the first.' },
      { name: 'n', description: 'Out of how many.' },
      { name: 'b', description: 'How many of the second.' },
      { name: 'm', description: 'Out of how many.' },
      confidence,
    ],
    spills: true,
    example: { args: [56, 70, 48, 80], gives: '0.2 | 0.0524 | 0.3339' },
  },
  RATERATIO: {
    description: 'The ratio of two rates of events, its exact limits and its p-value.',
    parameters: [
      { name: 'a', description: 'Events of the first.' },
      { name: 'timeA', description: 'Its months or population.' },
      { name: 'b', description: 'Events of the second.' },
      { name: 'timeB', description: 'Its months or population.' },
      confidence,
    ],
    spills: true,
    example: { args: [43, 12, 55, 12], gives: '0.7818 | 0.5121 | 1.1867 | 0.2664' },
  },
  DISPARITY: {
    description:
      "A group's rate as a multiple of a reference group's: ratio, limits, rate and reference rate.",
    parameters: [
      { name: 'events', description: 'Events in the group.' },
      { name: 'population', description: 'People in the group.' },
      { name: 'refEvents', description: 'Events in the reference group.' },
      { name: 'refPopulation', description: 'People in the reference group.' },
      confidence,
    ],
    spills: true,
    example: { args: [1200, 100000, 2000, 800000], gives: '4.8 | 4.4685 | 5.1561 | 0.012 | 0.0025' },
  },
  FUNNEL: {
    description: 'Lower and upper control limit about an average for a place of size n.',
    parameters: [
      { name: 'kind', description: '"proportion" or "rate" (per one unit of n).' },
      { name: 'average', description: 'The average of all places.' },
      { name: 'n', description: 'Size of the place: denominator or population.' },
      confidence,
    ],
    spills: true,
    example: { args: ['proportion', 0.8, 50], gives: '0.6891 | 0.9109' },
  },
  PEERS: {
    description: 'How a figure compares with the most similar forces taken together.',
    parameters: [
      kpi,
      { name: 'value', description: "The force's own figure." },
      { name: 'peerValues', description: "The peers' figures. Empty cells are left out.", matrix: true },
      {
        name: 'size',
        description: 'Denominator of a percentage, or the population of a count.',
        optional: true,
      },
      {
        name: 'peerSizes',
        description: 'The same for every peer, in the same order.',
        optional: true,
        matrix: true,
      },
      definition,
      headers,
    ],
    example: {
      args: ['KNIFE_CRIME', 3400, [[2900], [1300], [1900]], 2900000, [[2800000], [1400000], [2300000]]],
      gives: 'Worse than peers',
    },
  },
  RATE: {
    description: 'A count by population, per 1,000 unless told.',
    parameters: [
      { name: 'count', description: 'How many.' },
      { name: 'population', description: 'People.' },
      { name: 'per', description: 'Per how many people. Left out: 1000.', optional: true },
    ],
    example: { args: [43, 2900000, 1000000], gives: '14.8276' },
  },
  KPI: {
    description: "A field of a KPI's definition; its short name unless told.",
    parameters: [
      kpi,
      {
        name: 'field',
        description: 'Header of a column of PcpFramework, such as "Commitment".',
        optional: true,
      },
    ],
    example: { args: ['DA_OUTCOME', 'Kind'], gives: 'target' },
  },
  KPIS: {
    description: "The ids of the plan's KPIs.",
    parameters: [
      {
        name: 'section',
        description: 'Number or title of a section, or the title of an objective.',
        optional: true,
      },
      { name: 'kind', description: '"target", "trajectory", "monitor" or "milestone".', optional: true },
    ],
    spills: true,
    example: {
      args: ['Reducing violence', 'trajectory'],
      gives: 'KNIFE_CRIME ; VIOLENCE_ROBBERY_PERSONAL ; SYV_OUTCOME ; FIREARMS_RECOVERED',
    },
  },
  TARGET: {
    description: 'The figure that a KPI has to reach.',
    parameters: [kpi],
    example: { args: ['DA_OUTCOME'], gives: '0.06' },
  },
  QUARTER: {
    description: 'The quarter of the financial year (April to March) that holds a date.',
    parameters: [{ name: 'date', description: 'The date.' }],
    example: { args: [44469], gives: '2021/22 Q2' },
  },
  SUMMARY: {
    description: 'A sentence, publishable as it stands, about a figure and its baseline.',
    parameters: [
      kpi,
      { name: 'current', description: 'The figure now.' },
      { name: 'baseline', description: 'The figure that it is compared with.' },
      {
        name: 'period',
        description: 'What the figure covers: text, or the date on which it ends.',
        optional: true,
      },
      { name: 'baselinePeriod', description: 'The same for the baseline.', optional: true },
      size,
      baselineSize,
      definition,
    ],
    example: {
      args: ['HOMICIDE', 43, 55, 'year ending March 2021', 'year ending June 2019'],
      gives:
        'Homicides fell from 55 in the year ending June 2019 to 43 in the year ending March 2021; a change of this size could be chance.',
    },
  },
  CHECK: {
    description: 'What is wrong with a figure, in words; empty where nothing is.',
    parameters: [
      kpi,
      { name: 'value', description: 'The figure.' },
      {
        name: 'previous',
        description: 'The figure before it, to point out a slip of the decimal point.',
        optional: true,
      },
      definition,
    ],
    example: {
      args: ['DA_OUTCOME', 6.5],
      gives: '650% is more than 100%. For 6.5% type 6.5% or 0.065.',
    },
  },
};

/** How a function is written: "STATUS(kpi, value, [baseline], …)". */
export function signatureOf(name: FunctionName): string {
  const parameters = DESCRIBED_FUNCTIONS[name].parameters.map((one) =>
    one.optional ? `[${one.name}]` : one.name,
  );
  return `${name}(${parameters.join(', ')})`;
}
