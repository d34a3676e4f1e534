import { act, cleanup, screen, within } from '@testing-library/react';
import { excelDate } from '../../src/judgement/period';
import { drawPane } from './draw-pane';
import { exampleContents, withOwnKpi, monthlyRows, paperRows, PERIOD_END } from './example-contents';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';

async function measured(rows = [...paperRows(), ...monthlyRows('KNIFE_CRIME', 30, 240)]) {
  const workbook = fakeWorkbook(exampleContents(rows), ALL_THERE);
  const drawn = await drawPane(workbook);
  await drawn.user.click(screen.getByRole('tab', { name: 'Measures' }));
  await screen.findByLabelText('Search the plan');
  return { workbook, ...drawn };
}

describe('Measures', () => {
  test('finds a measure by words and shows what is wanted of it', async () => {
    const { user } = await measured();
    await user.click(screen.getByLabelText('Search the plan'));
    await user.paste('domestic abuse outcome');
    const found = await screen.findByText('DA_OUTCOME');
    await user.click(within(found.closest('li') as HTMLElement).getByRole('button'));
    expect(await screen.findByText('More than 6%.')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/domestic abuse/i);
  });

  test('finds a measure of the workbook’s own as well', async () => {
    const workbook = fakeWorkbook(withOwnKpi(exampleContents()), ALL_THERE);
    const { user } = await drawPane(workbook);
    await user.click(screen.getByRole('tab', { name: 'Measures' }));
    await user.click(await screen.findByLabelText('Search the plan'));
    await user.paste('warm spaces');
    expect(await screen.findByText('WARM_SPACES')).toBeInTheDocument();
  });

  test('narrows the list to what improved, with the count beside it', async () => {
    const { user } = await measured();
    const filter = screen.getByLabelText<HTMLSelectElement>('Show');
    await user.selectOptions(filter, 'Improving');
    const listed = screen.getAllByText('Improving', { selector: '.chip' });
    expect(filter.selectedOptions[0]).toHaveTextContent(`Improving (${listed.length})`);
  });

  test('follows the selection: a row of PCP Data shows its KPI', async () => {
    const { workbook } = await measured();
    await act(async () => workbook.select({ sheet: 'PCP Data', address: 'F5', formula: null }));
    const kpi = workbook.contents.tables['PcpData']?.rows[0]?.values[0];
    expect(await screen.findByText(String(kpi), { selector: '.code' })).toBeInTheDocument();
  });

  test('stays where it is when a person does not want it to follow, on this computer, also the next time', async () => {
    const { user, workbook } = await measured();
    await user.click(screen.getByLabelText('Show the measure of the selected row'));
    await act(async () => workbook.select({ sheet: 'PCP Data', address: 'F5', formula: null }));
    expect(screen.getByLabelText('Search the plan')).toBeInTheDocument();
    cleanup();
    const again = await measured();
    const follow = screen.getByLabelText('Show the measure of the selected row');
    expect(follow).not.toBeChecked();
    await again.user.click(follow);
    await act(async () => again.workbook.select({ sheet: 'PCP Data', address: 'F5', formula: null }));
    expect(await screen.findByRole('heading', { level: 1 })).toHaveAttribute('id', 'measure-title');
  });

  test('shows the chart with its words, and the same as a table, newest first', async () => {
    const { workbook } = await measured();
    await act(async () =>
      workbook.select({ sheet: 'Mine', address: 'C3', formula: '=PCP.STATUS("KNIFE_CRIME",B3)' }),
    );
    expect(await screen.findByRole('img', { name: /^Control chart of Knife crime/ })).toBeInTheDocument();
    const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
    expect(rows).toHaveLength(31);
    expect(rows[1]).toHaveTextContent('September 2021');
  });

  test('explains the signal of the last point in words', async () => {
    const { workbook } = await measured();
    await act(async () =>
      workbook.select({ sheet: 'Mine', address: 'C3', formula: '=PCP.STATUS("KNIFE_CRIME",B3)' }),
    );
    const last = await screen.findByText(/^Last point, September 2021: /);
    expect(last).toHaveTextContent(/seven points in a row on one side|Outside the limits|Near a limit/);
    expect(last).toHaveTextContent('On the side that is wanted: an improvement.');
  });

  test('inserts the chart with its points and limits; a measure without a series offers none', async () => {
    const { workbook, user } = await measured();
    await act(async () =>
      workbook.select({ sheet: 'Mine', address: 'C3', formula: '=PCP.STATUS("KNIFE_CRIME",B3)' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Insert chart' }));
    await screen.findByText('Charted.');
    const [name, series] = workbook.asked.at(-1) ?? [];
    expect(name).toBe('insertChart');
    expect(series).toMatchObject({ kpi: 'KNIFE_CRIME', unit: 'count' });
    const { rows } = series as { rows: unknown[][] };
    expect(rows).toHaveLength(30);
    expect(rows[0]?.slice(0, 2)).toEqual(['KNIFE_CRIME', excelDate(2019, 4, 30)]);
    await act(async () =>
      workbook.select({ sheet: 'Mine', address: 'C3', formula: '=PCP.STATUS("HOMICIDE",B3)' }),
    );
    expect(screen.queryByRole('button', { name: 'Insert chart' })).not.toBeInTheDocument();
  });

  test('shows each peer’s figure of the same period beside the force’s own', async () => {
    const year = (area: string, value: number) => [
      'ROBBERY_ALL',
      PERIOD_END,
      'Year',
      area,
      null,
      value,
      null,
      null,
      null,
      'Illustrative',
      null,
    ];
    const { workbook } = await measured([year('West Midlands', 6000), year('Merseyside', 2000)]);
    await act(async () =>
      workbook.select({ sheet: 'Mine', address: 'C3', formula: '=PCP.KPI("ROBBERY_ALL")' }),
    );
    const table = within(await screen.findByRole('region', { name: 'Most similar forces' }));
    expect(table.getByText('Not comparable.')).toHaveTextContent('population');
    expect(table.getByRole('row', { name: 'Merseyside 2,000' })).toBeInTheDocument();
  });

  test('raises an action with what triggered it', async () => {
    const { workbook, user } = await measured();
    await act(async () =>
      workbook.select({ sheet: 'Mine', address: 'C3', formula: '=PCP.STATUS("KNIFE_CRIME",B3)' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Raise an action' }));
    const form = within(screen.getByRole('form', { name: 'Raise an action' }));
    await user.type(form.getByLabelText('Decision'), 'Direct resource');
    await user.click(form.getByRole('button', { name: 'Add the action' }));
    await screen.findByText('Added the action.');
    const [name, action] = workbook.asked.at(-1) ?? [];
    expect(name).toBe('addAction');
    expect(action).toMatchObject({ kpi: 'KNIFE_CRIME', decision: 'Direct resource' });
    expect((action as { trigger: string }).trigger).toMatch(/Knife crime/);
  });

  test('works without a workbook: the plan can be read', async () => {
    const { user } = await drawPane(fakeWorkbook());
    await user.click(screen.getByRole('tab', { name: 'Measures' }));
    await user.click(await screen.findByText('Knife crime'));
    expect(screen.getByText('A fall against the baseline.')).toBeInTheDocument();
  });
});
