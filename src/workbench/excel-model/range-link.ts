import { invalidArgument } from '../protocol/api-error';
import { parseAddress, splitSheet } from './address';
import type { Range } from './range';

/** `Excel.RangeHyperlink`. */
export interface Hyperlink {
  address?: string;
  /** "'PCP Data'!A1" or a name. */
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** Kept with the cell, so that it moves with it. */
const KEY = 'hyperlink';

export function readLink(range: Range): Hyperlink | null {
  const kept: unknown = range.worksheet.engine
    .getRange(range.box.row, range.box.column)
    .getCustomMetaData()?.[KEY];
  return (kept as Hyperlink | undefined) ?? null;
}

/** Writes the link on every cell of the range, blue and underlined as Excel does, with its text if it has one. */
export function writeLink(range: Range, link: unknown): void {
  if (!isHyperlink(link))
    throw invalidArgument('Range.hyperlink', 'A link needs an address or a place in the workbook.');
  if (link.documentReference) checkPlace(range, link.documentReference);
  if (link.textToDisplay !== undefined) {
    const text = `'${link.textToDisplay}`;
    range.values = Array.from({ length: range.box.rows }, () =>
      Array.from({ length: range.box.columns }, () => text),
    );
  }
  range.worksheet.workbook.engine.byAddIn(() => {
    const { row, column, rows, columns } = range.stored;
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const cell = range.worksheet.engine.getRange(r, c);
        cell.setCustomMetaData({ ...cell.getCustomMetaData(), [KEY]: link });
      }
    }
    range.engine.setFontColor('#0563C1').setFontLine('underline');
  });
}

function isHyperlink(link: unknown): link is Hyperlink {
  return typeof link === 'object' && link !== null && ('address' in link || 'documentReference' in link);
}

function checkPlace(range: Range, reference: string): void {
  const { workbook } = range.worksheet;
  const [sheet, address] = splitSheet(reference.replace(/^#/, ''));
  const known =
    sheet === null ? workbook.names.find(address) : workbook.worksheets.find(sheet) && parseAddress(address);
  if (!known) throw invalidArgument('Range.hyperlink', `There is no place ${reference} in the workbook.`);
}
