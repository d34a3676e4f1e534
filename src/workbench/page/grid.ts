import { LifecycleService, LifecycleStages } from '@univerjs/core';
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
import { UnsavedChanges } from './unsaved-changes';

export { addToCellMenu } from './cell-menu';

/** A workbook in a grid of its own, and the host behind it. */
export interface Grid {
  host: Host;
  changes: UnsavedChanges;
  /** Once it draws, and so can measure what is in its cells. */
  drawn: Promise<void>;
  /** Lets it be seen: until then it is made out of sight, above the grid that is still there. */
  show(): void;
  close(): void;
  /** Where a cell of the active sheet is drawn, within the grid's canvas. */
  cellRectangle(address: string): { x: number; y: number; width: number; height: number };
}

let made = 0;

/** Opens a grid with an empty workbook in the element. */
export function openGrid(
  parent: Element,
  functions: FunctionsMetadata,
  namespace: string,
  culture?: string,
): Grid {
  const area = document.createElement('div');
  area.id = `grid-${(made += 1)}`;
  area.className = 'grid-area unseen';
  parent.append(area);
  const engine = createPageEngine(area.id);
  const host = createHost(engine, { functions, namespace, culture });
  const injector = engine.univer.__getInjector();
  const editor = injector.get(IEditorBridgeService);
  host.isEditing = () => editor.isVisible().visible;
  host.workbook.onSelectedByAddIn = bringIntoView;
  showAsExcel(injector, host.workbook);
  typeAsInExcel(injector, host.workbook.culture);
  followLinks(engine.api, host.workbook);
  return {
    host,
    changes: new UnsavedChanges(host.workbook),
    drawn: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    show: () => area.classList.remove('unseen'),
    close: () => {
      host.dispose();
      area.remove();
    },
    cellRectangle: (address) => {
      const { x, y, width, height } = host.workbook.worksheets.active.engine.getRange(address).getCellRect();
      return { x, y, width, height };
    },
  };
}
