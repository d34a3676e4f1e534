import type { SheetBlueprint } from '../sheet-blueprint';
import { linkFormula, SHEET } from './sheet-names';
import { fixedColumn, tableSheet } from './table-sheet';

/** Where everything is: a link to each sheet and what it holds. */
export function contentsSheet(others: readonly SheetBlueprint[]): SheetBlueprint {
  return tableSheet({
    name: SHEET.contents,
    title: 'Contents',
    purpose: 'What each sheet of this workbook holds, with a link to it.',
    table: {
      name: 'PcpContents',
      key: ['What it holds'],
      columns: [
        fixedColumn('Sheet', 24, {
          link: true,
          wrap: false,
          rowFormulas: others.map(({ name }) => linkFormula(name, 'A1', name)),
        }),
        fixedColumn('What it holds', 120),
      ],
      rows: others.map(({ purpose }) => [null, purpose]),
    },
  });
}
