import type { Host } from '../host';

/** What the engine calls before and after each command: enough to follow the selection and the calculation. */
const REFRESH_MILLISECONDS = 250;

/** The line at the bottom: the message of the selected cell's error, what is being waited for, and notices. */
export class StatusLine {
  private notice = '';

  constructor(
    private readonly element: HTMLElement,
    private readonly host: Host,
  ) {
    setInterval(() => this.refresh(), REFRESH_MILLISECONDS);
  }

  /** Shows a notice until the selection moves on. */
  say(notice: string): void {
    this.notice = notice;
    this.refresh();
  }

  private refresh(): void {
    const { workbook, functions } = this.host;
    const { worksheet, box } = workbook.selected;
    const value = worksheet.engine.getRange(box.row, box.column).getRawValue();
    const failed = typeof value === 'string' && value.startsWith('#');
    const message =
      failed && value !== '#GETTING_DATA'
        ? functions.messageAt(worksheet.id, box.row, box.column)
        : undefined;
    const text = this.notice || (message ? `${String(value)}: ${message}` : this.busyText());
    if (this.element.textContent !== text) this.element.textContent = text;
    this.element.classList.toggle('warning', Boolean(this.notice || message));
  }

  private busyText(): string {
    if (!this.host.functions.idle) return 'Waiting for the add-in’s functions…';
    return this.host.workbook.engine.calculation.busy ? 'Calculating…' : 'Ready';
  }

  clearNotice(): void {
    this.notice = '';
  }
}
