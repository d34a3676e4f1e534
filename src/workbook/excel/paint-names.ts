import type { NamedRange } from '../sheet-blueprint';
import type { TablePlace } from './table-place';

/** Adds the names; the caller knows that they are not there yet. */
export function paintNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  names: readonly NamedRange[],
  place: TablePlace | null,
): void {
  for (const named of names) {
    if ('address' in named)
      context.workbook.names.add(named.name, sheet.getRange(named.address), named.comment);
    else if (place) context.workbook.names.add(named.name, `=${named.table}[${named.column}]`, named.comment);
  }
}
