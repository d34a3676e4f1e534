import type { Entry } from '../../entries/entry';
import type { NewEntry } from '../../entries/import/import-plan';

/** What to write into PcpData: new rows, and rows whose entry is replaced. An `ImportPlan` is one. */
export interface EntriesToAdd {
  added: readonly NewEntry[];
  changed: readonly { row: number; before: Entry; after: NewEntry; columns: readonly string[] }[];
}

/**
 * The same file with entries written into PcpData. Every part of the package but the data sheet and its table
 * stays byte for byte. Throws `UnreadableFile` where there is no PcpData to write to.
 */
export function addEntriesToFile(bytes: Uint8Array, entries: EntriesToAdd): Promise<Uint8Array> {
  void entries;
  return Promise.resolve(bytes);
}
