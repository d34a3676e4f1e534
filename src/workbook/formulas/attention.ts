import { SHEET } from '../sheets/sheet-names';

const column = (name: string) => `PcpScorecard[${name}]`;
const is = (...words: string[]) => `(${words.map((word) => `(${column('Status')}="${word}")`).join('+')})`;

/** What is not met, worsening or overdue counts 2, what is up for review 1, the rest 0, an error among it. */
const URGENCY = `IFERROR(2*${is('Not met', 'Worsening', 'Overdue')}+${is('Review')},0)`;

/** Statuses that are errors: the add-in has not answered yet (#BUSY!), or is not there (#NAME?). */
const UNKNOWN = `SUMPRODUCT(--ISERROR(${column('Status')}))`;

/** How far a figure is from where it should be: from its target, else from its baseline. */
const DISTANCE = `IFERROR(ABS(${column('Latest')}/${column('Target')}-1),IFERROR(ABS(${column('Change')}),0))`;

/**
 * How much each KPI needs attention; rows differ a little, so that two never tie. Spelt out where it is used, not
 * named by LET: LibreOffice calculates array formulas whenever it opens a file, and older ones do not know LET.
 */
const ATTENTION = `${URGENCY}*(1+${DISTANCE}/(1+${DISTANCE})-(ROW(${column('KPI')})-ROW(PcpScorecard[[#Headers],[KPI]]))/10000000)`;

/** The KPI that needs attention most, second most and so on: by urgency, then the farther off the earlier. */
function kpiByRank(rank: number): string {
  const most = `LARGE(${ATTENTION},${rank})`;
  return `IF(${most}>0,INDEX(${column('KPI')},MATCH(${most},${ATTENTION},0)),"")`;
}

/** What the first line says where there is no KPI to show: never that all is well while a status is not known. */
const NONE =
  `IF(${UNKNOWN}>0,"Not worked out yet: "&${UNKNOWN}&" of "&ROWS(${column('Status')})&" statuses. Should this stay, press Repair formulas.",` +
  `IF(COUNTIFS(${column('Status')},"No data")=ROWS(${column('Status')}),` +
  '"No figures yet: enter them on PCP Data.","No KPI with a figure is not met, worsening, overdue or up for review."))';

/** Formulas of one line of what needs attention: the KPI by its rank, and what the scorecard says of it. */
export function worstFormulas(rank: number, kpiCell: string) {
  const row = `MATCH(${kpiCell},${column('KPI')},0)`;
  const field = (name: string) => `=IF(${kpiCell}="","",INDEX(${column(name)},${row}))`;
  const link = `HYPERLINK("#'${SHEET.scorecard}'!A"&(${row}+ROW(PcpScorecard[[#Headers],[KPI]])),INDEX(${column('Measure')},${row}))`;
  return {
    kpi: `=IFERROR(${kpiByRank(rank)},"")`,
    measure: `=IF(${kpiCell}="",${rank === 1 ? NONE : '""'},${link})`,
    status: field('Status'),
    change: field('Change'),
    why: field('Explanation'),
  };
}

/** How many more need attention than the lines show, and how many KPIs are not judged. */
export function othersFormula(lines: number): string {
  const counted = ['Not met', 'Worsening', 'Overdue', 'Review'].map(
    (word) => `COUNTIFS(${column('Status')},"${word}")`,
  );
  const others = `(${counted.join('+')}-${lines})`;
  const more = `IF(${others}>0,"and "&${others}&" more: filter Status on PCP Scorecard","")`;
  return `=IF(${UNKNOWN}>0,"not worked out yet: "&${UNKNOWN}&" of "&ROWS(${column('Status')})&" statuses",${more})`;
}
