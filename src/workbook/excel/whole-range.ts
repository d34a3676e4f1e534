/**
 * One value for every cell of a range: Excel takes a single value for all of them, which keeps what is sent small
 * whatever the number of rows; its types know only arrays.
 */
export function everyCell(value: string | number): string[][] {
  return value as unknown as string[][];
}
