import { recorded } from './recorded';

const LAYOUT = {
  orientation: 'Portrait',
  zoom: { scale: 100 } as object,
  paperSize: 'A4',
  centerHorizontally: false,
};

/** `Excel.PageLayout`: recorded, since nothing is printed here; a saved file has it. */
export class PageLayout extends recorded('PageLayout', LAYOUT) {
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
