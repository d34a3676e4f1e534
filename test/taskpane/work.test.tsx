import { act, screen, waitFor } from '@testing-library/react';
import { obey } from '../../src/taskpane/obey';
import { drawPane } from './draw-pane';
import { exampleContents } from './example-contents';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';
import type { Watched } from '../../src/taskpane/workbook-port';

describe('work that takes time', () => {
  test('shows how far it is, and stops when it is asked to', async () => {
    const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
    let watching: Watched | undefined;
    workbook.port.repairFormulas = (_plan, watched) =>
      new Promise((_, reject) => {
        watching = watched;
        watched.signal.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
      });
    const { user } = await drawPane(workbook);
    await user.click(screen.getByRole('button', { name: 'Repair formulas' }));
    act(() => watching?.onProgress(2, 8, 'PCP Scorecard'));
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '0.25');
    expect(screen.getByText('PCP Scorecard')).toBeInTheDocument();
    const other = screen.getByRole('button', { name: 'Prepare the quarter' });
    expect(other).toHaveAttribute('aria-disabled', 'true');
    await user.click(other);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByText(/^Stopped\./);
    await waitFor(() => expect(screen.queryByRole('progressbar')).not.toBeInTheDocument());
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(workbook.asked).toEqual([]);
  });

  test('does one thing at once', async () => {
    const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
    const { pane } = await drawPane(workbook);
    let finish: (said: string) => void = () => undefined;
    await act(async () => {
      const first = pane.worker.run('First', () => new Promise<string>((resolve) => (finish = resolve)));
      const second = await pane.worker.run('Second', () => Promise.resolve('Second done'));
      expect(second).toBe(false);
      finish('First done');
      expect(await first).toBe(true);
    });
    expect(screen.getByText('First done')).toBeInTheDocument();
  });

  test('a command that comes meanwhile is told why it is not begun', async () => {
    const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
    let finish: (said: string) => void = () => undefined;
    workbook.port.repairFormulas = () => new Promise<string>((resolve) => (finish = resolve));
    const { pane, user } = await drawPane(workbook);
    await user.click(screen.getByRole('button', { name: 'Repair formulas' }));
    await act(() => obey('prepareQuarter', pane));
    expect(
      screen.getByText(
        'Preparing the quarter: not begun, because this is still under way: Repairing formulas.',
      ),
    ).toBeInTheDocument();
    await act(async () => finish('Repaired.'));
    expect(await screen.findByText('Repaired.')).toBeInTheDocument();
    expect(workbook.asked).toEqual([]);
  });

  test('a pane that Excel does not let follow the workbook says so', async () => {
    const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
    workbook.port.watchChanges = () => Promise.reject(new Error('Excel refused.'));
    await drawPane(workbook);
    expect(await screen.findByRole('alert')).toHaveTextContent(/Excel refused.*does not see what is typed/);
  });
});

describe('a failure', () => {
  test('says what, where and what to do, and its details can be copied', async () => {
    const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
    const { user } = await drawPane(workbook);
    const thrown = Object.assign(new Error('AccessDenied'), {
      what: 'PCP Scorecard is protected.',
      where: 'PCP Scorecard',
      remedy: 'Unprotect the sheet, then repair again.',
      code: 'AccessDenied',
    });
    workbook.failing.set('repairFormulas', thrown);
    await user.click(screen.getByRole('button', { name: 'Repair formulas' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('PCP Scorecard is protected.');
    expect(alert).toHaveTextContent('Unprotect the sheet, then repair again.');
    await user.click(screen.getByRole('button', { name: 'Copy details' }));
    await screen.findByText('Details copied.');
    expect(await navigator.clipboard.readText()).toContain('AccessDenied');
  });

  test('of any other sort says where it happened and what can be done', async () => {
    const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
    const { user } = await drawPane(workbook);
    workbook.failing.set('prepareQuarter', new Error('Something broke'));
    await user.click(screen.getByRole('button', { name: 'Prepare the quarter' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Something broke');
    expect(alert).toHaveTextContent('Preparing the quarter');
    expect(alert).toHaveTextContent('Try again.');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });
});
