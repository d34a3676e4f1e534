import type { Voice } from '../priorities/statement-row';

/** The cells that hold the analyst's own words. */
export type WordsColumn = 'Reason' | 'Reflection' | 'Planned action';

/** Something in the analyst's words that deserves a second look. Pointed out, never changed. */
export interface Remark {
  code:
    | 'number-not-held'
    | 'figure-revised'
    | 'period-left-standing'
    | 'parts-do-not-add'
    | 'average-does-not-fit';
  voice: Voice;
  priority: string;
  column: WordsColumn;
  /** Row of PCP Statement, from 1. */
  sheetRow: number | null;
  /** The sentence, word for word. */
  sentence: string;
  /** The number or period in question, as it is written. */
  about: string;
  message: string;
}

/** A remark before it is known where the sentence stands. */
export type Found = Pick<Remark, 'code' | 'about' | 'message' | 'sentence'>;
