import type { PageSetup } from '@cj-tech-master/excelts';

/** A4 across, as many columns as there are on one page's width, with narrow margins (inches) since tables are wide. */
export const PAGE_SETUP: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
};
