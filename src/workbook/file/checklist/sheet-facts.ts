import { cellOfAddress, type CellRange } from '../../cell-address';
import type { OfficePackage } from '../open-package';
import { readSheet, type SheetRow } from '../read-sheet';
import { relationshipsOf } from '../relationships';
import { tablesOfSheet, type TablePart } from '../table-part';
import { isOn, relationshipId, walkXml } from '../walk-xml';
import type { SheetPart } from '../workbook-parts';

/** What the checklist asks about a sheet. Rows and columns from 1. */
export interface SheetFacts {
  name: string;
  hidden: boolean;
  rows: ReadonlyMap<number, SheetRow>;
  /** Style of each cell by "row,column"; cells that are not named have the usual one. */
  styles: ReadonlyMap<string, number>;
  tables: (TablePart & { filtered: boolean })[];
  merged: string[];
  frozen: boolean;
  filtered: boolean;
  hiddenRows: number[];
  hiddenColumns: string[];
  widths: { first: number; last: number; width: number }[];
  headerOrFooter: boolean;
  activeCell: string;
  colourRules: boolean;
  /** Cell and where it leads. */
  links: { ref: string; target: string }[];
  /** Pictures, charts, shapes and text boxes on the sheet. */
  pictures: number;
  charts: number;
  shapes: number;
}

/** Reads what the checklist asks about a sheet. */
export function sheetFacts(pkg: OfficePackage, sheet: SheetPart, strings: readonly string[]): SheetFacts {
  const xml = pkg.textOf(sheet.part);
  const relations = relationshipsOf(pkg, sheet.part);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const styles = new Map<string, number>();
  const facts = {
    merged: [] as string[],
    frozen: false,
    filtered: false,
    hiddenRows: [] as number[],
    hiddenColumns: [] as string[],
    widths: [] as SheetFacts['widths'],
    headerOrFooter: false,
    activeCell: 'A1',
    colourRules: false,
    links: [] as SheetFacts['links'],
  };
  let headerText = false;
  walkXml(sheet.part, xml, {
    open: (name, attributes) => {
      const ref = attributes['ref'] ?? '';
      if (name === 'c') {
        const cell = cellOfAddress(attributes['r'] ?? '');
        const style = Number(attributes['s'] ?? 0);
        if (cell && style > 0) styles.set(`${cell.row},${cell.column}`, style);
      } else if (name === 'row' && isOn(attributes['hidden']))
        facts.hiddenRows.push(Number(attributes['r'] ?? 0));
      else if (name === 'col') {
        const [first, last] = [Number(attributes['min'] ?? 0), Number(attributes['max'] ?? 0)];
        if (isOn(attributes['hidden'])) facts.hiddenColumns.push(`${first} to ${last}`);
        facts.widths.push({ first, last, width: Number(attributes['width'] ?? 0) });
      } else if (name === 'mergeCell') facts.merged.push(ref);
      else if (name === 'pane') facts.frozen = attributes['state']?.startsWith('frozen') ?? false;
      else if (name === 'selection') facts.activeCell = attributes['activeCell'] ?? 'A1';
      else if (name === 'autoFilter') facts.filtered = true;
      else if (name === 'conditionalFormatting') facts.colourRules = true;
      else if (name === 'hyperlink') {
        facts.links.push({
          ref,
          target: targets.get(relationshipId(attributes) ?? '') ?? attributes['location'] ?? '',
        });
      } else if (/^(odd|even|first)(Header|Footer)$/.test(name)) headerText = true;
    },
    text: (text) => {
      if (headerText && text.trim() !== '') facts.headerOrFooter = true;
    },
    close: (name) => {
      if (/^(odd|even|first)(Header|Footer)$/.test(name)) headerText = false;
    },
  });
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: readSheet(sheet.part, xml, strings),
    styles,
    tables: tablesOfSheet(pkg, sheet.part).map((table) => ({
      ...table,
      filtered: /<(?:[\w.-]+:)?autoFilter[\s>/]/.test(pkg.textOf(table.part)),
    })),
    ...facts,
    ...drawn(
      pkg,
      relations.filter(({ type }) => type === 'drawing').map(({ target }) => target),
    ),
  };
}

function drawn(
  pkg: OfficePackage,
  parts: readonly string[],
): Pick<SheetFacts, 'pictures' | 'charts' | 'shapes'> {
  const found = { pictures: 0, charts: 0, shapes: 0 };
  for (const part of parts) {
    if (!pkg.has(part)) continue;
    walkXml(part, pkg.textOf(part), {
      open: (name) => {
        if (name === 'pic') found.pictures += 1;
        else if (name === 'graphicFrame') found.charts += 1;
        else if (name === 'sp' || name === 'cxnSp') found.shapes += 1;
      },
    });
  }
  return found;
}

/** The rectangle that holds everything; null for a blank sheet. */
export function usedRange({ rows }: SheetFacts): CellRange | null {
  let range: CellRange | null = null;
  for (const [row, { cells }] of rows) {
    for (const [column, { value }] of cells) {
      if (value === null || value === '') continue;
      range = range
        ? {
            top: Math.min(range.top, row),
            left: Math.min(range.left, column),
            bottom: Math.max(range.bottom, row),
            right: Math.max(range.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
  }
  return range;
}
