import { screen } from '@testing-library/react';
import { DEFINITION_COLUMNS } from '../../src/framework/definition-columns';
import { drawPane } from './draw-pane';
import { exampleContents } from './example-contents';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';

/** The example workbook with a palette on its cover. */
function coloured(palette: string | null) {
  const contents = exampleContents();
  const place = { sheet: 'PCP Framework', name: 'PcpFramework', headerRow: 4, firstColumn: 1 };
  const PcpFramework = { ...place, columns: [...DEFINITION_COLUMNS], rows: [] };
  return {
    ...contents,
    cover: { ...contents.cover, palette },
    tables: { ...contents.tables, PcpFramework },
  };
}

test('the palette of the workbook is chosen on Start; the sheets are coloured only when the button is pressed', async () => {
  const workbook = fakeWorkbook(coloured('Black and white'), ALL_THERE);
  const { user } = await drawPane(workbook);
  await user.click(await screen.findByText('Settings of this workbook'));
  const choice = screen.getByLabelText('Colours of the status words');
  expect(choice).toHaveValue('Black and white');
  await user.selectOptions(choice, 'High contrast');
  expect(choice).toHaveAccessibleDescription(/projector.*PCP Cover/);
  expect(workbook.asked).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Colour the sheets' }));
  await screen.findByText('Coloured.');
  expect(workbook.asked).toEqual([['choosePalette', 'High contrast']]);
});

test.each([
  [null, 'rgb(196, 200, 204)'],
  ['black and white', 'rgb(220, 220, 220)'],
])('status words in the pane have the colours of the workbook (%s)', async (palette, colour) => {
  const { user } = await drawPane(fakeWorkbook(coloured(palette), ALL_THERE));
  await user.click(screen.getByRole('tab', { name: 'Measures' }));
  await screen.findByLabelText('Search the plan');
  const [first] = await screen.findAllByText('No data');
  expect(getComputedStyle(first as HTMLElement).backgroundColor).toBe(colour);
});
