import { screen, within } from '@testing-library/react';
import type { WorkbookContents } from '../../src/entries/workbook-contents';
import { defaultPlan } from '../../src/framework/default-plan';
import { DEFINITION_COLUMNS } from '../../src/framework/definition-columns';
import { rowOfDefinition } from '../../src/framework/definition-row';
import { drawPane } from './draw-pane';
import { exampleContents } from './example-contents';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';

function withFramework(): WorkbookContents {
  const contents = exampleContents();
  const rows = defaultPlan.kpis.map((kpi, index) => ({ row: 5 + index, values: rowOfDefinition(kpi) }));
  const place = { sheet: 'PCP Framework', name: 'PcpFramework', headerRow: 4, firstColumn: 1 };
  const PcpFramework = { ...place, columns: [...DEFINITION_COLUMNS], rows };
  return { ...contents, tables: { ...contents.tables, PcpFramework } };
}

test('the tolerances of the workbook are shown with how many KPIs have one, and filled in where there is none', async () => {
  const workbook = fakeWorkbook(withFramework(), ALL_THERE);
  const { user } = await drawPane(workbook);
  await user.click(await screen.findByText('Settings of this workbook'));
  const targets = defaultPlan.kpis.filter(({ kind }) => kind === 'target').length;
  const near = screen.getByLabelText('A target missed by no more than (%)');
  expect(near).toHaveAccessibleDescription(expect.stringContaining(`0 of ${targets} have a figure`));
  await user.clear(near);
  await user.type(near, '2.5');
  const form = within(near.closest('form') as HTMLElement);
  await user.click(form.getByRole('button', { name: 'Fill in where blank' }));
  await screen.findByText('Filled.');
  expect(workbook.asked).toEqual([['fillThreshold', 'Near within', 0.025]]);
});

test('and lead to their column of PCP Framework', async () => {
  const workbook = fakeWorkbook(withFramework(), ALL_THERE);
  const { user } = await drawPane(workbook);
  await user.click(await screen.findByText('Settings of this workbook'));
  await user.click(screen.getByRole('button', { name: 'See Change that matters' }));
  expect(workbook.asked).toEqual([['goTo', 'PCP Framework', 'O4']]);
});
