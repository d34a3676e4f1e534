import type { PaletteName } from '../palettes';
import type { SheetBlueprint, WorkbookBlueprint } from '../sheet-blueprint';
import { askPalette } from './ask-palette';
import type { TablePlace } from './table-place';

/** What stands where a sheet of the blueprint should be. */
export type Standing =
  | { state: 'missing' }
  /** A sheet of its name with nothing on it. */
  | { state: 'blank'; sheet: string }
  /**
   * Our sheet, its table found by name wherever it is; `place` is null for the cover and the lists. `cells`: the formulas
   * of the cover, from A1, as far as ours may stand.
   */
  | { state: 'ours'; sheet: string; place: TablePlace | null; cells: unknown[][] }
  /** Our title and headers without the table: a run that broke off. `table` is one that was made but not named. */
  | { state: 'half-made'; sheet: string; place: TablePlace; table: string | null }
  | { state: 'foreign sheet'; sheet: string }
  | { state: 'foreign table'; sheet: string };

export interface Survey {
  /** By the blueprint's sheet name. */
  standing: Map<string, Standing>;
  /** The workbook's sheets in order. */
  sheets: string[];
  /** Names of the workbook, upper case, with what they refer to. */
  names: Map<string, string>;
  protectedSheets: string[];
  /** Names of tables that are filtered. */
  filteredTables: string[];
  structureProtected: boolean;
  /** The palette that the cover names; null where there is no such cell. */
  palette: PaletteName | null;
}

/** How far down and across a sheet is looked at to know it again. */
const HEAD = 'A1:AZ4';
/** And the cover, whose cells have no table that tells where they stand. */
const COVER = 'A1:E120';

/** Looks what of the blueprint is in the workbook, in one sync. Nothing is written. */
export async function surveyWorkbook(
  context: Excel.RequestContext,
  blueprint: WorkbookBlueprint,
): Promise<Survey> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load({ name: true, protection: { protected: true } });
  tables.load({ name: true, worksheet: { name: true }, autoFilter: { isDataFiltered: true } });
  names.load({ name: true, formula: true });
  protection.load({ protected: true });
  const palette = askPalette(context);
  const looked = blueprint.sheets.map((sheet) => look(context, sheet));
  await context.sync();
  const tablesOnSheets = tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name }));
  return {
    standing: new Map(looked.map((each) => [each.blueprint.name, standingOf(each, tablesOnSheets)])),
    sheets: worksheets.items.map(({ name }) => name),
    names: new Map(names.items.map(({ name, formula }) => [name.toUpperCase(), String(formula)])),
    protectedSheets: worksheets.items.flatMap((sheet) => (sheet.protection.protected ? [sheet.name] : [])),
    filteredTables: tables.items.flatMap(({ name, autoFilter }) => (autoFilter.isDataFiltered ? [name] : [])),
    structureProtected: protection.protected,
    palette: palette(),
  };
}

type Looked = ReturnType<typeof look>;

function look(context: Excel.RequestContext, blueprint: SheetBlueprint) {
  const { worksheets, tables, names } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(blueprint.name);
  sheet.load({ name: true });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, rowCount: true });
  const head = sheet.getRange(HEAD);
  head.load({ values: true });
  const table = blueprint.table ? tables.getItemOrNullObject(blueprint.table.name) : null;
  table?.load({ name: true });
  const home = table
    ? table.worksheet
    : names.getItemOrNullObject(blueprint.names[0]?.name ?? '').getRangeOrNullObject().worksheet;
  home.load({ name: true });
  const header = table?.getHeaderRowRange();
  header?.load({ values: true, rowIndex: true, columnIndex: true });
  const body = table?.getDataBodyRange();
  body?.load({ rowCount: true });
  // The sheet of its names, else that of its own name.
  const covers = blueprint.cells.some(({ formula }) => formula)
    ? [home, sheet].map((each) => each.getRange(COVER))
    : [];
  for (const cover of covers) cover.load({ formulas: true });
  return { blueprint, sheet, used, head, table, home, header, body, covers };
}

function standingOf(looked: Looked, tables: readonly { name: string; sheet: string }[]): Standing {
  const { blueprint, sheet, used, head, table, home, header, body, covers } = looked;
  const cells = (covers.find(({ isNullObject }) => !isNullObject)?.formulas ?? []) as unknown[][];
  if (!blueprint.table) {
    if (!home.isNullObject) return { state: 'ours', sheet: home.name, place: null, cells };
  } else if (table && header && body && !table.isNullObject) {
    const place: TablePlace = {
      sheet: home.name,
      headerRow: header.rowIndex + 1,
      firstColumn: header.columnIndex + 1,
      headers: (header.values[0] ?? []).map(String),
      rowCount: body.rowCount,
    };
    const has = blueprint.table.key.every((key) => place.headers.includes(key));
    return has
      ? { state: 'ours', sheet: home.name, place, cells }
      : { state: 'foreign table', sheet: home.name };
  }
  if (sheet.isNullObject) return { state: 'missing' };
  if (used.isNullObject) return { state: 'blank', sheet: sheet.name };
  return (
    halfMade(blueprint, head.values, used.rowIndex + used.rowCount, tables, cells) ?? {
      state: 'foreign sheet',
      sheet: sheet.name,
    }
  );
}

/**
 * A sheet with our title is ours; what was painted of it decides how it goes on. Where it has no headers of ours, whatever
 * stands below title and purpose is somebody's.
 */
function halfMade(
  blueprint: SheetBlueprint,
  head: unknown[][],
  lastRow: number,
  tables: readonly { name: string; sheet: string }[],
  cells: unknown[][],
): Standing | null {
  const { name, title, table } = blueprint;
  if (head[0]?.[0] !== title) return null;
  if (!table) return { state: 'ours', sheet: name, place: null, cells };
  const headers = table.columns.map(({ header }) => header);
  const found = head[table.headerRow - 1] ?? [];
  if (found.every((cell) => cell === '')) return lastRow <= 2 ? { state: 'blank', sheet: name } : null;
  if (!headers.every((header, at) => found[at] === header)) return null;
  const rowCount = Math.max(1, lastRow - table.headerRow);
  const place = { sheet: name, headerRow: table.headerRow, firstColumn: 1, headers, rowCount };
  return {
    state: 'half-made',
    sheet: name,
    place,
    table: tables.find(({ sheet }) => sheet === name)?.name ?? null,
  };
}
