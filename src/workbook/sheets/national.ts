import type { Plan } from '../../framework/plan';
import { baselineFormula, CHANGE_FORMULA, latestFormula, periodEndFormula } from '../formulas/comparison';
import { DEFINITION } from '../formulas/verdict';
import { formulaText } from '../formulas/formula-text';
import { nationalReading } from '../formulas/reading';
import { CHANGE_FORMAT, DATE_FORMAT, numberFormatOf } from '../number-format';
import type { SheetBlueprint } from '../sheet-blueprint';
import { SHEET } from './sheet-names';
import { calculatedColumn, fixedColumn, tableSheet } from './table-sheet';

const LEVELS = ['National', 'Proxy', 'Supporting'] as const;

/** Rows of PcpNational in the order of the priorities: national measures, their proxies, what the statement quotes. */
export function nationalMeasures(plan: Plan) {
  const all = [
    ...plan.national.map((measure) => ({ level: LEVELS[0], measure })),
    ...plan.proxies.map((measure) => ({ level: LEVELS[1], measure })),
    ...plan.supporting.map((measure) => ({ level: LEVELS[2], measure })),
  ];
  return plan.priorities.flatMap((priority) => all.filter(({ measure }) => measure.objective === priority));
}

/** The national priorities' measures against their common baseline (paper, paragraphs 13 to 15, Appendix B and C). */
export function nationalSheet(plan: Plan): SheetBlueprint {
  const reading = nationalReading(plan.nationalBaseline);
  const measures = nationalMeasures(plan);
  const rowFormats = measures.map(({ measure }) => numberFormatOf(measure.unit));
  const figure = { rowFormats, numberFormat: 'General' };
  const summary =
    '=IF(OR(NOT(ISNUMBER([@Latest])),NOT(ISNUMBER([@Baseline]))),"",' +
    `PCP.SUMMARY([@KPI],[@Latest],[@Baseline],[@[Period end]],${formulaText(plan.nationalBaseline)},"","",\n${DEFINITION}))`;
  return tableSheet({
    name: SHEET.national,
    title: 'National priorities',
    purpose: `The national crime and policing measures and their local proxies, against the ${plan.nationalBaseline}.`,
    frozenColumns: 2,
    lines: 2,
    table: {
      name: 'PcpNational',
      key: ['Priority', 'Measure', 'Level', 'KPI'],
      columns: [
        fixedColumn('Priority', 44),
        fixedColumn('Measure', 44),
        fixedColumn('Level', 12),
        fixedColumn('KPI', 34, { wrap: false, ids: true }),
        fixedColumn('Source', 28),
        calculatedColumn('Baseline', 12, baselineFormula(reading), figure),
        calculatedColumn('Latest', 12, latestFormula(reading), figure),
        calculatedColumn('Period end', 13, periodEndFormula(reading), { numberFormat: DATE_FORMAT }),
        calculatedColumn('Change', 10, CHANGE_FORMULA, { numberFormat: CHANGE_FORMAT }),
        fixedColumn('Direction', 12),
        calculatedColumn('Summary', 110, summary, { wrap: true }),
      ],
      rows: measures.map(({ level, measure }) => [
        measure.objective,
        measure.measure,
        level,
        measure.figuresFrom ?? measure.id,
        measure.source,
        null,
        null,
        null,
        null,
        measure.direction,
        null,
      ]),
    },
  });
}
