import { namesOurColumns } from './match-columns';
import { publicationOf } from './publication';

/** Whether a line names columns: all that a publication is known by, or at least two of ours. */
export function isHeaderRow(cells: readonly string[]): boolean {
  return publicationOf(cells) !== null || namesOurColumns(cells);
}
