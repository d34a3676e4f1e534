import type { Sample } from '../samples/sample-list';
import { askBeforeClosing } from './ask-before-closing';
import { handOverFile } from './hand-over-file';
import type { Workbench } from './workbench';

/** The largest file that is read at all. */
const LARGEST = 100_000_000;

/** Opening a workbook from a file or a sample, and saving the open one. What goes wrong is said in the status line. */
export class FileCommands {
  /** Told when something is under way, and when it is over. */
  onBusy: (busy: boolean) => void = () => undefined;

  constructor(
    private readonly workbench: Workbench,
    private readonly unsavedDialog: HTMLDialogElement,
  ) {}

  /** Hands the workbook over as a file; true once it is. */
  save(): Promise<boolean> {
    return this.work('The workbook was not saved.', async () => {
      const { host, changes } = this.workbench;
      const { saveWorkbook } = await import('../xlsx/save-workbook');
      const saved = changes.saving();
      const { name: fileName, isNew, properties } = host.workbook;
      const name = (isNew && properties.title) || fileName.replace(/\.xls[xm]$/i, '');
      handOverFile(await saveWorkbook(host.workbook), `${name.replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`);
      saved();
    });
  }

  openFile(file: File): Promise<boolean> {
    return this.work(`${file.name} was not opened:`, async () => {
      if (file.size > LARGEST) throw new Error('it is larger than 100 MB.');
      await this.open(file.name, new Uint8Array(await file.arrayBuffer()));
    });
  }

  openSample({ name, title }: Sample): Promise<boolean> {
    return this.work(`The sample “${title}” was not opened:`, async () => {
      this.workbench.status.tell(`Making the sample “${title}”…`);
      const response = await fetch(`/samples/${name}.xlsx`);
      if (!response.ok) throw new Error(`the workbench’s server answered ${response.status}.`);
      await this.open(`${name}.xlsx`, new Uint8Array(await response.arrayBuffer()));
    });
  }

  /** Reads first, so that nothing is asked for a file that cannot be opened. */
  private async open(name: string, bytes: Uint8Array): Promise<void> {
    const { readFile, fillWorkbook } = await import('../xlsx/open-workbook');
    const read = await readFile(bytes);
    if (!(await this.mayClose()))
      return this.workbench.status.say(`${name} was not opened: nothing is changed.`);
    const { unshown, fitRows } = await this.workbench.replace(name, (workbook) =>
      fillWorkbook(workbook, read),
    );
    fitRows();
    if (unshown.length === 0) return this.workbench.status.tell(`${name} is open.`);
    this.workbench.status.say(
      `${name} is open. The workbench cannot show these, and a file saved here will be without them: ${unshown.join(', ')}.`,
    );
  }

  private async mayClose(): Promise<boolean> {
    if (!this.workbench.changes.any) return true;
    const answer = await askBeforeClosing(this.unsavedDialog);
    return answer === 'discard' || (answer === 'save' && (await this.save()));
  }

  private async work(failed: string, work: () => Promise<void>): Promise<boolean> {
    this.onBusy(true);
    try {
      if (this.workbench.host.isEditing()) throw new Error('Finish editing the cell first.');
      await work();
      return true;
    } catch (error) {
      this.workbench.status.say(`${failed} ${error instanceof Error ? error.message : String(error)}`);
      return false;
    } finally {
      this.onBusy(false);
    }
  }
}
