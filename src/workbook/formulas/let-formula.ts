/** A name and the formula text that it stands for. */
export type Named = readonly [name: string, formula: string];

/**
 * A formula that names each thing once, one name a line, as an auditor reads it in the formula bar. Excel 2021 is the
 * floor, which has LET.
 *
 * @example letFormula([['total', 'SUM(A1:A9)']], 'total/9') // 'LET(\ntotal,SUM(A1:A9),\ntotal/9)'
 */
export function letFormula(names: readonly Named[], result: string): string {
  return `LET(\n${names.map(([name, formula]) => `${name},${formula},\n`).join('')}${result})`;
}
