import { rangeAddress, rangeOfAddress, type CellRange } from '../cell-address';

/** A table's XML with its last row further down: its own range and its filter's. */
export function grownTable(xml: string, { top, left, right, bottom }: CellRange, last: number): string {
  const before = rangeAddress({ top, left, bottom, right });
  const after = rangeAddress({ top, left, bottom: last, right });
  return xml.replace(/<((?:[\w.-]+:)?)(table|autoFilter)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)/g, (found) =>
    found.replace(/(\bref\s*=\s*["'])([^"']*)/, (ref, start: string, range: string) =>
      range === before ? start + after : ref,
    ),
  );
}

/**
 * A worksheet's XML with the rules of the table's last row (validation, colour) reaching to the new last row, as
 * Excel lets them grow with a table; and with the sheet's dimension.
 */
export function grownSheet(xml: string, table: CellRange, last: number): string {
  if (last <= table.bottom) return xml;
  return xml
    .replace(
      /<(?:[\w.-]+:)?(?:dataValidation|conditionalFormatting)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*/g,
      (found) =>
        found.replace(
          /(\bsqref\s*=\s*["'])([^"']*)/,
          (_, start: string, sqref: string) => start + grown(sqref, table, last),
        ),
    )
    .replace(
      /(<(?:[\w.-]+:)?dimension\s[^>]*\bref\s*=\s*["'])([^"']*)/,
      (found, open: string, ref: string) => {
        const range = rangeOfAddress(ref);
        if (!range || range.bottom >= last) return found;
        return open + rangeAddress({ ...range, right: Math.max(range.right, table.right), bottom: last });
      },
    );
}

function grown(sqref: string, table: CellRange, last: number): string {
  return sqref
    .split(/\s+/)
    .map((address) => {
      const range = rangeOfAddress(address);
      const ofTable =
        range &&
        range.bottom === table.bottom &&
        range.top > table.top &&
        range.left >= table.left &&
        range.right <= table.right;
      return ofTable ? rangeAddress({ ...range, bottom: last }) : address;
    })
    .join(' ');
}
