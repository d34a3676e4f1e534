import { watchChanges, throughGate } from '../../../src/workbook/excel';
import { openWithFunctions } from './real-functions';

jest.setTimeout(120_000);

test('a change is heard when it is made, and once more when the functions that depend on it have answered', async () => {
  const workbook = await openWithFunctions();
  const cell = workbook.host.workbook.worksheets.active.getRange('B2');
  const heard: unknown[] = [];
  const stop = await throughGate('Watching', (context) =>
    watchChanges(context, () => heard.push(cell.values?.[0]?.[0])),
  );
  await throughGate('Typing', async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A2:B2').formulas = [
      ['6.5%', '=PCP.STATUS("DA_OUTCOME",A2)'],
    ];
    await context.sync();
  });
  await workbook.settle();
  expect(heard.at(-1)).toBe('Met');
  await stop();
  const before = heard.length;
  workbook.host.workbook.worksheets.active.getRange('A2').values = [[0.05]];
  await workbook.settle();
  expect(heard).toHaveLength(before);
});
