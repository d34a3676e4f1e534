/**
 * A thing that went wrong, as the pane tells it: what happened, where, what to do, and the technical part that
 * "Copy details" hands to whoever supports the add-in.
 */
export interface Failure {
  what: string;
  where: string;
  remedy: string;
  details: string;
}

/** Errors that already know how to say it (those of workbook/excel do) carry these fields. */
type Telling = Partial<Record<'what' | 'where' | 'remedy' | 'details' | 'code', unknown>>;

const textOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

/**
 * The failure behind anything thrown. `doing` names what was being done ("Create workbook"), `remedy` what to do when
 * the error itself does not say.
 */
export function failureOf(thrown: unknown, doing: string, remedy: string): Failure {
  const telling: Telling = typeof thrown === 'object' && thrown !== null ? thrown : {};
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  return {
    what: textOf(telling.what, message),
    where: textOf(telling.where, doing),
    remedy: textOf(telling.remedy, remedy),
    details: [doing, textOf(telling.code, ''), message, textOf(telling.details, ''), stack]
      .filter((part) => part !== '')
      .join('\n'),
  };
}

/** Whether the user stopped the work: not a failure. */
export function isCancelled(thrown: unknown): boolean {
  return thrown instanceof Error && ['AbortError', 'ImportCancelled'].includes(thrown.name);
}
