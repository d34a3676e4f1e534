/** Something could not be done to the workbook: what, where, and what the person can do about it. */
export class WorkbookRefused extends Error {
  override readonly name = 'WorkbookRefused';

  constructor(
    readonly what: string,
    readonly where: string,
    readonly remedy: string,
    /** For whoever helps: Excel's own words. */
    readonly details = '',
  ) {
    super(`${what} (${where}) ${remedy}`);
  }
}
