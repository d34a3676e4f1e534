import { sheetsWhere } from './places';
import { usedRange, type SheetFacts } from './sheet-facts';
import type { WorkbookFacts } from './workbook-facts';

/** The checklist's questions about structure, and those before publishing that a program can answer. */
export const STRUCTURE_CHECKS = {
  'sheet-names': (facts) =>
    sheetsWhere(facts, ({ name }) => /^(sheet|chart|tabelle|feuil)_?\d*$/i.test(name.trim())),
  'no-blank-sheets': (facts) =>
    sheetsWhere(facts, (sheet) => usedRange(sheet) === null && sheet.charts === 0),
  'column-a': (facts) => sheetsWhere(facts, (sheet) => (usedRange(sheet)?.left ?? 1) > 1),
  'left-edge': (facts) => sheetsWhere(facts, ({ tables }) => tables.some(({ range }) => range.left > 1)),
  'nothing-below': (facts) => sheetsWhere(facts, hasSomethingBelow),
  'one-table': (facts) => sheetsWhere(facts, ({ tables }) => tables.length > 1),
  'document-information': ({ title, author, language }) =>
    Object.entries({ title, author, language }).flatMap(([what, value]) => (value === '' ? [what] : [])),
  cursor: ({ activeSheet, sheets }) => [
    ...(activeSheet === 0 ? [] : ['another sheet than the first is open']),
    ...(sheets[0] && sheets[0].activeCell !== 'A1' ? [`${sheets[0].name}!${sheets[0].activeCell}`] : []),
  ],
} satisfies Record<string, (facts: WorkbookFacts) => string[]>;

function hasSomethingBelow(sheet: SheetFacts): boolean {
  const bottom = usedRange(sheet)?.bottom ?? 0;
  return sheet.tables.length > 0 && sheet.tables.every(({ range }) => range.bottom < bottom);
}
