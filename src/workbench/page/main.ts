import './workbench.css';
import type { FunctionsMetadata } from '../custom-functions/function-metadata';
import { showCharts } from './charts-panel';
import { drawFileButtons } from './file-buttons';
import { FileCommands } from './file-commands';
import { handOverFile } from './hand-over-file';
import { readManifest } from './manifest-commands';
import { Pane } from './pane';
import { drawRibbon, type Press } from './ribbon';
import { listenForShortcuts, readShortcuts } from './shortcuts';
import { StatusLine } from './status-line';
import { Workbench } from './workbench';

declare global {
  interface Window {
    /** For the pane's frame (its loader shim finds the host here) and for tests. */
    workbench?: Workbench;
  }
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.text();
}

async function open(): Promise<void> {
  const [xml, metadata, { openGrid, addToCellMenu }] = await Promise.all([
    text('/manifest.xml'),
    text('/functions.json'),
    import('./grid'),
  ]);
  const manifest = readManifest(xml);
  const functions = JSON.parse(metadata) as FunctionsMetadata;
  const actionOf = manifest.shortcuts
    ? readShortcuts(await text(manifest.shortcuts), /Mac/.test(navigator.userAgent))
    : () => null;
  document.querySelector('#opening')?.remove();

  const status = new StatusLine(document.querySelector('#status')!);
  const pane = new Pane();
  const tell = (problem: string | undefined) => problem && status.say(problem);
  const press: Press = (button) => void tell(pane.press(button));
  const ribbon = drawRibbon(document.querySelector('#ribbon')!, manifest, press);
  const culture = new URLSearchParams(location.search).get('culture') ?? undefined;
  const workbench = new Workbench(
    () => openGrid(document.querySelector('#grid')!, functions, manifest.namespace, culture),
    pane,
    status,
    (host) => {
      status.follow(host);
      ribbon.follow(host.addIn);
      addToCellMenu(host.workbook.engine.engine.api, manifest.cellMenu, press);
      host.workbook.onPersonRefused = (words) => status.say(words);
      host.addIn.onCreatedWorkbook = handOverCreated;
      document.querySelector('#workbook-name')!.textContent = host.workbook.name;
      document.title = `${host.workbook.name} – Workbench: a stand-in for Excel`;
    },
  );
  window.workbench = workbench;
  window.addEventListener('beforeunload', (event) => {
    if (workbench.changes.any) event.preventDefault();
  });
  await workbench.show();
  showCharts(document.querySelector('#charts')!, () => workbench.host);
  const commands = new FileCommands(workbench, document.querySelector('#unsaved-dialog')!);
  const listenForFileKeys = drawFileButtons(commands);
  const listen = (target: Window) => {
    listenForShortcuts(target, actionOf, (action) => void tell(pane.call(action)));
    listenForFileKeys(target);
  };
  listen(window);
  pane.eachWindow(listen);
  workbench.readyAfter = performance.now();
}

/** Excel would open a new window with the workbook; here it is handed over as a file. */
function handOverCreated(base64: string | null): void {
  if (base64 === null) return;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  handOverFile(bytes, 'New workbook.xlsx');
}

open().catch((error: unknown) => {
  const status = document.querySelector('#status')!;
  status.classList.add('warning');
  status.textContent = `The workbench could not open: ${error instanceof Error ? error.message : String(error)}`;
  console.error(error);
});
