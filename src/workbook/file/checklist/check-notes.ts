import { filledCells, sheetsWhere } from './places';
import type { WorkbookFacts } from './workbook-facts';

const NOTE = /\[note \d+\]/i;

/** The checklist's questions about notes. */
export const NOTE_CHECKS = {
  'no-note-symbols': (facts) =>
    filledCells(facts)
      .filter(
        ({ value, format }) =>
          format?.superscript || (typeof value === 'string' && /[*†‡§¹²³⁰⁴-⁹]/.test(value)),
      )
      .map(({ place }) => place),
  'word-note': (facts) =>
    filledCells(facts)
      .filter(({ value }) => typeof value === 'string' && /(?:\S\s*\(\d\)|\[\d+\])\s*$/.test(value))
      .map(({ place }) => place),
  'notes-not-in-data': (facts) =>
    filledCells(facts)
      .filter(({ sheet, value, part }) => part === 'body' && !isNotes(sheet.name) && NOTE.test(String(value)))
      .map(({ place }) => place),
  'notes-sheet': (facts) => {
    const used = filledCells(facts).filter(({ value }) => typeof value === 'string' && NOTE.test(value));
    const notes = sheetsWhere(facts, ({ name, tables }) => isNotes(name) && tables.length > 0);
    return notes.length > 0 ? [] : used.map(({ place }) => place);
  },
} satisfies Record<string, (facts: WorkbookFacts) => string[]>;

function isNotes(sheet: string): boolean {
  return /\bnotes?\b/i.test(sheet);
}
