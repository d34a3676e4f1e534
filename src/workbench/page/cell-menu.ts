import type { FUniver } from '@univerjs/core/facade';
import '@univerjs/ui/facade';
import type { RibbonButton } from './manifest-commands';
import type { Press } from './ribbon';

/** Adds the add-in's commands to the menu that a right-click on a cell opens, as its manifest asks. */
export function addToCellMenu(api: FUniver, buttons: readonly RibbonButton[], press: Press): void {
  for (const button of buttons) {
    const { id, label: title, tip: tooltip } = button;
    api
      .createMenu({ id, title, tooltip, action: () => press(button) })
      .appendTo(['contextMenu.mainArea', 'contextMenu.others']);
  }
}
