import { rangeOfAddress, type CellRange } from '../cell-address';
import type { OfficePackage } from './open-package';
import { relationshipsOf } from './relationships';
import { unescaped } from './shared-strings';
import { walkXml } from './walk-xml';

/** A table as its part describes it. */
export interface TablePart {
  part: string;
  /** The name that formulas use. */
  name: string;
  /** Headers and totals included. */
  range: CellRange;
  columns: string[];
  hasHeader: boolean;
  totalsRows: number;
}

/** More columns than any table of figures has, and more bytes than it takes to describe them. */
const MOST_COLUMNS = 1_000;
const LARGEST_PART = 1_000_000;

/** The tables of a sheet. One whose description does not fit its range is left out; one that is lost is damage. */
export function tablesOfSheet(pkg: OfficePackage, sheetPart: string): TablePart[] {
  const parts = relationshipsOf(pkg, sheetPart)
    .filter(({ type }) => type === 'table')
    .map(({ target }) => target);
  return [...new Set(parts)].flatMap((part) =>
    pkg.bytesOf(part).length > LARGEST_PART ? [] : (tablePart(part, pkg.textOf(part)) ?? []),
  );
}

function tablePart(part: string, xml: string): TablePart | null {
  const columns: string[] = [];
  let name = '';
  let range: CellRange | null = null;
  let hasHeader = true;
  let totalsRows = 0;
  walkXml(part, xml, {
    open: (element, attributes) => {
      if (element === 'table') {
        name = attributes['displayName'] ?? attributes['name'] ?? '';
        range = rangeOfAddress(attributes['ref'] ?? '');
        hasHeader = attributes['headerRowCount'] !== '0';
        totalsRows = Number(attributes['totalsRowCount'] ?? 0) || 0;
      } else if (element === 'tableColumn') columns.push(unescaped(attributes['name'] ?? ''));
    },
  });
  // TypeScript cannot see that the walk has filled it in.
  const found = range as CellRange | null;
  if (!found || name === '' || columns.length > MOST_COLUMNS) return null;
  if (columns.length !== found.right - found.left + 1) return null;
  return { part, name, range: found, columns, hasHeader, totalsRows };
}
