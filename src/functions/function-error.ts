/** The errors of Excel that a function of ours can end in. Excel shows the message of #VALUE! and #N/A only. */
export type ErrorCode = '#VALUE!' | '#N/A' | '#NUM!' | '#DIV/0!';

/** What every function throws, and nothing else: an error of Excel with a message that says what to type instead. */
export class FunctionError extends Error {
  override name = 'FunctionError';

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** For an argument that is not what it should be. */
export function wrongArgument(message: string): FunctionError {
  return new FunctionError('#VALUE!', message);
}
