import { readFileSync } from 'node:fs';
import { act, render, screen, waitFor } from '@testing-library/react';
import { defaultPlan } from '../../src/framework/default-plan';
import { paperFigures } from '../../src/framework/paper-figures';
import { excelDate } from '../../src/judgement/period';
import { openPane } from '../../src/taskpane/open-pane';
import { PlanMonitorPane } from '../../src/taskpane/pane';
import { drawPane } from './draw-pane';
import { exampleContents, PERIOD_END } from './example-contents';
import { ALL_THERE, fakeWorkbook, NOTHING_THERE } from './fake-workbook';

const button = (name: string) => screen.getByRole('button', { name });

test('offers to create a workbook only once it is known that there is none', async () => {
  const workbook = fakeWorkbook();
  let answer = () => {};
  workbook.port.read = () => new Promise((resolve) => (answer = () => resolve(workbook.contents)));
  render(<PlanMonitorPane pane={openPane(workbook.port, defaultPlan)} dark={false} />);
  expect(screen.getByText('Reading the workbook…')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Create workbook' })).toBeNull();
  act(answer);
  expect(await screen.findByRole('button', { name: 'Create workbook' })).toBeEnabled();
});

test('offers it, beside what went wrong, where the workbook could not be read', async () => {
  const workbook = fakeWorkbook();
  workbook.port.read = () => Promise.reject(new Error('Excel does not answer.'));
  await drawPane(workbook);
  expect(await screen.findByText(/Excel does not answer/)).toBeInTheDocument();
  expect(button('Create workbook')).toBeInTheDocument();
});

describe('Start, in a workbook without our sheets', () => {
  test('says what will be added before anything is written', async () => {
    const workbook = fakeWorkbook();
    await drawPane(workbook);
    expect(screen.getByText('3 things will be added')).toBeInTheDocument();
    expect(screen.getByText('PCP Scorecard: new sheet')).toBeInTheDocument();
    expect(workbook.asked).toEqual([]);
  });

  test('creates the workbook with one click, for the last complete quarter', async () => {
    const workbook = fakeWorkbook();
    const { user } = await drawPane(workbook);
    await user.click(button('Create workbook'));
    await screen.findByText('Created 3 sheets.');
    expect(workbook.asked).toEqual([
      ['scaffold', defaultPlan, { area: 'West Midlands', periodEnd: PERIOD_END, besideForeign: false }],
    ]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The workbook is set up');
  });

  test('takes the area and the quarter that were chosen', async () => {
    const workbook = fakeWorkbook();
    const { user } = await drawPane(workbook);
    await user.clear(screen.getByLabelText('Force area'));
    await user.type(screen.getByLabelText('Force area'), 'Northumbria');
    await user.selectOptions(screen.getByLabelText('Quarter reported on'), '2021/22 Q1, to June 2021');
    await user.click(button('Create workbook'));
    await screen.findByText('Created 3 sheets.');
    expect(workbook.asked[0]?.[2]).toEqual({
      area: 'Northumbria',
      periodEnd: excelDate(2021, 6, 30),
      besideForeign: false,
    });
  });

  test('starts with the paper’s figures, of the paper’s quarter, where they were chosen', async () => {
    const workbook = fakeWorkbook();
    const { user } = await drawPane(workbook);
    await user.selectOptions(screen.getByLabelText('Start with'), 'The paper’s figures');
    await user.click(button('Create workbook'));
    await screen.findByText(`Created 3 sheets. Entered ${paperFigures.length} figures.`);
    expect(workbook.asked.map(([name]) => name)).toEqual(['scaffold', 'addEntries']);
    expect(workbook.asked[0]?.[2]).toMatchObject({ periodEnd: PERIOD_END });
  });

  test('starts with published series, which are fetched from the add-in’s own address', async () => {
    const csv = readFileSync('seeds/west-midlands/example-figures.csv', 'utf8');
    const fetched = jest.fn(async () => ({ ok: true, text: async () => csv }));
    Object.assign(globalThis, { fetch: fetched });
    const workbook = fakeWorkbook();
    const { user } = await drawPane(workbook);
    await user.selectOptions(screen.getByLabelText('Start with'), 'Published series');
    await user.click(button('Create workbook'));
    await screen.findByText(/Entered 1138 figures/);
    expect(fetched).toHaveBeenCalledWith('example-figures.csv');
  });

  test('offers to judge figures in a sheet of one’s own instead', async () => {
    const { user } = await drawPane(fakeWorkbook());
    await user.click(button('Judge my own figures'));
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Functions');
  });

  test('names what has to be settled first, and offers a way on', async () => {
    const what = 'There is a sheet called PCP Data that Plan Monitor did not make; it is left alone.';
    const inTheWay = [{ sheet: 'PCP Data', what, remedy: 'Rename that sheet.' }];
    const workbook = fakeWorkbook(undefined, { ...NOTHING_THERE, inTheWay });
    const { user } = await drawPane(workbook);
    expect(screen.getByText(`${what} Rename that sheet.`)).toBeInTheDocument();
    await user.click(screen.getByLabelText(/give Plan Monitor’s another name/));
    await user.click(button('Create workbook'));
    await screen.findByText('Created 3 sheets.');
    expect(workbook.asked[0]?.[2]).toMatchObject({ besideForeign: true });
  });
});

describe('Start, once the workbook is there', () => {
  test('offers the next step first: preparing the quarter on the cover', async () => {
    const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
    const { user } = await drawPane(workbook);
    await user.click(button('Prepare the quarter'));
    await screen.findByText('Added 3 rows.');
    expect(workbook.asked).toEqual([['prepareQuarter', defaultPlan, PERIOD_END]]);
  });

  test('enters the paper’s figures with their periods as Excel’s dates', async () => {
    const workbook = fakeWorkbook(exampleContents([]), ALL_THERE);
    const { user } = await drawPane(workbook);
    await user.click(button('Load the paper’s figures'));
    await screen.findByText(/^Entered/);
    const [[, entries] = []] = workbook.asked;
    expect(entries).toContainEqual(
      expect.objectContaining({
        kpi: 'BURGLARY_ALL',
        value: 28675,
        periodEnd: excelDate(2019, 6, 30),
        covers: 'Year',
      }),
    );
  });

  test('offers figures to try things on only where there are none yet', async () => {
    await drawPane(fakeWorkbook(exampleContents(), ALL_THERE));
    expect(button('Prepare the quarter')).toBeInTheDocument();
    expect(screen.queryByText('Figures to try things on')).toBeNull();
  });

  test('offers to add what is missing', async () => {
    const workbook = fakeWorkbook(exampleContents(), { ...ALL_THERE, added: ['PCP Notes: new sheet'] });
    const { user } = await drawPane(workbook);
    await user.click(button('Add what is missing'));
    await waitFor(() => expect(workbook.asked[0]?.[0]).toBe('scaffold'));
  });
});
