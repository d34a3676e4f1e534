import { act, screen } from '@testing-library/react';
import { ask, whenAsked } from '../../src/commands/asked';
import { COMMANDS, type Command } from '../../src/commands/commands';
import { obey } from '../../src/taskpane/obey';
import { drawPane } from './draw-pane';
import { exampleContents } from './example-contents';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';

describe('commands of the ribbon, the context menu and the keyboard', () => {
  test('wait until the pane is there, in the order in which they were asked for', () => {
    ask('createWorkbook');
    ask('checkWorkbook');
    const heard: Command[] = [];
    const stop = whenAsked((command) => heard.push(command));
    ask('openFunctions');
    stop();
    expect(heard).toEqual(['createWorkbook', 'checkWorkbook', 'openFunctions']);
  });

  test('are done in the place where their outcome is seen', async () => {
    const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
    const { pane } = await drawPane(workbook);
    const places: Record<Command, string> = {
      createWorkbook: 'Start',
      prepareQuarter: 'Start',
      repairFormulas: 'Start',
      checkWorkbook: 'Check',
      showMeasure: 'Measures',
      judgeSelection: 'Functions',
      openStatement: 'Statement',
      openFunctions: 'Functions',
    };
    for (const command of COMMANDS) {
      await act(() => obey(command, pane));
      expect(screen.getByRole('tab', { selected: true })).toHaveTextContent(places[command]);
    }
    expect(workbook.asked.map(([name]) => name)).toEqual([
      'scaffold',
      'prepareQuarter',
      'repairFormulas',
      'judgeSelection',
    ]);
  });

  test('Show measure shows the measure of the selected row', async () => {
    const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
    const { pane } = await drawPane(workbook);
    await act(async () =>
      workbook.select({ sheet: 'Mine', address: 'C3', formula: '=PCP.KPI("DA_OUTCOME")' }),
    );
    await act(() => obey('showMeasure', pane));
    expect(await screen.findByText('More than 6%.')).toBeInTheDocument();
  });
});
