import { scaffold, throughGate } from '../../../src/workbook/excel';
import { insertChart, type ChartedSeries } from '../../../src/workbook/excel/insert-chart';
import { excelDate } from '../../../src/judgement/period';
import { openWorkbook } from '../../workbench/open-workbook';
import { THREE_KPIS } from './west-midlands';
import { FLOOR } from '../../../src/workbench/client/requirement-sets';

jest.setTimeout(120_000);

/** An illustrative series: so many months of one figure, the last of them beyond its limits. */
function seriesOf(kpi: string, months: number, unit = 'count'): ChartedSeries {
  const rows = Array.from({ length: months }, (_, month) => {
    const isLast = month === months - 1;
    const end = excelDate(2020, month + 2, 0);
    const judgement = isLast ? 'Concern' : 'Common cause';
    return [kpi, end, isLast ? 90 : 50, 50, 40, 60, null, isLast ? 'Outside limits' : 'None', judgement];
  });
  return { kpi, measure: `Measure ${kpi}`, unit, rows };
}

const insert = (series: ChartedSeries) =>
  throughGate('Inserting the chart', (context) => insertChart(context, series));

/** What stands on PCP Charts: the table's KPIs and each chart with where its figures are. */
function drawn(workbook: ReturnType<typeof openWorkbook>) {
  const sheet = workbook.host.workbook.worksheets.getItem('PCP Charts');
  const table = workbook.host.workbook.tables.getItem('PcpSeries');
  const kpis = table.getDataBodyRange().values!.map(([kpi]) => kpi);
  const charts = sheet.charts.all().map((chart) => ({
    name: chart.name,
    title: chart.title.text,
    series: chart.series.all().map(({ name, values, periods }) => [name, values?.address, periods?.address]),
    marks: chart.series
      .getItemAt(0)
      .points.all()
      .map(({ markerStyle }) => markerStyle),
    top: chart.top,
  }));
  return { kpis, charts };
}

test('a chart draws its lines from the rows of PcpSeries, on a sheet of its own, with the API of the floor', async () => {
  const workbook = openWorkbook({ requirements: FLOOR });
  expect(await insert(seriesOf('KNIFE_CRIME', 12))).toBe('PCP Charts');
  const { kpis, charts } = drawn(workbook);
  expect(kpis).toEqual(Array(12).fill('KNIFE_CRIME'));
  const periods = "'PCP Charts'!B5:B16";
  expect(charts).toMatchObject([
    {
      name: 'PcpChart KNIFE_CRIME',
      title:
        'Measure KNIFE_CRIME\n12 points to December 2020: the last 90, the mean 50, limits 40 to 60; 1 beyond common cause',
      series: [
        ['Value', "'PCP Charts'!C5:C16", periods],
        ['Mean', "'PCP Charts'!D5:D16", periods],
        ['Lower limit', "'PCP Charts'!E5:E16", periods],
        ['Upper limit', "'PCP Charts'!F5:F16", periods],
      ],
    },
  ]);
  expect(charts[0]?.marks.filter((mark) => mark !== 'Automatic')).toEqual(['Triangle']);
});

test('a second measure goes below the first; its percentages show as such', async () => {
  const workbook = openWorkbook();
  await insert(seriesOf('KNIFE_CRIME', 12));
  await insert(seriesOf('DA_OUTCOME', 13, 'percent'));
  const { kpis, charts } = drawn(workbook);
  expect(kpis).toEqual([...Array(12).fill('KNIFE_CRIME'), ...Array(13).fill('DA_OUTCOME')]);
  expect(charts[1]?.series[0]?.[1]).toBe("'PCP Charts'!C17:C29");
  expect(charts[1]?.top).toBeGreaterThan(charts[0]?.top ?? Infinity);
  const sheet = workbook.host.workbook.worksheets.getItem('PCP Charts');
  expect(sheet.getRange('C16:C17').numberFormat).toEqual([['#,##0'], ['0.0%']]);
});

