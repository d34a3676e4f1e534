import '@testing-library/jest-dom';
import { act, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defaultPlan } from '../../src/framework/default-plan';
import { openPane } from '../../src/taskpane/open-pane';
import { PlanMonitorPane } from '../../src/taskpane/pane';
import type { Pane } from '../../src/taskpane/pane-context';
import type { FakeWorkbook } from './fake-workbook';

// Finding things by role among 178 measures takes seconds on a small machine; nothing here waits that long otherwise.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

/** Draws the pane over a workbook and waits until it has taken its first look. */
export async function drawPane(
  workbook: FakeWorkbook,
): Promise<{ pane: Pane; user: ReturnType<typeof userEvent.setup> }> {
  const user = userEvent.setup({ delay: null });
  const pane = openPane(workbook.port, defaultPlan);
  render(<PlanMonitorPane pane={pane} dark={false} />);
  await act(async () => {
    await pane.worker.look();
  });
  return { pane, user };
}
