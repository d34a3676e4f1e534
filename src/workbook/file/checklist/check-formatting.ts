import { cellAddress, cellOfAddress } from '../../cell-address';
import { contrast } from './contrast';
import { filledCells, sheetsWhere, type PlacedCell } from './places';
import type { WorkbookFacts } from './workbook-facts';

const BLACK = 'FF000000';
const WHITE = 'FFFFFFFF';
/** WCAG 2.2, success criterion 1.4.3. */
const LEAST_CONTRAST = 4.5;
/** Analysis Function guidance: at least 12 points. */
const LEAST_SIZE = 12;

/** Cell styles of titles; LibreOffice gives Excel's own another name when it saves them. */
const TITLE_STYLE = /^(excel built-in )?(heading|title)/i;

/** The checklist's questions about formatting that a program can answer. */
export const FORMATTING_CHECKS = {
  'links-descriptive': (facts) =>
    facts.sheets.flatMap(({ name, links, rows }) =>
      links
        .filter(({ ref }) => {
          const cell = cellOfAddress(ref.split(':')[0] ?? '');
          const text = cell ? String(rows.get(cell.row)?.cells.get(cell.column)?.value ?? '').trim() : '';
          return text === '' || /^(https?:|www\.|mailto:)|^(click )?(here|link|more|read more)$/i.test(text);
        })
        .map(({ ref }) => `${name}!${ref}`),
    ),
  'text-accessible': (facts) =>
    places(
      filledCells(facts).filter(({ sheet, row, column, format }) => {
        if (!format) return false;
        const isLink = sheet.links.some(({ ref }) => ref === cellAddress(row, column));
        return format.size < LEAST_SIZE || format.italic || (format.underline && !isLink);
      }),
    ),
  'titles-tagged': (facts) =>
    facts.sheets
      .filter(({ rows, styles }) => {
        const title = rows.get(1)?.cells.get(1)?.value;
        const style = facts.formats[styles.get('1,1') ?? 0]?.styleName ?? '';
        return typeof title !== 'string' || title.trim() === '' || !TITLE_STYLE.test(style);
      })
      .map(({ name }) => `${name}!A1`),
  'no-symbols': (facts) =>
    places(
      filledCells(facts).filter(
        ({ value }) =>
          typeof value === 'string' && /[\u2190-\u21FF\u2500-\u27BF\u{1F300}-\u{1FAFF}]/u.test(value),
      ),
    ),
  'no-floating-things': (facts) =>
    sheetsWhere(facts, ({ headerOrFooter, shapes }) => headerOrFooter || shapes > 0),
  'no-dividing-lines': (facts) => places(filledCells(facts).filter(({ format }) => format?.thickLine)),
  'no-fill': (facts) => [
    ...places(filledCells(facts).filter(({ format }) => (format?.fill ?? null) !== null)),
    ...sheetsWhere(facts, ({ colourRules }) => colourRules),
  ],
  contrast: (facts) =>
    places(
      filledCells(facts).filter(({ format }) => {
        const fill = format?.fill ?? WHITE;
        const color = format?.color ?? BLACK;
        if (fill === 'theme' || color === 'theme') return false;
        return contrast(fill, color) < LEAST_CONTRAST;
      }),
    ),
  'no-images': (facts) => sheetsWhere(facts, ({ pictures, charts }) => pictures + charts > 0),
  'no-macros': (facts) => (facts.macros ? ['the workbook'] : []),
} satisfies Record<string, (facts: WorkbookFacts) => string[]>;

/** Whether any colour is used at all: without, it cannot be the only message. */
export function usesColour(facts: WorkbookFacts): boolean {
  return (
    facts.sheets.some(({ colourRules }) => colourRules) ||
    filledCells(facts).some(
      ({ format }) => (format?.fill ?? null) !== null || (format?.color ?? null) !== null,
    )
  );
}

function places(cells: readonly PlacedCell[]): string[] {
  return cells.map(({ place }) => place);
}