test.each([14, 12, 11])(
  'drawn again with %i points, a chart stays one chart and its rows stay together',
  async (months) => {
    const workbook = openWorkbook();
    await insert(seriesOf('KNIFE_CRIME', 12));
    await insert(seriesOf('ROBBERY_ALL', 12));
    workbook.host.workbook.worksheets.getItem('PCP Charts').charts.getItemAt(0).left = 777;
    await insert(seriesOf('KNIFE_CRIME', months));
    const { kpis, charts } = drawn(workbook);
    expect(kpis).toEqual([...Array(months).fill('KNIFE_CRIME'), ...Array(12).fill('ROBBERY_ALL')]);
    expect(charts.map(({ name }) => name).sort()).toEqual(['PcpChart KNIFE_CRIME', 'PcpChart ROBBERY_ALL']);
    const again = workbook.host.workbook.worksheets
      .getItem('PCP Charts')
      .charts.getItem('PcpChart KNIFE_CRIME');
    expect(again.left).toBe(777);
    expect(again.series.getItemAt(0).values?.address).toBe(`'PCP Charts'!C5:C${4 + months}`);
  },
);

test('rows that somebody sorted apart are put together again', async () => {
  const workbook = openWorkbook();
  await insert(seriesOf('KNIFE_CRIME', 12));
  await insert(seriesOf('ROBBERY_ALL', 12));
  const cells = workbook.host.workbook.worksheets.getItem('PCP Charts').getRange('A5:A16');
  cells.values = cells.values!.map(([kpi], row) => [row % 2 ? 'ROBBERY_ALL' : kpi]);
  await insert(seriesOf('KNIFE_CRIME', 12));
  const { kpis } = drawn(workbook);
  expect(kpis.slice(-12)).toEqual(Array(12).fill('KNIFE_CRIME'));
  expect(kpis.filter((kpi) => kpi === 'KNIFE_CRIME')).toHaveLength(12);
});

test.each([
  ['A1', 'My own'],
  ['B3', 'My own, where no title is'],
])('a sheet of that name that is not ours (%s: %s) is left alone', async (address, words) => {
  const foreign = openWorkbook().host.workbook.worksheets.add('PCP Charts');
  foreign.getRange(address).values = [[words]];
  await expect(insert(seriesOf('KNIFE_CRIME', 12))).rejects.toMatchObject({ where: 'PCP Charts' });
  expect(foreign.getRange(address).values).toEqual([[words]]);
});

test('with the sheet renamed the chart is drawn; a protected one is named', async () => {
  const workbook = openWorkbook();
  const foreign = workbook.host.workbook.worksheets.add('PCP Charts');
  foreign.getRange('A1').values = [['My own']];
  await expect(insert(seriesOf('KNIFE_CRIME', 12))).rejects.toMatchObject({ where: 'PCP Charts' });
  expect(foreign.charts.count).toBe(0);
  foreign.name = 'Mine';
  await insert(seriesOf('KNIFE_CRIME', 12));
  workbook.host.workbook.worksheets.getItem('PCP Charts').protection.protect();
  await expect(insert(seriesOf('KNIFE_CRIME', 12))).rejects.toThrow('is protected');
});

test('PCP Contents gets a row for the sheet, once, at its end; what an analyst added stays', async () => {
  const workbook = openWorkbook();
  await throughGate('Creating', (context) => scaffold(context, THREE_KPIS));
  const contents = workbook.host.workbook.tables.getItem('PcpContents');
  contents.rows.add(null, [['Board', 'Slides of the board']]);
  await insert(seriesOf('KNIFE_CRIME', 12));
  await insert(seriesOf('ROBBERY_ALL', 12));
  await workbook.settle();
  const rows = contents.getDataBodyRange().values!;
  expect(rows.slice(-2)).toEqual([
    ['Board', 'Slides of the board'],
    ['PCP Charts', expect.stringContaining('control limits behind the charts')],
  ]);
  expect(rows.filter(([sheet]) => sheet === 'PCP Charts')).toHaveLength(1);
  expect(contents.getDataBodyRange().formulas!.at(-1)![0]).toBe(
    `=HYPERLINK("#'PCP Charts'!A1","PCP Charts")`,
  );
});

test('contents that are protected do not stop a chart', async () => {
  const workbook = openWorkbook();
  await throughGate('Creating', (context) => scaffold(context, THREE_KPIS));
  workbook.host.workbook.worksheets.getItem('PCP Contents').protection.protect();
  expect(await insert(seriesOf('KNIFE_CRIME', 12))).toBe('PCP Charts');
});
