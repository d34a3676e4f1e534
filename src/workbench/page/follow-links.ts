import type { FUniver } from '@univerjs/core/facade';
import '@univerjs/sheets-ui/facade';
import { parseAddress, splitSheet } from '../excel-model/address';
import type { Range } from '../excel-model/range';
import type { Workbook } from '../excel-model/workbook';

/** `=HYPERLINK("#'PCP Data'!A2", …)`: a place in the workbook, written out. */
const PLACE_IN_FORMULA = /^=HYPERLINK\(\s*"#((?:[^"]|"")+)"/i;

/** A click on a cell with a link goes to its place in the workbook, as in Excel. Links elsewhere are not followed. */
export function followLinks(api: FUniver, workbook: Workbook): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const cell = workbook.worksheets.byId(worksheet.getSheetId()).getCell(row, column);
    const target = placeOf(cell);
    // After the click has selected the cell itself.
    if (target) setTimeout(() => target.select(), 0);
  });
}

/** Where the cell's link leads; null without one, or when the place is gone. */
function placeOf(cell: Range): Range | null {
  const formula = cell.formulas?.[0]?.[0];
  const written = typeof formula === 'string' ? PLACE_IN_FORMULA.exec(formula)?.[1] : undefined;
  const reference = written ?? cell.hyperlink?.documentReference?.replace(/^#/, '');
  if (!reference) return null;
  const { workbook } = cell.worksheet;
  const [sheetName, address] = splitSheet(reference);
  if (sheetName === null) return workbook.names.find(address)?.getRangeOrNullObject() ?? null;
  const sheet = workbook.worksheets.find(sheetName);
  return sheet && parseAddress(address) ? sheet.getRange(address) : null;
}
