import { WorkbookRefused } from './workbook-refused';

/** What Excel's own error codes mean to an analyst, and what to do. */
const WORDS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  AccessDenied: [
    'Excel did not allow the change: a sheet or the workbook is protected, or it was opened read-only.',
    'On Review, unprotect the sheet or the workbook; or save a copy that may be edited. Then try again.',
  ],
  InvalidOperationInCellEditMode: [
    'A cell is being edited.',
    'Press Enter to keep what you are typing, or Esc to drop it. Then try again.',
  ],
  ItemNotFound: [
    'A sheet, table or cell that is needed is not there.',
    'Create workbook on Start adds what is missing and leaves everything else alone.',
  ],
  ItemAlreadyExists: [
    'A name that is needed is taken by something else in the workbook.',
    'Give another name to what is called so: a sheet’s tab, a table (Table Design) or a defined name (Formulas, Name Manager).',
  ],
  ApiNotFound: [
    'This version of Excel cannot do that.',
    'It needs Excel 2021 or later, Microsoft 365 or Excel on the web.',
  ],
  RequestPayloadSizeLimitExceeded: [
    'There is more than Excel takes at once.',
    'Try again with fewer figures at a time.',
  ],
  RequestAborted: ['Excel broke off the request.', 'Try again.'],
  ActivityLimitReached: ['Excel is too busy to answer.', 'Wait a moment, then try again.'],
};
const SAME_AS: Readonly<Record<string, string>> = {
  ApiNotAvailable: 'ApiNotFound',
  UnsupportedOperation: 'ApiNotFound',
  ResponsePayloadSizeLimitExceeded: 'RequestPayloadSizeLimitExceeded',
};
const OTHERWISE = [
  'Excel reported an error.',
  'Try again. If it happens again, reopen the workbook.',
] as const;

/** Anything thrown while Excel was asked, in words; what already has words, or was cancelled, stays as it is. */
export function inWords(thrown: unknown, doing: string): unknown {
  if (!(thrown instanceof OfficeExtension.Error)) return thrown;
  const { code, message, debugInfo } = thrown;
  const [what, remedy] = WORDS[SAME_AS[code] ?? code] ?? OTHERWISE;
  const location = debugInfo?.errorLocation ?? '';
  return new WorkbookRefused(what, doing, remedy, [code, message, location].filter(Boolean).join('\n'));
}
