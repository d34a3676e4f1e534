import { defaultPlan } from '../../src/framework/default-plan';
import { excelDate } from '../../src/judgement/period';
import { dueEntries } from '../../src/workbook/due-entries';

const EMPTY = {
  cover: {
    area: 'West Midlands',
    periodEnd: null,
    preparedBy: null,
    version: null,
    state: null,
    marking: null,
  },
  tables: {},
  sheets: [],
};
const due = (year: number, month: number) => dueEntries(EMPTY, defaultPlan, excelDate(year, month + 1, 0));

describe('the rows of a quarter', () => {
  test('name every period once, end with a month, and carry no figure', () => {
    const rows = due(2021, 9);
    const keys = rows.map(({ kpi, periodEnd, covers }) => `${kpi} ${periodEnd} ${covers}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(rows.length).toBeGreaterThan(100);
    for (const { value, word, area } of rows)
      expect([value, word, area]).toEqual([null, null, 'West Midlands']);
  });

  test('are one for a quarterly measure, and the count at its end for a stock', () => {
    const of = (kpi: string) => due(2021, 9).filter((row) => row.kpi === kpi);
    expect(of('KNIFE_CRIME').map(({ covers, periodEnd }) => [covers, periodEnd])).toEqual([
      ['Quarter', excelDate(2021, 9, 30)],
    ]);
    expect(of('OFFICERS_TOTAL').map(({ covers }) => covers)).toEqual(['Snapshot']);
  });

  test('have no row for a measure whose source gives nothing for one force', () => {
    const unavailable = defaultPlan.national.filter(({ forceLevel }) => !forceLevel).map(({ id }) => id);
    const kpis = new Set(due(2021, 9).map(({ kpi }) => kpi));
    expect(unavailable.filter((id) => kpis.has(id))).toEqual([]);
  });
});
