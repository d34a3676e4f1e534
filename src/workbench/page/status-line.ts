import type { Host } from '../host';

/** What the engine calls before and after each command: enough to follow the selection and the calculation. */
const REFRESH_MILLISECONDS = 250;

/** The line at the bottom: the message of the selected cell's error, what is being waited for, and notices. */
export class StatusLine {
  private notice = { text: '', isWarning: false, at: '' };
  private host: Host | null = null;

  constructor(private readonly element: HTMLElement) {
    setInterval(() => this.refresh(), REFRESH_MILLISECONDS);
  }

  /** Tells of this workbook from now on. */
  follow(host: Host): void {
    this.host = host;
  }

  /** Shows a warning until the selection moves on. */
  say(text: string): void {
    this.notify(text, true);
  }

  /** Shows what has been done until the selection moves on. */
  tell(text: string): void {
    this.notify(text, false);
  }

  private notify(text: string, isWarning: boolean): void {
    this.notice = { text, isWarning, at: this.selected };
    this.refresh();
  }

  private get selected(): string {
    return this.host?.workbook.selected.address ?? '';
  }

  private refresh(): void {
    if (!this.host) return;
    const { workbook, functions } = this.host;
    const { worksheet, box } = workbook.selected;
    const value = worksheet.engine.getRange(box.row, box.column).getRawValue();
    const failed = typeof value === 'string' && value.startsWith('#');
    const message =
      failed && value !== '#GETTING_DATA'
        ? functions.messageAt(worksheet.id, box.row, box.column)
        : undefined;
    if (this.notice.at !== this.selected) this.notice.text = '';
    const { text: notice, isWarning } = this.notice;
    const text = notice || (message ? `${String(value)}: ${message}` : busyText(this.host));
    if (this.element.textContent !== text) this.element.textContent = text;
    this.element.classList.toggle('warning', notice ? isWarning : Boolean(message));
  }
}

function busyText({ functions, workbook }: Host): string {
  if (!functions.idle) return 'Waiting for the add-in’s functions…';
  return workbook.engine.calculation.busy ? 'Calculating…' : 'Ready';
}
