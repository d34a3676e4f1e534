/** An error that says what happened, where, and what to do, for the pane to show as it is. */
export class ToldError extends Error {
  override readonly name = 'ToldError';

  constructor(
    readonly what: string,
    readonly where: string,
    readonly remedy: string,
  ) {
    super(what);
  }
}
