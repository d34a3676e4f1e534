import { excelDate } from '../../../src/judgement/period';
import { PALETTES } from '../../../src/workbook/palettes';
import { readWorkbookFile } from '../../../src/workbook/file/read-file';
import { openPackage } from '../../../src/workbook/file/open-package';
import { scaffoldFile } from '../../../src/workbook/file/scaffold-file';
import { scaffold } from '../../../src/cli/scaffold';
import { examplePlan } from './small-workbook';

test('a file in another palette says so on its cover, and its rules have that palette’s fills', async () => {
  const palette = 'High contrast' as const;
  const bytes = await scaffoldFile({ plan: examplePlan, periodEnd: excelDate(2025, 9, 30), palette });
  expect((await readWorkbookFile(bytes)).contents.cover.palette).toBe(palette);
  const styles = openPackage(bytes).textOf('xl/styles.xml');
  for (const { fill } of Object.values(PALETTES[palette].classes))
    expect(styles).toContain(`FF${fill.slice(1)}`);
  expect(styles).not.toContain(PALETTES['Plan Monitor'].classes.good.fill.slice(1));
});

test('pcp scaffold refuses a palette that there is not, and names those that there are', async () => {
  const io = { today: excelDate(2025, 10, 26) } as Parameters<typeof scaffold>[1];
  await expect(scaffold(['none.xlsx', '--palette', 'Rainbow'], io)).rejects.toThrow(
    'Choose one of: Plan Monitor, High contrast, Black and white.',
  );
});
