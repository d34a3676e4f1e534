import { createHost } from '../host';
import type { Host } from '../host';
import type { FunctionsMetadata } from '../custom-functions/function-metadata';
import { createPageEngine } from '../engine/page-engine';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import '@univerjs/sheets-ui/facade';
import { bringIntoView } from './bring-into-view';
import { followLinks } from './follow-links';
import { showAsExcel } from './show-as-excel';
import { typeAsInExcel } from './type-as-in-excel';

export { addToCellMenu } from './cell-menu';

/** Opens the grid with an empty workbook in the element of that id, and the host behind it. */
export function openGrid(container: string, functions: FunctionsMetadata, namespace: string): Host {
  const engine = createPageEngine(container);
  const host = createHost(engine, { functions, namespace });
  const injector = engine.univer.__getInjector();
  const editor = injector.get(IEditorBridgeService);
  host.isEditing = () => editor.isVisible().visible;
  host.workbook.onSelectedByAddIn = bringIntoView;
  showAsExcel(injector, host.workbook);
  typeAsInExcel(injector);
  followLinks(engine.api, host.workbook);
  return host;
}

/** Where a cell of the active sheet is drawn, within the grid's canvas. */
export function cellRectangle(
  host: Host,
  address: string,
): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = host.workbook.worksheets.active.engine.getRange(address).getCellRect();
  return { x, y, width, height };
}
