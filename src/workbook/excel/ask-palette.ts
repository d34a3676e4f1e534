import { paletteNamed, type PaletteName } from '../palettes';
import { COVER_NAMES } from '../cover-contents';

/** Asks which palette the cover names; call the result after the sync. Null where the workbook has no such cell. */
export function askPalette({ workbook }: Excel.RequestContext): () => PaletteName | null {
  const range = workbook.names.getItemOrNullObject(COVER_NAMES.palette).getRangeOrNullObject();
  range.load({ values: true });
  return () => (range.isNullObject ? null : paletteNamed(String(range.values[0]?.[0])));
}
