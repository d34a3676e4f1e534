import { defaultPlan } from '../../../src/framework/default-plan';
import { excelDate } from '../../../src/judgement/period';
import { openPackage } from '../../../src/workbook/file/open-package';
import { scaffoldFile } from '../../../src/workbook/file/scaffold-file';

test('a painted date rule takes the days of 1990 to 2079, as Excel counts them', async () => {
  const pkg = openPackage(await scaffoldFile({ plan: defaultPlan, periodEnd: excelDate(2021, 9, 30) }));
  const rules = pkg.names
    .filter((name) => name.startsWith('xl/worksheets/sheet'))
    .flatMap((name) => [...pkg.textOf(name).matchAll(/<dataValidation type="date".*?<\/dataValidation>/gs)])
    .map(([rule]) => /<formula1>(.*)<\/formula1><formula2>(.*)<\/formula2>/.exec(rule)?.slice(1).map(Number));
  expect(rules.length).toBeGreaterThan(0);
  for (const limits of rules) expect(limits).toEqual([excelDate(1990, 1, 1), excelDate(2079, 12, 30 + 1)]);
});
