import type { SheetBlueprint, TableBlueprint, WorkbookBlueprint } from '../../src/workbook/sheet-blueprint';

/** A column of the analyst's own: who has looked at the row. */
const OWN_COLUMN = {
  header: 'Checked by',
  width: 12,
  wrap: false,
  numberFormat: 'General',
  input: true as const,
};

/** The blueprint with some of its sheets changed; what is given null is left as it is. */
export function withSheets(
  blueprint: WorkbookBlueprint,
  change: (sheet: SheetBlueprint) => SheetBlueprint | SheetBlueprint[],
): WorkbookBlueprint {
  return { sheets: blueprint.sheets.flatMap(change) };
}

/** A table with a column of the analyst's own after our second one, "mine 0" and on. */
export function withOwnColumn(table: TableBlueprint): TableBlueprint {
  const put = <Item>(items: readonly Item[], item: Item) => [...items.slice(0, 2), item, ...items.slice(2)];
  return {
    ...table,
    columns: put(table.columns, OWN_COLUMN),
    rows: table.rows.map((row, index) => put(row, `mine ${index}`)),
  };
}

/** A table with its columns the other way round. */
export function reversed(table: TableBlueprint): TableBlueprint {
  return {
    ...table,
    columns: table.columns.toReversed(),
    rows: table.rows.map((row) => row.toReversed()),
  };
}

/** The table on the analyst's own sheet, further down, with notes of theirs above it; its old sheet is gone. */
export function onOwnSheet(sheet: SheetBlueprint): SheetBlueprint[] {
  if (!sheet.table) return [sheet];
  const { headerRow } = sheet.table;
  return [
    {
      ...sheet,
      name: `Our ${sheet.table.name}`,
      title: 'Our team’s own sheet',
      purpose: 'Notes of the meeting of 4 October.',
      freeze: { rows: 0, columns: 0 },
      printTitleRow: null,
      table: { ...sheet.table, headerRow: headerRow + 6 },
      cells: [
        { cell: 'A6', style: 'label', value: 'Asked of the force' },
        { cell: 'B6', style: 'figure', value: 12 },
        { cell: 'B7', style: 'figure', formula: '=B6*2' },
      ],
    },
  ];
}
