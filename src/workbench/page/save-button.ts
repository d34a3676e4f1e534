import type { Host } from '../host';
import { handOverFile } from './hand-over-file';
import type { StatusLine } from './status-line';

/** The button that saves the live workbook as a file, and Ctrl+S, which does the same. */
export function drawSaveButton(button: HTMLButtonElement, host: Host, status: StatusLine): void {
  const save = async () => {
    button.disabled = true;
    try {
      if (host.isEditing()) throw new Error('Finish editing the cell first.');
      const { saveWorkbook } = await import('../xlsx/save-workbook');
      const name = host.workbook.properties.title || 'Book1';
      handOverFile(await saveWorkbook(host.workbook), `${name.replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`);
    } catch (error) {
      status.say(`The workbook was not saved. ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      button.disabled = false;
    }
  };
  button.disabled = false;
  button.addEventListener('click', () => void save());
  window.addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      event.stopPropagation();
      void save();
    },
    { capture: true },
  );
}
