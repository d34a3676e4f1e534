import { MARKERS_TOLD } from '../../entries/markers';
import type { Plan, PlanNotes } from '../../framework/plan';
import { notesOfPlan } from '../../framework/plan-facts';
import { orderSettings } from '../../statement/priorities/order';
import type { SheetBlueprint } from '../sheet-blueprint';
import { SHEET } from './sheet-names';
import { fixedColumn, tableSheet } from './table-sheet';

/** What a reader of the scorecard needs to know, in the order in which questions come up. */
const readingGuide = (measures: number): [note: string, text: string][] => [
  [
    'Status: target',
    'Met: the figure is where the target asks it to be. Near: it misses by no more than Near within. Not yet met: it misses, and the target falls due later. Not met: it misses. Setting needed: the plan points to another document for the figure; type it into Target on PCP Framework. Boundaries are exact: 6.0% does not meet "more than 6%".',
  ],
  [
    'Status: trajectory',
    'Improving or Worsening: a clear change from the baseline. No clear change: the change is too small to matter, or could be chance. No baseline: there is nothing to compare with yet.',
  ],
  [
    'Status: monitor',
    'Review: a clear change in either direction, so that somebody should look (paper, paragraph 10). Stable: no clear change. Monitored: there is no baseline yet.',
  ],
  ['Status: milestone', 'Done, In progress, Not started; Overdue when its day has passed.'],
  [
    'Status: any',
    'No data: nothing has been entered. Not available: the figure is marked [x], [c] or [z]. Not comparable: the series breaks, or the two figures cover unequal lengths.',
  ],
  [
    'Clear change',
    'A change that matters (at least Change that matters on PCP Framework: 1% for stocks and 5% for the rest unless set) and that is beyond chance where chance can be reckoned (95%). ' +
      `Of ${measures} measures about ${Math.round(measures / 20)} will signal by chance alone at that level.`,
  ],
  [
    'Chance and recorded events',
    'Recorded crime varies more than pure chance would have it, so a borderline signal deserves a look at the series before anybody acts on it.',
  ],
  [
    'Like with like',
    'Events are totals of 12 months: of 12 months, else 4 quarters, else one year, never mixed and never with one missing. What is counted on a day is the last count. Proportions, surveys, durations and scores are those of the latest period. A missing figure is not a zero.',
  ],
  [
    'Baseline',
    'As entered on PCP Framework; else the figure that PCP Data holds for the baseline period. [b] stands there when the series breaks between the baseline and the latest figure: the two are not compared.',
  ],
  [
    'Previous and Was',
    'The 12 months before, the snapshot before or the period before; Was is the verdict on that figure.',
  ],
  ['Size', 'The months that counted events cover, or the denominator of a proportion, a rate or a survey.'],
  [
    'Variation',
    'What the control chart says of the latest point: common cause is ordinary variation; improvement and concern are signals that something has changed. Twelve points are needed.',
  ],
  [
    'Peers',
    'The same figure of the most similar forces, pooled. Counts are compared only where populations are given as denominators.',
  ],
  ['Markers', `${MARKERS_TOLD}. Several stand side by side: [p][b].`],
  [
    'Colours',
    'Blue: good. Yellow: undecided or near. Orange: not met or worsening. Grey: no verdict. Purple: to be reviewed. The palette is chosen in Colours on PCP Cover: High contrast has stronger blue, yellow, red, grey and purple; in Black and white the darker a cell is, the more it needs a look. The word always says the same as the colour.',
  ],
  [
    'Input cells',
    'White cells with a border are for typing; grey cells are calculated and come back when they are overwritten by "Repair formulas".',
  ],
  [
    'Dates and links',
    'The rows below that begin with Date or Link are for you: type the date or the web address into Text. The statement says by them when it is due and where what the Order asks for is published.',
  ],
];

const NOTE_TITLE = { contradiction: 'The plan says two things', reading: 'How we read the plan' } as const;

/** Whose plan it is, definitions, markers, thresholds, and where the plan and its appendix differ. */
export function notesSheet(plan: Plan, planNotes: PlanNotes | null): SheetBlueprint {
  const guide = [...notesOfPlan(plan), ...readingGuide(plan.kpis.length)];
  const inputRows = orderSettings.map((_, index) => guide.length + index);
  return tableSheet({
    name: SHEET.notes,
    title: 'Notes',
    purpose: 'What the words, markers and thresholds mean, and where the plan and its appendix differ.',
    table: {
      name: 'PcpNotes',
      key: ['Note', 'Text'],
      columns: [fixedColumn('Note', 44), fixedColumn('Text', 120, { inputRows })],
      rows: [
        ...guide,
        ...orderSettings.map(({ label }) => [label, null]),
        ...(planNotes?.notes ?? []).map(({ kind, text, where }) => [NOTE_TITLE[kind], `${text} (${where})`]),
      ],
    },
  });
}
