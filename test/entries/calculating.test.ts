import { checkWorkbook } from '../../src/entries/check-workbook';
import { defaultPlan } from '../../src/framework/default-plan';
import { table, workbookOf } from './workbook-of';

/** The codes found in a workbook whose scorecard shows this in two Status cells, computed by a formula. */
function codesFor(status: string): string[] {
  const contents = workbookOf([]);
  const rows = defaultPlan.kpis.slice(0, 2).map(({ id }) => [id, status]);
  const scorecard = table('PCP Scorecard', 'PcpScorecard', ['KPI', 'Status'], rows);
  for (const row of scorecard.rows) row.formulas = [null, '=PCP.STATUS([@KPI],[@Latest])'];
  const tables = { ...contents.tables, PcpScorecard: scorecard };
  return checkWorkbook({ ...contents, tables }, defaultPlan, { today: 44500 }).map(({ code }) => code);
}

test('a cell that Excel is still calculating is no error', () => {
  expect(codesFor('#BUSY!')).not.toContain('error-value');
  expect(codesFor('#GETTING_DATA')).not.toContain('error-value');
});

test('a cell that shows #VALUE! is one', () => {
  expect(codesFor('#VALUE!')).toContain('error-value');
});
