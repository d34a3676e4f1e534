import { entriesOfPaper } from '../../../src/entries/entries-of-paper';
import type { CellValue, ReadTable } from '../../../src/entries/workbook-contents';
import { rowOfDefinition } from '../../../src/framework/definition-row';
import { defaultPlan } from '../../../src/framework/default-plan';
import { findDefinition } from '../../../src/framework/find-definition';
import { evaluateFunction } from '../../../src/functions/evaluate';
import { excelDate } from '../../../src/judgement/period';
import { blueprintContents } from '../../../src/workbook/file/blueprint-contents';
import { cachedValues } from '../../../src/workbook/file/cached-values';
import { scaffoldBlueprint } from '../../../src/workbook/file/scaffold-file';

const periodEnd = excelDate(2021, 9, 30);
const blueprint = scaffoldBlueprint({ plan: defaultPlan, periodEnd, figures: entriesOfPaper() });
const contents = blueprintContents(blueprint);
const { scorecard, values } = cachedValues(blueprint, contents, defaultPlan);

/** What the function gives; an error is its word. */
function called(name: string, args: readonly unknown[]): unknown {
  const result = evaluateFunction(name, args);
  return 'error' in result ? result.error : result.value;
}

/** A cached cell of a table. */
function cached(table: string, column: string, row: number): CellValue | undefined {
  return values.tables[table]?.[column]?.[row];
}

describe('the verdicts that a file carries are those that the functions give in Excel', () => {
  it('Status, Was and Explanation of every KPI', () => {
    scorecard.forEach((row, index) => {
      const cell = (column: string) => cached('PcpScorecard', column, index) ?? '';
      const rest = [cell('Baseline'), cell('Target'), cell('Size'), row.baselineSize ?? ''];
      const question = [...rest, [rowOfDefinition(row.definition)], periodEnd];
      expect([row.kpi, cell('Status')]).toEqual([
        row.kpi,
        called('STATUS', [row.kpi, cell('Latest'), ...question]),
      ]);
      expect([row.kpi, cell('Explanation')]).toEqual([
        row.kpi,
        called('EXPLAIN', [row.kpi, cell('Latest'), ...question]),
      ]);
      if (cell('Previous') !== '') {
        expect([row.kpi, cell('Was')]).toEqual([
          row.kpi,
          called('STATUS', [row.kpi, cell('Previous'), ...question]),
        ]);
      }
    });
  });

  it('Summary of every national measure', () => {
    const national = contents.tables['PcpNational'] as ReadTable;
    const told = national.rows.filter(({ values: [, , , kpi] }, index) => {
      const cell = (column: string) => cached('PcpNational', column, index) ?? '';
      if (typeof cell('Latest') !== 'number' || typeof cell('Baseline') !== 'number') {
        expect([kpi, cell('Summary')]).toEqual([kpi, '']);
        return false;
      }
      const args = [kpi, cell('Latest'), cell('Baseline'), cell('Period end'), defaultPlan.nationalBaseline];
      expect([kpi, cell('Summary')]).toEqual([kpi, called('SUMMARY', args)]);
      return true;
    });
    expect(told.length).toBeGreaterThan(2);
    expect(findDefinition(defaultPlan, String(told[0]?.values[3]))).toBeDefined();
  });

  it('the paper’s homicides read as its fall from 55 to 43 does: not beyond chance', () => {
    const national = contents.tables['PcpNational'] as ReadTable;
    const at = national.rows.findIndex(({ values: [, , , kpi] }) => String(kpi).includes('HOMICIDE'));
    expect(cached('PcpNational', 'Summary', at)).toMatch(/55.*43.*could be chance/);
  });

  it('every formula of the workbook has its value', () => {
    for (const { table } of blueprint.sheets) {
      for (const column of table?.columns ?? []) {
        if (column.formula === undefined && column.rowFormulas === undefined) continue;
        expect([
          table?.name,
          column.header,
          values.tables[table?.name ?? '']?.[column.header]?.length,
        ]).toEqual([table?.name, column.header, table?.rows.length]);
      }
    }
    for (const { name, cells } of blueprint.sheets) {
      for (const { cell, formula } of cells) {
        if (formula !== undefined) expect([name, cell, values.cells[name]?.[cell]]).not.toContain(undefined);
      }
    }
  });
});
