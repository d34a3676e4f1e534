import './workbench.css';
import type { FunctionsMetadata } from '../custom-functions/function-metadata';
import type { Host } from '../host';
import { handOverFile } from './hand-over-file';
import { readManifest } from './manifest-commands';
import { Pane } from './pane';
import { drawRibbon, type Press } from './ribbon';
import { drawSaveButton } from './save-button';
import { listenForShortcuts, readShortcuts } from './shortcuts';
import { StatusLine } from './status-line';

declare global {
  interface Window {
    /** For the pane's frame (its loader shim finds the host here) and for tests. */
    workbench?: Workbench;
  }
}

/** What the page offers to the pane's frame and to tests. */
export interface Workbench {
  host: Host;
  pane: Pane;
  status: StatusLine;
  /** Milliseconds from navigation until the grid and the pane's page were there. */
  readyAfter: number | null;
  /** Where a cell of the active sheet is drawn, within the grid's canvas. */
  cellRectangle(address: string): { x: number; y: number; width: number; height: number };
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.text();
}

async function open(): Promise<void> {
  const [xml, metadata, { openGrid, cellRectangle, addToCellMenu }] = await Promise.all([
    text('/manifest.xml'),
    text('/functions.json'),
    import('./grid'),
  ]);
  const manifest = readManifest(xml);
  document.querySelector('#opening')?.remove();
  const host = openGrid('grid', JSON.parse(metadata) as FunctionsMetadata, manifest.namespace);
  const pane = new Pane(host);
  const status = new StatusLine(document.querySelector('#status')!, host);
  const workbench: Workbench = {
    host,
    pane,
    status,
    readyAfter: null,
    cellRectangle: (address) => cellRectangle(host, address),
  };
  window.workbench = workbench;
  const tell = (problem: string | undefined) => problem && status.say(problem);
  const press: Press = (button) => void tell(pane.press(button));
  drawRibbon(document.querySelector('#ribbon')!, manifest, host.addIn, press);
  addToCellMenu(host.workbook.engine.engine.api, manifest.cellMenu, press);
  host.workbook.onPersonRefused = (words) => status.say(words);
  host.addIn.onCreatedWorkbook = handOverCreated;
  drawSaveButton(document.querySelector('#save')!, host, status);
  await pane.load();
  if (manifest.shortcuts) {
    const actionOf = readShortcuts(await text(manifest.shortcuts), /Mac/.test(navigator.userAgent));
    for (const target of [window, pane.contents])
      if (target) listenForShortcuts(target, actionOf, (action) => void tell(pane.call(action)));
  }
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
