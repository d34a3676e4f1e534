import { createHost } from '../host';
import type { Host } from '../host';
import type { FunctionsMetadata } from '../custom-functions/function-metadata';
import { createPageEngine } from '../engine/page-engine';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { showAsExcel } from './show-as-excel';
import { typePercentages } from './type-percentages';

/** Opens the grid with an empty workbook in the element of that id, and the host behind it. */
export function openGrid(container: string, functions: FunctionsMetadata, namespace: string): Host {
  const engine = createPageEngine(container);
  const host = createHost(engine, { functions, namespace });
  const injector = engine.univer.__getInjector();
  const editor = injector.get(IEditorBridgeService);
  host.isEditing = () => editor.isVisible().visible;
  showAsExcel(injector, host.workbook);
  typePercentages(injector);
  return host;
}
