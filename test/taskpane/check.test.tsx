import { act, screen, within } from '@testing-library/react';
import type { Problem } from '../../src/entries/problem';
import { drawPane } from './draw-pane';
import { exampleContents, paperRows } from './example-contents';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';

const wrong = (kpi: string, periodEnd: string | number, value: number | string) => [
  kpi,
  periodEnd,
  'Month',
  'West Midlands',
  null,
  value,
  null,
  null,
  null,
  'Illustrative',
  null,
];

async function checked(
  rows = [...paperRows(), wrong('DA_OUTCOME', '30/9/2021', 0.065), wrong('NO_SUCH', 44469, 1)],
) {
  const workbook = fakeWorkbook(exampleContents(rows), ALL_THERE);
  const drawn = await drawPane(workbook);
  await drawn.user.click(screen.getByRole('tab', { name: 'Check' }));
  await screen.findByRole('button', { name: 'Check again' });
  return { workbook, ...drawn };
}

describe('Check', () => {
  test('groups what is wrong, and a click goes to the cell', async () => {
    const { workbook, user } = await checked();
    const group = screen.getByText('Unknown KPI').closest('details');
    expect(group).toHaveAttribute('open');
    await user.click(within(group as HTMLElement).getByRole('button', { name: /^PCP Data A/ }));
    expect(workbook.asked.at(-1)?.slice(0, 2)).toEqual(['goTo', 'PCP Data']);
  });

  test('types what the safe fixes say, on request and nothing else', async () => {
    const { workbook, user } = await checked();
    await user.click(screen.getByRole('button', { name: /^Fix the/ }));
    await screen.findByText('Fixed.');
    const [name, problems] = workbook.asked.at(-1) ?? [];
    expect(name).toBe('applyFixes');
    expect((problems as Problem[]).every(({ replacement }) => replacement !== undefined)).toBe(true);
    expect((problems as Problem[]).some(({ code }) => code === 'period-not-a-date')).toBe(true);
  });

  test('lists the problems on a sheet when it is asked to', async () => {
    const { workbook, user } = await checked();
    await user.click(screen.getByRole('button', { name: 'List on a sheet' }));
    await screen.findByText('Listed.');
    expect(workbook.asked.at(-1)?.[0]).toBe('listProblems');
  });

  test('follows edits by itself', async () => {
    const { workbook } = await checked();
    expect(screen.getByText('Unknown KPI')).toBeInTheDocument();
    await act(async () => {
      workbook.edit(exampleContents(paperRows()));
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(screen.queryByText('Unknown KPI')).not.toBeInTheDocument();
  });

  test('lists the problems of a workbook that is too large to be checked at once', async () => {
    const many = Array.from({ length: 6000 }, (_, n) => wrong('NO_SUCH', 44469, n));
    await checked([...paperRows(), ...many]);
    expect(await screen.findByText('Unknown KPI')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /6000|6,000/ })).toBeInTheDocument();
  });

  test('groups by KPI instead, where that is wanted', async () => {
    const { user } = await checked();
    await user.selectOptions(screen.getByLabelText('Group by'), 'KPI');
    expect(screen.getByText('NO_SUCH', { selector: 'strong' })).toBeInTheDocument();
  });

  test('leads to Start in a workbook without our sheets', async () => {
    const { user } = await drawPane(fakeWorkbook());
    await user.click(screen.getByRole('tab', { name: 'Check' }));
    await user.click(await screen.findByRole('button', { name: 'Go to Start' }));
    expect(screen.getByRole('tab', { name: 'Start' })).toHaveAttribute('aria-selected', 'true');
  });
});
