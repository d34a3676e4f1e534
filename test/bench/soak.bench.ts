import { openWorkbench } from '../e2e/browser';
import type { Subject } from './figure';

const EDITS = 1_000;
const MEGABYTE = 1_000_000;

/**
 * A thousand edits with the pane open on Check: every one must reach the scorecard and the pane, and nothing may be
 * left behind: objects kept for the add-in, event handlers, memory.
 */
export const soak: Subject = async (tell) => {
  const workbench = await openWorkbench();
  try {
    const { page, pane } = workbench;
    await pane.locator('#create-workbook').click();
    await pane.locator('#load-paper-figures').click({ timeout: 120_000 });
    await workbench.settled();
    await pane.getByRole('tab', { name: 'Check' }).click();
    await workbench.settled();
    const session = await page.context().newCDPSession(page);
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / MEGABYTE;
    };
    const kept = () => page.evaluate(() => window.workbench!.host.workbook.keptCount);
    const edit = async (from: number, to: number) => {
      await page.evaluate(
        async ([first, last]) => {
          const { workbook } = window.workbench!.host;
          const sheet = workbook.worksheets.getItem('PCP Data');
          const table = workbook.tables.getItem('PcpData');
          const column = table.columns.getItem('Value');
          const cell = column.getDataBodyRange().getCell(0, 0);
          for (let n = first; n < last; n++) {
            sheet.engine.getRange(cell.box.row, cell.box.column).setValue(10_000 + n);
            await new Promise((resume) => setTimeout(resume, 5));
          }
        },
        [from, to] as const,
      );
      await workbench.settled();
    };
    await edit(0, EDITS / 10);
    const before = { heap: await heap(), kept: await kept() };
    await edit(EDITS / 10, EDITS);
    const after = { heap: await heap(), kept: await kept() };

    const heard = await pane.evaluate(() =>
      Excel.run(async (context) => {
        let count = 0;
        const handler = context.workbook.worksheets.onChanged.add(() => Promise.resolve(void count++));
        await context.sync();
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
        await context.sync();
        await new Promise((resume) => setTimeout(resume, 500));
        handler.remove();
        await context.sync();
        return count;
      }),
    );
    const latest = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const national = context.workbook.tables.getItem('PcpData').getDataBodyRange();
        national.load('values');
        await context.sync();
        return (national.values as unknown[][])[0]?.includes(10_999);
      }),
    );
    if (!latest) throw new Error('The last edit is not in the workbook.');
    if (workbench.errors.length > 0) throw new Error(workbench.errors.join('\n'));
    tell({
      subject: 'soak',
      what: `objects kept for the add-in, ${EDITS.toLocaleString('en-GB')} edits on`,
      value: after.kept,
      unit: 'count',
      limit: { what: 'as after the first hundred', value: before.kept },
    });
    tell({
      subject: 'soak',
      what: 'times that one edit is heard by one handler afterwards',
      value: heard,
      unit: 'count',
      limit: { what: 'exactly', value: 1 },
    });
    tell({
      subject: 'soak',
      what: 'memory of the page and the pane afterwards',
      value: after.heap,
      unit: 'MB',
      peer: { what: 'after the first hundred edits', value: before.heap },
    });
  } finally {
    await workbench.close();
  }
};
