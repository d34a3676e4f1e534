import { act, screen, waitFor } from '@testing-library/react';
import { drawPane } from './draw-pane';
import { exampleContents } from './example-contents';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';
import { WorkbookRefused } from '../../src/workbook/excel/workbook-refused';

const WATCHED = { onProgress: () => undefined, signal: new AbortController().signal };
const SILENCE = new WorkbookRefused(
  'Excel has not answered for a minute.',
  'Preparing the quarter',
  'Press Enter or Esc.',
);

test('what Excel leaves unanswered is told, nothing is begun meanwhile, and the work goes on when it has answered', async () => {
  const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
  let answer: (said: string) => void = () => undefined;
  workbook.port.prepareQuarter = () => new Promise((resolve) => (answer = resolve));
  const { user, pane } = await drawPane(workbook);
  await user.click(screen.getByRole('button', { name: 'Prepare the quarter' }));
  act(() => workbook.fallSilent(SILENCE));
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent('Still waiting for Excel');
  expect(alert).toHaveTextContent('Excel has not answered for a minute.');
  expect(alert).toHaveTextContent('Preparing the quarter');
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await act(async () => {
    expect(
      await pane.worker.run('Repairing', () => workbook.port.repairFormulas(pane.store.get().plan, WATCHED)),
    ).toBe(false);
  });
  expect(screen.getByRole('alert')).toHaveTextContent('Still waiting for Excel');
  expect(workbook.asked).toEqual([]);
  act(() => workbook.fallSilent(null));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  act(() => answer('Added 3 rows.'));
  await screen.findByText('Added 3 rows.');
  await user.click(screen.getByRole('button', { name: 'Repair formulas' }));
  await waitFor(() => expect(workbook.asked.map(([name]) => name)).toEqual(['repairFormulas']));
});

test('a reading that is refused meanwhile tells the same, and another failure stays when Excel has answered', async () => {
  const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
  const { pane } = await drawPane(workbook);
  act(() => workbook.fallSilent(SILENCE));
  workbook.port.read = () => Promise.reject(SILENCE);
  await act(() => pane.worker.refresh());
  expect(screen.getByRole('alert')).toHaveTextContent('Still waiting for Excel');
  act(() => workbook.fallSilent(null));
  workbook.port.read = () => Promise.reject(new Error('Something broke'));
  await act(() => pane.worker.refresh());
  expect(screen.getByRole('alert')).toHaveTextContent('That did not work');
  act(() => workbook.fallSilent(null));
  expect(screen.getByRole('alert')).toHaveTextContent('Something broke');
});
