/** The pane's entry: waits for Excel, or says why it cannot be reached. The only place of the pane that knows Office. */
import { createRoot } from 'react-dom/client';
import { whenAsked } from '../commands/asked';
import { defaultPlan } from '../framework/default-plan';
import { excelPort } from './excel-port';
import { obey } from './obey';
import { OfficeNotice, type Trouble } from './office-notice';
import { PlanMonitorPane } from './pane';
import './pane.css';
import { isDarkColour } from './theme';
import { openPane } from './open-pane';

const FLOOR = [
  ['ExcelApi', '1.9'],
  ['SharedRuntime', '1.1'],
  ['CustomFunctionsRuntime', '1.1'],
] as const;

const root = createRoot(document.getElementById('root') ?? document.body);
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  const theme = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  return isDarkColour(theme?.bodyBackgroundColor) ?? prefersDark.matches;
}

function tell(trouble: Trouble): void {
  root.render(<OfficeNotice trouble={trouble} dark={isDark()} />);
}

async function open(): Promise<void> {
  if (typeof Office === 'undefined') return tell('blocked');
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return tell('elsewhere');
  if (!FLOOR.every(([set, version]) => Office.context.requirements.isSetSupported(set, version)))
    return tell('old');
  const pane = openPane(excelPort(), defaultPlan);
  const draw = () => root.render(<PlanMonitorPane pane={pane} dark={isDark()} />);
  draw();
  whenAsked((command) => void obey(command, pane));
  prefersDark.addEventListener('change', draw);
  // Excel does not say when its own theme changes; who comes back to the pane sees it in the new one.
  window.addEventListener('focus', draw);
}

void open();
