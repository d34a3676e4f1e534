import { SHEET } from '../sheets/sheet-names';

const column = (name: string) => `PcpScorecard[${name}]`;
const is = (...words: string[]) => `(${words.map((word) => `(${column('Status')}="${word}")`).join('+')})`;

/** How far a figure is from where it should be: from its target, else from its baseline; between 0 and 1. */
const DISTANCE = `IFERROR(ABS(${column('Latest')}/${column('Target')}-1),IFERROR(ABS(${column('Change')}),0))`;

/**
 * How much each KPI needs attention: what is not met, worsening or overdue comes before what is up for review, and
 * the farther off the earlier; 0 for the rest. Rows differ a little, so that two never tie.
 */
const ATTENTION = `(2*${is('Not met', 'Worsening', 'Overdue')}+${is('Review')})*(1+${DISTANCE}/(1+${DISTANCE})-ROW(${column('KPI')})/10000000)`;

/** Formulas of one line of what needs attention: the KPI by its rank, and what the scorecard says of it. */
export function worstFormulas(rank: number, kpiCell: string) {
  const row = `MATCH(${kpiCell},${column('KPI')},0)`;
  const field = (name: string) => `=IF(${kpiCell}="","",INDEX(${column(name)},${row}))`;
  return {
    kpi: `=IF(SUMPRODUCT(--(${ATTENTION}>0))<${rank},"",INDEX(${column('KPI')},MATCH(LARGE(${ATTENTION},${rank}),${ATTENTION},0)))`,
    measure: `=IF(${kpiCell}="","",HYPERLINK("#'${SHEET.scorecard}'!A"&(${row}+ROW(PcpScorecard[[#Headers],[KPI]])),INDEX(${column('Measure')},${row})))`,
    status: field('Status'),
    latest: field('Latest'),
    change: field('Change'),
    why: field('Explanation'),
  };
}
