import type { Style } from '@cj-tech-master/excelts';
import type { Workbook } from '../excel-model/workbook';
import type { ColourOf } from './file-colours';

/** What every part of a file that is being opened needs to know, and whom it tells. */
export interface Opening {
  workbook: Workbook;
  colourOf: ColourOf;
  /** The engine's id for a file's style; nothing for a plain one. A formula's says so, as its format may not be borrowed. */
  styleIdOf: (style: Partial<Style>, isFormula: boolean) => string | undefined;
  /** Hears what cannot be shown, in words. */
  lost: (what: string) => void;
  /** Hears every formula. */
  calls: (formula: string) => void;
}
