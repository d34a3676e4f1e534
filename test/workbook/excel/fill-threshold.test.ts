import { readWorkbook, scaffold, throughGate } from '../../../src/workbook/excel';
import { fillThreshold } from '../../../src/workbook/excel/fill-threshold';
import type { Threshold } from '../../../src/workbook/thresholds';
import { openWorkbook } from '../../workbench/open-workbook';
import { THREE_KPIS } from './west-midlands';

jest.setTimeout(120_000);

const fill = (threshold: Threshold, share: number) =>
  throughGate('Filling in', (context) => fillThreshold(context, threshold, share));

/** What PcpFramework holds in that column, by KPI. */
async function column(threshold: Threshold): Promise<unknown> {
  const { PcpFramework } = (await throughGate('Reading', readWorkbook)).tables;
  const at = PcpFramework!.columns.indexOf(threshold);
  return Object.fromEntries(PcpFramework!.rows.map(({ values }) => [values[0], values[at]]));
}

test('a tolerance is typed where its kind of KPI has none; what somebody typed stays', async () => {
  const { host } = openWorkbook();
  await throughGate('Creating', (context) => scaffold(context, THREE_KPIS));
  expect(await fill('Near within', 0.05)).toEqual({ filled: 2, standing: 0 });
  const near = { DA_OUTCOME: 0.05, KNIFE_CRIME: null, OFFICERS_TOTAL: 0.05 };
  expect(await column('Near within')).toEqual(near);
  expect(await fill('Near within', 0.1)).toEqual({ filled: 0, standing: 2 });
  expect(await column('Near within')).toEqual(near);
  expect(await fill('Change that matters', 0.1)).toEqual({ filled: 1, standing: 0 });
  host.workbook.worksheets.getItem('PCP Framework').protection.protect();
  await expect(fill('Near within', 0.1)).rejects.toMatchObject({
    what: 'The sheet PCP Framework is protected.',
  });
});

test('a workbook without PcpFramework is refused in words', async () => {
  openWorkbook();
  await expect(fill('Near within', 0.1)).rejects.toThrow('has no column Near within');
});
