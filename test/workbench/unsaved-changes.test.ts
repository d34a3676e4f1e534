import { loadHeadless, openWorkbook } from './open-workbook';

test('what is changed while the workbook is being saved is not taken for saved', async () => {
  const { host } = openWorkbook();
  const changes = new (loadHeadless().UnsavedChanges)(host.workbook);
  const type = (value: number) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]];
      await context.sync();
    });
  expect(changes.any).toBe(false);
  await type(1);
  expect(changes.any).toBe(true);
  changes.saving()();
  expect(changes.any).toBe(false);
  const saved = changes.saving();
  await type(2);
  saved();
  expect(changes.any).toBe(true);
});
