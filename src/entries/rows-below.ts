import type { ReadRow, WorkbookContents } from './workbook-contents';

/** As many filled cells make a row a figure; fewer are a remark that somebody wrote under the table. */
const FEWEST_CELLS = 4;

/** Whether a row that stands below PcpData looks like a figure. */
export function isFigure({ values }: ReadRow): boolean {
  return values.filter((value) => value !== null && value !== '').length >= FEWEST_CELLS;
}

/** The same workbook with the figures that stand below PcpData as its rows, so that they are checked too. */
export function withRowsBelow(contents: WorkbookContents): WorkbookContents {
  const data = contents.tables['PcpData'];
  const figures = data?.below?.filter(isFigure) ?? [];
  if (!data || figures.length === 0) return contents;
  return {
    ...contents,
    tables: { ...contents.tables, PcpData: { ...data, rows: [...data.rows, ...figures] } },
  };
}
