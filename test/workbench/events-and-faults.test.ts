import { aPerson, read, refusal, withFigures } from './a-person';
import { openWorkbook } from './open-workbook';

describe('events', () => {
  test('changes reach the sheet, its collection and the table, once each, with the range', async () => {
    const workbook = openWorkbook();
    await withFigures();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const note =
        (who: string) => async (event: Excel.WorksheetChangedEventArgs | Excel.TableChangedEventArgs) => {
          heard.push(`${who} ${event.changeType} ${event.address} ${event.source}`);
        };
      context.workbook.worksheets.getItem('Data').onChanged.add(note('sheet'));
      context.workbook.worksheets.onChanged.add(note('sheets'));
      context.workbook.tables.getItem('Figures').onChanged.add(note('table'));
      await context.sync();
    });
    await workbook.settle();
    heard.length = 0;
    aPerson(workbook).types('Data', 'B4', 9);
    await workbook.settle();
    expect(heard.sort()).toStrictEqual(
      ['sheet RangeEdited B4 Local', 'sheets RangeEdited B4 Local', 'table RangeEdited B4 Local'].sort(),
    );
  });

  test('activation, selection, added sheets and tables', async () => {
    const workbook = openWorkbook();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(async () => void heard.push('sheet added'));
      worksheets.onActivated.add(async () => void heard.push('sheet activated'));
      tables.onAdded.add(async () => void heard.push('table added'));
      context.workbook.onSelectionChanged.add(async () => void heard.push('selection'));
      await context.sync();
    });
    await withFigures();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.activate();
      sheet.getRange('B4').select();
      await context.sync();
    });
    await workbook.settle();
    expect(new Set(heard)).toStrictEqual(
      new Set(['sheet added', 'table added', 'sheet activated', 'selection']),
    );
  });

  test('a handler that is removed hears nothing more', async () => {
    const workbook = openWorkbook();
    let heard = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async () => void heard++);
      await context.sync();
      return added;
    });
    aPerson(workbook).types('Sheet1', 'A1', 1);
    await workbook.settle();
    await Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    aPerson(workbook).types('Sheet1', 'A1', 2);
    await workbook.settle();
    expect(heard).toBe(1);
  });

  test('the pane is shown and hidden by the add-in, and hears when a person closes it', async () => {
    const workbook = openWorkbook();
    const heard: string[] = [];
    await Office.addin.onVisibilityModeChanged((message) => void heard.push(String(message.visibilityMode)));
    await Office.addin.hide();
    expect(workbook.host.addIn.paneVisible).toBe(false);
    await Office.addin.showAsTaskpane();
    workbook.host.addIn.showPane(false);
    await workbook.settle();
    expect(heard.at(-1)).toBe('Hidden');
  });
});

describe('faults on demand', () => {
  test('the n-th action fails with the code asked for; earlier ones stay applied, as in Excel', async () => {
    const workbook = openWorkbook();
    workbook.host.faults.failAction = { at: 7, code: 'GeneralException' };
    const code = await refusal((book) => {
      const sheet = book.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
    });
    expect(code).toBe('GeneralException');
    expect(await read('Sheet1', 'A1:A2', 'values')).toStrictEqual([[1], ['']]);
  });

  test('actions that only look may be left out of the count; a request that breaks off is carried out all the same', async () => {
    const workbook = openWorkbook();
    const write = (book: Excel.Workbook) => {
      book.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      book.worksheets.getItem('Sheet1').getRange('A2').values = [[2]];
    };
    workbook.host.faults.failAction = { at: 1, code: 'GeneralException', changesOnly: true };
    expect(await refusal(write)).toBe('GeneralException');
    expect(await read('Sheet1', 'A1:A2', 'values')).toStrictEqual([[1], ['']]);
    workbook.host.faults.breakOff = { at: 0, code: 'RequestAborted' };
    expect(await refusal(write)).toBe('RequestAborted');
    expect(await read('Sheet1', 'A1:A2', 'values')).toStrictEqual([[1], [2]]);
  });

  test('while a cell is edited requests are refused, or wait if the add-in asks for that', async () => {
    const workbook = openWorkbook({ faults: { cellEditing: true } });
    const write = (book: Excel.Workbook) => (book.worksheets.getItem('Sheet1').getRange('A1').values = [[1]]);
    expect(await refusal(write)).toBe('InvalidOperationInCellEditMode');
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context.workbook);
      await context.sync();
      return 'written';
    });
    setTimeout(() => (workbook.host.faults.cellEditing = false), 50);
    expect(await waiting).toBe('written');
  });

  test('a slow reply comes, a lost one does not', async () => {
    const workbook = openWorkbook({ faults: { delay: 5 } });
    expect(await read('Sheet1', 'A1', 'values')).toStrictEqual([['']]);
    workbook.host.faults.loseReplies = 1;
    const lost = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
      return 'answered';
    });
    const silence = new Promise((resolve) => setTimeout(() => resolve('silence'), 100));
    expect(await Promise.race([lost, silence])).toBe('silence');
  });

  test('syncs, actions and bytes are counted; what the client tidies up is counted apart', async () => {
    const { host } = openWorkbook();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.values = [[1]];
      await context.sync();
      range.load('values');
      await context.sync();
    });
    expect(host.counters).toMatchObject({ syncs: 2, cleanUps: 1 });
    expect(host.counters.actions).toBeGreaterThan(4);
    expect(host.counters.largestRequest).toBeGreaterThan(100);
    expect(host.workbook.keptCount).toBe(0);
  });
});
