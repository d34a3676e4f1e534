import type { Plan } from '../../framework/plan';
import { textOfDefinition } from '../formulas/definition';
import {
  baselineFormula,
  CHANGE_FORMULA,
  latestFormula,
  periodEndFormula,
  previousFormula,
  sizeFormula,
  TARGET_FORMULA,
} from '../formulas/comparison';
import { SCORECARD_READING } from '../formulas/reading';
import {
  ACTION_FORMULA,
  EXPLANATION_FORMULA,
  PEERS_FORMULA,
  STATUS_FORMULA,
  VARIATION_FORMULA,
  WAS_FORMULA,
} from '../formulas/verdict';
import { CHANGE_FORMAT, DATE_FORMAT, numberFormatOf } from '../number-format';
import type { SheetBlueprint } from '../sheet-blueprint';
import { SHEET } from './sheet-names';
import { calculatedColumn, freeText, inputColumn, tableSheet } from './table-sheet';

/** The measure's name, linked to its definition. */
const MEASURE_FORMULA = `=IFERROR(HYPERLINK("#'${SHEET.framework}'!A"&(MATCH([@KPI],PcpFramework[KPI],0)+ROW(PcpFramework[[#Headers],[KPI]])),INDEX(PcpFramework[Measure],MATCH([@KPI],PcpFramework[KPI],0))),"")`;

/** Every KPI with its latest figure, what it is compared with, and the verdict. */
export function scorecardSheet(plan: Plan): SheetBlueprint {
  const rowFormats = plan.kpis.map((kpi) =>
    numberFormatOf(kpi.kind === 'milestone' ? 'milestone' : kpi.unit),
  );
  const figure = { rowFormats, numberFormat: 'General' };
  const columns = [
    inputColumn('KPI', 34, {
      ids: true,
      ...freeText('KPI', 'A KPI of PCP Framework; one of your own goes there first.'),
    }),
    calculatedColumn('Measure', 36, MEASURE_FORMULA, { wrap: true, link: true }),
    calculatedColumn('Objective', 24, `=${textOfDefinition('Objective')}`, { wrap: true }),
    calculatedColumn('Kind', 11, `=${textOfDefinition('Kind')}`),
    calculatedColumn('Period end', 13, periodEndFormula(SCORECARD_READING), { numberFormat: DATE_FORMAT }),
    calculatedColumn('Latest', 12, latestFormula(SCORECARD_READING), figure),
    calculatedColumn('Size', 10, sizeFormula(SCORECARD_READING), { numberFormat: '#,##0' }),
    calculatedColumn('Previous', 12, previousFormula(SCORECARD_READING), figure),
    calculatedColumn('Baseline', 12, baselineFormula(SCORECARD_READING), figure),
    calculatedColumn('Target', 12, TARGET_FORMULA, figure),
    calculatedColumn('Change', 10, CHANGE_FORMULA, { numberFormat: CHANGE_FORMAT }),
    calculatedColumn('Status', 17, STATUS_FORMULA),
    calculatedColumn('Was', 17, WAS_FORMULA),
    calculatedColumn('Variation', 19, VARIATION_FORMULA, { dynamic: true }),
    calculatedColumn('Peers', 19, PEERS_FORMULA, { dynamic: true }),
    calculatedColumn('Explanation', 110, EXPLANATION_FORMULA, { wrap: true }),
    calculatedColumn('Action', 60, ACTION_FORMULA, { wrap: true, dynamic: true }),
  ];
  return tableSheet({
    name: SHEET.scorecard,
    title: 'Scorecard',
    purpose:
      'Where every KPI of the plan stands: filter Status to see what is not met, worsening or up for review; Explanation says why.',
    frozenColumns: 2,
    statusColumns: ['Status', 'Was'],
    lines: 2,
    table: {
      name: 'PcpScorecard',
      key: ['KPI'],
      columns,
      rows: plan.kpis.map(({ id }) => [id, ...columns.slice(1).map(() => null)]),
    },
  });
}
