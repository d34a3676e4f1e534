import type { Host } from '../host';
import { installLoaderShim } from './loader-shim';

/** Runs in the pane's frame before Microsoft's file; the host lives in the page around it. */
const { workbench } = window.parent as Window & { workbench?: { host: Host } };
if (workbench) installLoaderShim(window as unknown as Record<string, unknown>, workbench.host);
else
  document.addEventListener(
    'DOMContentLoaded',
    () => (document.body.textContent = 'Open the workbench at / : the pane runs inside it.'),
  );
