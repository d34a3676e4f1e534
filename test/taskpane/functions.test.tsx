import { screen } from '@testing-library/react';
import { exampleContents } from './example-contents';
import { drawPane } from './draw-pane';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';

test('where Excel’s decimal mark is a comma, an example is shown as it is typed there and inserted as the API takes it', async () => {
  const workbook = fakeWorkbook({ ...exampleContents(), decimal: ',' }, ALL_THERE);
  const { user } = await drawPane(workbook);
  await user.click(screen.getByRole('tab', { name: 'Functions' }));
  await user.click(await screen.findByText('PCP.STATUS', { selector: 'strong' }));
  expect(screen.getByText('=PCP.STATUS("DA_OUTCOME";0,065)')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /PCP\.STATUS$/ }));
  expect(workbook.asked).toEqual([['insertFormula', '=PCP.STATUS("DA_OUTCOME",0.065)']]);
});
