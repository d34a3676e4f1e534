import { entriesOfPaper } from '../../../src/entries/entries-of-paper';
import { addEntries, scaffold, throughGate } from '../../../src/workbook/excel';
import { openWorkbook } from '../../workbench/open-workbook';
import { THREE_KPIS } from './west-midlands';

/** The words of the cover's block of what needs attention, and of the line below it. */
const shown = () =>
  throughGate('The cover', async (context) => {
    const cells = context.workbook.worksheets.getItem('PCP Cover').getRange('A14:B22');
    cells.load({ values: true });
    await context.sync();
    return (cells.values as string[][]).map((row) => row.join(' ').trim()).filter((words) => words !== '');
  });

/** A workbook whose verdicts are #NAME?, as where the add-in is not there. */
async function withoutTheAddIn() {
  const workbook = openWorkbook();
  await throughGate('Creating', (context) => scaffold(context, THREE_KPIS));
  await throughGate('Entering', (context) => addEntries(context, entriesOfPaper()));
  await workbook.settle();
  return workbook;
}

it('while no verdict is known the cover does not say that nothing needs attention', async () => {
  await withoutTheAddIn();
  expect(await shown()).toEqual([
    'Not worked out yet: 3 of 3 statuses. Should this stay, press Repair formulas.',
    'not worked out yet: 3 of 3 statuses',
  ]);
});

it('one verdict that is an error does not hide the others', async () => {
  const workbook = await withoutTheAddIn();
  await throughGate('Two verdicts', async (context) => {
    const status = context.workbook.tables.getItem('PcpScorecard').columns.getItem('Status');
    status.getDataBodyRange().formulas = [['Met'], ['=NA()'], ['Not met']];
    await context.sync();
  });
  await workbook.settle();
  const [first, last] = await shown();
  expect(first).toMatch(/ Not met$/);
  expect(last).toBe('not worked out yet: 1 of 3 statuses');
});
