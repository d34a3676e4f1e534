import type { CoverContents, ReadTable, WorkbookContents } from '../../entries/workbook-contents';
import { cellOfAddress } from '../cell-address';
import { openPackage, type OfficePackage } from './open-package';
import { readSheet, type SheetRow } from './read-sheet';
import { readTable, tableByHeaders } from './read-table';
import { sharedStrings } from './shared-strings';
import { coverContents } from '../cover-contents';
import { TABLE_HOMES } from './table-homes';
import { tablesOfSheet } from './table-part';
import { UnreadableFile } from './unreadable-file';
import { foreignParts, unkeptParts } from './foreign-parts';
import { workbookParts, type SheetPart, type WorkbookParts } from './workbook-parts';

export { UnreadableFile } from './unreadable-file';

export interface WorkbookRead {
  contents: WorkbookContents;
  /** What we do not understand ("macros", "pivot tables"), in words; `addEntriesToFile` copies it as it stands. */
  foreign: string[];
  /** What any change would break ("a digital signature"), in words; `addEntriesToFile` refuses such a file. */
  unkept: string[];
}

/**
 * What a workbook file holds, saved by Excel, LibreOffice or ourselves. Our tables are found by name, else by
 * the headers on the sheet they belong to. Throws `UnreadableFile`, and nothing else, for bytes that are no workbook.
 */
export function readWorkbookFile(bytes: Uint8Array): Promise<WorkbookRead> {
  try {
    return Promise.resolve(read(openPackage(bytes)));
  } catch (error) {
    return Promise.reject(
      error instanceof UnreadableFile ? error : new UnreadableFile('it is damaged and cannot be read.'),
    );
  }
}

function read(pkg: OfficePackage): WorkbookRead {
  const workbook = workbookParts(pkg);
  if (workbook.date1904) {
    throw new UnreadableFile(
      'it counts dates from 1904. In Excel clear File, Options, Advanced, "Use 1904 date system" and enter the dates again.',
    );
  }
  const strings = sharedStrings(pkg, workbook.part);
  const rowsOf = sheetReader(pkg, strings);
  return {
    contents: {
      cover: coverOf(workbook, rowsOf),
      tables: tablesOf(pkg, workbook, rowsOf),
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    },
    foreign: foreignParts(pkg),
    unkept: unkeptParts(pkg),
  };
}

type RowsOf = (sheet: SheetPart) => ReadonlyMap<number, SheetRow>;

/** Reads each sheet once, and only when it is asked for. */
function sheetReader(pkg: OfficePackage, strings: readonly string[]): RowsOf {
  const known = new Map<string, ReadonlyMap<number, SheetRow>>();
  return ({ part }) => {
    const rows = known.get(part) ?? readSheet(part, pkg.textOf(part), strings);
    known.set(part, rows);
    return rows;
  };
}

function tablesOf(pkg: OfficePackage, workbook: WorkbookParts, rowsOf: RowsOf): Record<string, ReadTable> {
  const found = new Map<string, ReadTable>();
  const ours = new Map(TABLE_HOMES.map(({ table }) => [table.toLowerCase(), table]));
  for (const sheet of workbook.sheets) {
    for (const part of tablesOfSheet(pkg, sheet.part)) {
      const name = ours.get(part.name.toLowerCase());
      if (name !== undefined && !found.has(name))
        found.set(name, readTable(sheet.name, rowsOf(sheet), { ...part, name }));
    }
  }
  for (const { table, sheet: home, headers } of TABLE_HOMES) {
    if (found.has(table) || headers === null) continue;
    const sheet = workbook.sheets.find(({ name }) => name.toLowerCase() === home.toLowerCase());
    const read = sheet && tableByHeaders(sheet.name, table, rowsOf(sheet), headers);
    if (read) found.set(table, read);
  }
  return Object.fromEntries(found);
}

function coverOf(workbook: WorkbookParts, rowsOf: RowsOf): CoverContents {
  return coverContents((name) => {
    const wanted = workbook.names.find(
      // A copied sheet keeps names of its own: Excel and its formulas elsewhere take the workbook's.
      (each) => each.sheet === null && each.name.toLowerCase() === name.toLowerCase(),
    );
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)$/i.exec(wanted?.refersTo.trim() ?? '');
    const sheetName = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
    const sheet = workbook.sheets.find((each) => each.name === sheetName);
    const address = match?.[3]?.replaceAll('$', '') ?? '';
    const cell = cellOfAddress(address);
    if (!sheet || !cell) return null;
    const value = rowsOf(sheet).get(cell.row)?.cells.get(cell.column)?.value ?? null;
    return { sheet: sheet.name, address, value };
  });
}
