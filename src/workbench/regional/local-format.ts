import type { Culture, DatePart } from './culture';

const INVARIANT_CODES: Readonly<Record<DatePart, string>> = { day: 'd', month: 'm', year: 'y' };
const PARTS: readonly DatePart[] = ['day', 'month', 'year'];

/** Texts in quotes, escaped characters, and conditions or colours in brackets. */
const AS_IT_STANDS = /"[^"]*"|\\.|\[[^\]]*\]|General/gi;

/**
 * A number format as it is written under these settings, as Excel keeps it: "TT.MM.JJJJ" → "dd.mm.yyyy". A letter that
 * is a code in English only stands for itself: "yyyy" prints yyyy in a German TEXT.
 */
export function fromLocalFormat(format: string, culture: Culture): string {
  const ofNumbers = /[0#?]/.test(format);
  return changed(format, (character) => {
    const part = PARTS.find((each) => culture.codes[each] === character.toLowerCase());
    if (part) return INVARIANT_CODES[part];
    if (!ofNumbers) return /[dy]/i.test(character) ? `\\${character}` : character;
    if (character === culture.decimal) return '.';
    if (character === culture.group) return ',';
    return /[.,]/.test(character) ? `\\${character}` : character;
  });
}

/** A number format as Excel keeps it, as it is written under these settings: "#,##0.0" → "#.##0,0". */
export function toLocalFormat(format: string, culture: Culture): string {
  return changed(format, (character) => {
    const part = PARTS.find((each) => INVARIANT_CODES[each] === character.toLowerCase());
    if (part) return culture.codes[part].toUpperCase();
    if (character === '.') return culture.decimal;
    if (character === ',') return culture.group;
    return character === '/' ? culture.dateSeparator : character;
  });
}

function changed(format: string, change: (character: string) => string): string {
  return format.replace(new RegExp(`${AS_IT_STANDS.source}|.`, 'gi'), (part) =>
    part.length === 1 ? change(part) : part,
  );
}
