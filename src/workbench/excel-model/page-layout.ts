import { HostObject } from '../protocol/host-object';

/** `Excel.PageLayout`: recorded, since nothing is printed here; a saved file has it. */
export class PageLayout extends HostObject {
  readonly className = 'PageLayout';
  accessor orientation = 'Portrait';
  accessor zoom: object = { scale: 100 };
  accessor paperSize = 'A4';
  accessor centerHorizontally = false;
  /** "$4:$4": repeated at the top of each page. */
  printTitleRows: string | null = null;
  printArea: unknown = null;

  setPrintTitleRows(rows: unknown): void {
    this.printTitleRows = String(rows);
  }

  setPrintArea(area: unknown): void {
    this.printArea = area;
  }
}
