import { ApiError } from './api-error';

/** Ways in which the host can be told to misbehave, so that recovery is tested. */
export interface Faults {
  /**
   * Refuse the n-th action (from 0) of the next request that has one, once, with this code; `acrossRequests` counts on
   * from one request to the next, and so does `changesOnly`, which counts no action that only looks.
   */
  failAction?: { at: number; code: string; message?: string; acrossRequests?: true; changesOnly?: true };
  /** The n-th request from now (from 0) is carried out, but the add-in hears that it broke off, with this code. */
  breakOff?: { at: number; code: string };
  /** A person is editing a cell: every request but answers of custom functions is refused. */
  cellEditing?: boolean;
  /** The workbook's structure is protected: sheets cannot be added, renamed, moved or deleted. */
  protectedWorkbook?: boolean;
  /** Each reply comes this many milliseconds later. */
  delay?: number;
  /** The next so many requests are carried out but never answered. */
  loseReplies?: number;
}

/** Throws when the fault is due at this action, and forgets it. */
export function failIfDue(faults: Faults, index: number, changes: boolean): void {
  const fault = faults.failAction;
  if (!fault || (fault.changesOnly && !changes)) return;
  const counts = fault.acrossRequests ?? fault.changesOnly;
  const isDue = fault.at === (counts ? 0 : index);
  if (counts) fault.at -= 1;
  if (!isDue) return;
  delete faults.failAction;
  throw new ApiError(fault.code, fault.message ?? `Told to fail at action ${index}.`, 'Faults');
}
