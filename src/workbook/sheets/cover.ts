import type { CoverContents } from '../../entries/workbook-contents';
import type { Plan } from '../../framework/plan';
import { othersFormula, worstFormulas } from '../formulas/attention';
import { CHANGE_FORMAT, DATE_FORMAT } from '../number-format';
import { USUAL_PALETTE } from '../palettes';
import type { CellBlueprint, SheetBlueprint } from '../sheet-blueprint';
import type { Validation } from '../validation';
import { FIRST_DAY, LAST_DAY } from './data';
import { linkFormula, SHEET } from './sheet-names';
import { LINE_HEIGHT, freeText, statusRules } from './table-sheet';

const HOW_TO_USE = [
  'Type or paste figures into PCP Data, one to a row; the white cells with a border are yours to fill.',
  'Look at PCP Scorecard: Status says where each KPI stands, Explanation why. Filter Status to see what needs attention.',
  'Write what is to be done into PCP Actions; open actions show on the scorecard.',
  'Give reasons and reflections on PCP Statement; its figures are written for you.',
  'Targets, thresholds and baselines stand on PCP Framework: edit them there and every verdict follows.',
];

/** How many KPIs the list of what needs attention shows. */
const ATTENTION_ROWS = 8;
const ATTENTION_TITLE_ROW = 12;
const FIRST_ATTENTION_ROW = 14;
const LAST_ATTENTION_ROW = FIRST_ATTENTION_ROW + ATTENTION_ROWS - 1;
/** Lines of text that say why. */
const ATTENTION_LINES = 3;

function choice(name: string, title: string, message: string): { validation: Validation } {
  return {
    validation: {
      kind: 'list',
      name,
      strict: false,
      prompt: { title, message },
      error: { title, message: 'This is not on the list. Keep it?' },
    },
  };
}

/** The cover: whose plan, which quarter, what needs attention first, and how to use the workbook. */
export function coverSheet(plan: Plan, cover: CoverContents): SheetBlueprint {
  const fields: [label: string, name: string, value: string | number | null, rest: Partial<CellBlueprint>][] =
    [
      [
        'Area',
        'PcpArea',
        cover.area ?? plan.area,
        choice('PcpListAreas', 'Area', 'The force, by the name that PCP Data uses in Area.'),
      ],
      [
        'Period end',
        'PcpPeriodEnd',
        cover.periodEnd,
        {
          numberFormat: DATE_FORMAT,
          validation: {
            kind: 'date',
            from: FIRST_DAY,
            to: LAST_DAY,
            strict: true,
            prompt: {
              title: 'Period end',
              message:
                'The last day of the quarter reported on, such as 30/09/2021 or 2021-09-30. Nothing after it is counted.',
            },
            error: {
              title: 'Not a date',
              message: 'Type the last day of the quarter as a date, such as 30/09/2021 or 2021-09-30.',
            },
          },
        },
      ],
      [
        'Prepared by',
        'PcpPreparedBy',
        cover.preparedBy,
        freeText('Prepared by', 'The team or role that made this workbook.'),
      ],
      [
        'Version',
        'PcpVersion',
        cover.version ?? '0.1',
        {
          numberFormat: '@',
          ...freeText('Version', 'Counts up with each version that leaves the office: 0.1, 0.2, 1.0.'),
        },
      ],
      [
        'State',
        'PcpState',
        cover.state ?? 'Draft',
        choice('PcpListStates', 'State', 'Draft, Reviewed or Approved.'),
      ],
      [
        'Protective marking',
        'PcpMarking',
        cover.marking,
        choice('PcpListMarkings', 'Protective marking', 'The marking that this workbook carries.'),
      ],
      [
        'Colours',
        'PcpPalette',
        cover.palette ?? USUAL_PALETTE,
        choice(
          'PcpListPalettes',
          'Colours',
          'Of the status words: choose a palette, then press Repair formulas in Plan Monitor, which paints with it.',
        ),
      ],
    ];
  const cells: CellBlueprint[] = [{ cell: 'A4', style: 'heading', value: 'This workbook' }];
  fields.forEach(([label, , value, rest], index) => {
    cells.push({ cell: `A${5 + index}`, style: 'label', value: label });
    cells.push({ cell: `B${5 + index}`, style: 'input', value, ...rest });
  });
  cells.push({ cell: `A${ATTENTION_TITLE_ROW}`, style: 'heading', value: 'What needs attention first' });
  ['Measure', 'Status', 'Change', 'Why', 'KPI'].forEach((text, index) => {
    cells.push({ cell: `${'ABCDE'[index]}13`, style: 'label', value: text });
  });
  for (let rank = 1; rank <= ATTENTION_ROWS; rank += 1) {
    const row = FIRST_ATTENTION_ROW + rank - 1;
    const formulas = worstFormulas(rank, `$E${row}`);
    cells.push({ cell: `A${row}`, style: 'link', formula: formulas.measure, wrap: true });
    cells.push({ cell: `B${row}`, style: 'status', formula: formulas.status });
    cells.push({ cell: `C${row}`, style: 'figure', formula: formulas.change, numberFormat: CHANGE_FORMAT });
    cells.push({ cell: `D${row}`, style: 'figure', formula: formulas.why, wrap: true });
    cells.push({ cell: `E${row}`, style: 'figure', formula: formulas.kpi, dynamic: true });
  }
  const after = LAST_ATTENTION_ROW + 1;
  cells.push({ cell: `A${after}`, style: 'text', formula: othersFormula(ATTENTION_ROWS) });
  cells.push({ cell: `A${after + 2}`, style: 'heading', value: 'How to use it' });
  HOW_TO_USE.forEach((text, index) => {
    cells.push({ cell: `A${after + 3 + index}`, style: 'label', value: `Step ${index + 1}` });
    cells.push({ cell: `B${after + 3 + index}`, style: 'text', value: text });
  });
  const end = after + 4 + HOW_TO_USE.length;
  cells.push({ cell: `A${end}`, style: 'link', formula: linkFormula(SHEET.contents, 'A1', 'All sheets') });
  return {
    name: SHEET.cover,
    title: plan.title,
    purpose:
      'The performance of the plan, checked and judged: whose it is, which quarter it is for, and what needs attention first.',
    columnWidths: [40, 24, 12, 80, 38],
    rowHeights: [
      { first: ATTENTION_TITLE_ROW, last: ATTENTION_TITLE_ROW, points: 2 * LINE_HEIGHT },
      { first: FIRST_ATTENTION_ROW, last: LAST_ATTENTION_ROW, points: ATTENTION_LINES * LINE_HEIGHT },
    ],
    freeze: { rows: 0, columns: 0 },
    printTitleRow: null,
    table: null,
    cells,
    names: fields.map(([label, name], index) => ({ name, comment: label, address: `$B$${5 + index}` })),
    statusRules: statusRules({
      address: `B${FIRST_ATTENTION_ROW}:B${LAST_ATTENTION_ROW}`,
    }),
  };
}
