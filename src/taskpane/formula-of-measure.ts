import type { WorkbookContents } from '../entries/workbook-contents';
import { formulaText } from '../workbook/formulas/formula-text';

/**
 * What is typed into a cell to show a measure there: its status on the scorecard, which follows every figure; where
 * the scorecard does not list it, its name from the framework.
 */
export function formulaOfMeasure(kpi: string, contents: WorkbookContents | null): string {
  const scorecard = contents?.tables['PcpScorecard'];
  const column = scorecard?.columns.indexOf('KPI') ?? -1;
  const isListed = scorecard?.rows.some(({ values }) => values[column] === kpi) ?? false;
  return isListed
    ? `=INDEX(PcpScorecard[Status],MATCH(${formulaText(kpi)},PcpScorecard[KPI],0))`
    : `=PCP.KPI(${formulaText(kpi)})`;
}
