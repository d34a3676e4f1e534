/**
 * The letters of a column of a sheet, from 1.
 *
 * @example columnLetters(1) // 'A'; columnLetters(27) // 'AA'
 */
export function columnLetters(column: number): string {
  return column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}
