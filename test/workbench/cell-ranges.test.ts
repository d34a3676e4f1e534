import { cellRanges } from '../../src/workbench/custom-functions/cell-ranges';

const cell = (sheetId: string, row: number, column: number) => ({ unitId: 'book', sheetId, row, column });

test('cells below one another are one range, whatever their order; gaps, columns and sheets part them', () => {
  const cells = [
    cell('a', 5, 1),
    cell('a', 3, 1),
    cell('a', 4, 1),
    cell('a', 7, 1),
    cell('a', 4, 2),
    cell('b', 5, 1),
  ];
  expect(cellRanges([...cells, cell('a', 4, 1)])).toStrictEqual([
    { sheetId: 'a', range: { startRow: 3, endRow: 5, startColumn: 1, endColumn: 1 } },
    { sheetId: 'a', range: { startRow: 7, endRow: 7, startColumn: 1, endColumn: 1 } },
    { sheetId: 'a', range: { startRow: 4, endRow: 4, startColumn: 2, endColumn: 2 } },
    { sheetId: 'b', range: { startRow: 5, endRow: 5, startColumn: 1, endColumn: 1 } },
  ]);
});
