import type { ColumnBlueprint, SheetBlueprint, StatusRule, TableBlueprint } from '../sheet-blueprint';
import type { Validation } from '../validation';
import { STATUS_CLASS, type StatusClass } from '../../judgement/verdict';
import { PALETTES, USUAL_PALETTE } from '../palettes';

/** Where every table's headers stand: title, purpose, an empty row, headers. */
export const HEADER_ROW = 4;
/** Points: room for two lines of a header. */
const HEADER_HEIGHT = 32;
/** Points of one line of the default font. */
export const LINE_HEIGHT = 15;

interface TableSheet {
  name: string;
  title: string;
  purpose: string;
  table: Omit<TableBlueprint, 'headerRow'>;
  /** Columns that stay in view at the left. */
  frozenColumns?: number;
  statusColumns?: string[];
  /** Lines that every row has room for; rows fit what is written in them unless told. */
  lines?: number;
}

/** A sheet that holds one table under its title and purpose, with the headers frozen. */
export function tableSheet({
  name,
  title,
  purpose,
  table,
  frozenColumns = 1,
  statusColumns = [],
  lines,
}: TableSheet): SheetBlueprint {
  const rows = { first: HEADER_ROW + 1, last: HEADER_ROW + table.rows.length };
  return {
    name,
    title,
    purpose,
    columnWidths: table.columns.map(({ header, width }) => Math.max(width, roomForHeader(header))),
    rowHeights: [
      { first: HEADER_ROW, last: HEADER_ROW, points: HEADER_HEIGHT },
      ...(lines === undefined ? [] : [{ ...rows, points: lines * LINE_HEIGHT }]),
    ],
    freeze: { rows: HEADER_ROW, columns: frozenColumns },
    printTitleRow: HEADER_ROW,
    table: { ...table, headerRow: HEADER_ROW },
    cells: [],
    names: [],
    statusRules: statusColumns.flatMap((column) => statusRules({ column })),
  };
}

/** Characters that a header needs: its longest word, bold letters being wider than digits, and the filter's button. */
function roomForHeader(header: string): number {
  return Math.ceil(Math.max(...header.split(/[ -]/).map((word) => word.length)) * 1.2) + 4;
}

/** What a cell of Excel holds at most. */
const CELL_CHARACTERS = 32_767;

/** Anything may be typed; the prompt says what is wanted. */
export function freeText(title: string, message: string): { validation: Validation } {
  return {
    validation: {
      kind: 'text length',
      to: CELL_CHARACTERS,
      strict: true,
      prompt: { title, message },
      error: { title: 'Too long', message: 'A cell holds at most 32,767 characters.' },
    },
  };
}

/** One rule for each class of status words, in the usual palette. */
export function statusRules(range: StatusRule['range']): StatusRule[] {
  const { classes } = PALETTES[USUAL_PALETTE];
  return (Object.keys(classes) as StatusClass[]).map((name) => ({
    range,
    words: Object.entries(STATUS_CLASS).flatMap(([word, its]) => (its === name ? [word] : [])),
    ...classes[name],
  }));
}

/** A column that people type into. */
export function inputColumn(
  header: string,
  width: number,
  rest: Partial<Omit<ColumnBlueprint, 'header' | 'width' | 'input'>> = {},
): ColumnBlueprint {
  return { header, width, wrap: false, numberFormat: 'General', input: true, ...rest };
}

/** A column that Excel calculates, the same formula in every row. */
export function calculatedColumn(
  header: string,
  width: number,
  formula: string,
  rest: Partial<Omit<ColumnBlueprint, 'header' | 'width' | 'input' | 'formula'>> = {},
): ColumnBlueprint {
  return { header, width, wrap: false, numberFormat: 'General', input: false, formula, ...rest };
}

/** A column that the add-in fills with fixed text. */
export function fixedColumn(
  header: string,
  width: number,
  rest: Partial<Omit<ColumnBlueprint, 'header' | 'width' | 'input' | 'formula'>> = {},
): ColumnBlueprint {
  return { header, width, wrap: true, numberFormat: 'General', input: false, ...rest };
}
