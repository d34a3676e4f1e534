import { PALETTES, paletteNamed, type Palette } from '../workbook/palettes';
import { usePaneState } from './pane-context';

/** The colours that the workbook's status words have. */
export function usePalette(): Palette {
  return PALETTES[usePaneState((state) => paletteNamed(state.contents?.cover.palette))];
}
