import { columnLetters } from '../../../entries/column-letters';
import { cellAddress } from '../../cell-address';
import { filledCells, sheetsWhere, widthOf } from './places';
import { usedRange, type SheetFacts } from './sheet-facts';
import type { WorkbookFacts } from './workbook-facts';

/** The checklist's questions about tables: each gives the places at fault, none where all is well. */
export const TABLE_CHECKS = {
  'tables-marked-up': (facts) =>
    sheetsWhere(facts, (sheet) => sheet.tables.length === 0 && looksLikeTable(sheet)),
  'tables-named': (facts) =>
    facts.sheets.flatMap(({ name, tables }) =>
      tables.filter((table) => /^table_?\d*$/i.test(table.name)).map((table) => `${name}: ${table.name}`),
    ),
  'nothing-merged': (facts) =>
    facts.sheets.flatMap(({ name, merged }) => merged.map((ref) => `${name}!${ref}`)),
  'no-blank-lines': (facts) => facts.sheets.flatMap(blankLines),
  'one-header-row': (facts) =>
    facts.sheets.flatMap(({ name, tables }) =>
      tables
        .filter(({ hasHeader, columns }) => {
          const headers = columns.map((column) => column.trim().toLowerCase());
          return (
            !hasHeader ||
            new Set(headers).size < headers.length ||
            headers.some((each) => /^(column\d*)?$/.test(each))
          );
        })
        .map((table) => `${name}: ${table.name}`),
    ),
  'text-wrapped': (facts) =>
    filledCells(facts)
      .filter(
        ({ sheet, column, value, format, part }) =>
          part !== 'around' &&
          typeof value === 'string' &&
          !format?.wrap &&
          value.length > widthOf(sheet, column) * 1.2,
      )
      .map(({ place }) => place),
  'no-filters': (facts) =>
    sheetsWhere(
      facts,
      ({ frozen, filtered, tables }) => frozen || filtered || tables.some((table) => table.filtered),
    ),
  'empty-cells-explained': (facts) => facts.sheets.flatMap(emptyCells),
  'nothing-hidden': (facts) =>
    facts.sheets.flatMap(({ name, hidden, hiddenRows, hiddenColumns }) => [
      ...(hidden ? [name] : []),
      ...hiddenRows.map((row) => `${name}, row ${row}`),
      ...hiddenColumns.map((columns) => `${name}, columns ${columns}`),
    ]),
  'widths-sensible': (facts) =>
    filledCells(facts)
      .filter(({ sheet, column, value, part }) => {
        const longest = typeof value === 'string' ? longestWord(value) : 0;
        // Ids and addresses are long words; a third of one may go to a second line.
        return part !== 'around' && longest > widthOf(sheet, column) * 1.35;
      })
      .map(({ place }) => place),
} satisfies Record<string, (facts: WorkbookFacts) => string[]>;

/** Two columns and three rows filled side by side are a table, whatever they are called. */
function looksLikeTable({ rows }: SheetFacts): boolean {
  let run = 0;
  for (const { cells } of [...rows].sort(([a], [b]) => a - b).map(([, row]) => row)) {
    const filled = [...cells.values()].filter(({ value }) => value !== null && value !== '').length;
    run = filled >= 2 ? run + 1 : 0;
    if (run >= 3) return true;
  }
  return false;
}

function isFilled({ rows }: SheetFacts, row: number, column: number): boolean {
  const value = rows.get(row)?.cells.get(column)?.value ?? null;
  return value !== null && value !== '';
}

/** Rows of a table beyond the last one that the file mentions are not walked through: a table may claim a million. */
function lastRow(sheet: SheetFacts, bottom: number): number {
  return Math.min(bottom, (usedRange(sheet)?.bottom ?? 0) + 1);
}

function blankLines(sheet: SheetFacts): string[] {
  return sheet.tables.flatMap(({ range, columns }) => {
    const found: string[] = [];
    const bottom = lastRow(sheet, range.bottom);
    const columnsAt = columns.map((_, at) => range.left + at);
    for (let row = range.top + 1; row <= bottom; row += 1) {
      if (!columnsAt.some((column) => isFilled(sheet, row, column))) found.push(`${sheet.name}, row ${row}`);
    }
    for (const column of columnsAt) {
      let filled = false;
      for (let row = range.top + 1; row <= bottom && !filled; row += 1) filled = isFilled(sheet, row, column);
      if (!filled) found.push(`${sheet.name}, column ${columnLetters(column)}`);
    }
    return found;
  });
}

function emptyCells(sheet: SheetFacts): string[] {
  return sheet.tables.flatMap(({ range, columns }) => {
    const explained = [...sheet.rows].some(
      ([row, { cells }]) =>
        row < range.top &&
        [...cells.values()].some(({ value }) => /\b(blank|empty) cells?\b/i.test(String(value))),
    );
    if (explained) return [];
    const found: string[] = [];
    const bottom = lastRow(sheet, range.bottom);
    for (let row = range.top + 1; row <= bottom; row += 1) {
      columns.forEach((_, at) => {
        if (!isFilled(sheet, row, range.left + at))
          found.push(`${sheet.name}!${cellAddress(row, range.left + at)}`);
      });
    }
    return found;
  });
}

function longestWord(text: string): number {
  return Math.max(...text.split(/[\s_/-]+/).map(({ length }) => length));
}
