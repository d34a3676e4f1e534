import type { DecimalMark } from '../workbook-contents';

/** Numbers that only one decimal mark makes sense of, comma and point as `M` and the other as `G`. */
const ONLY = String.raw`^[^\d]{0,3}(0M\d+|\d+M(\d{1,2}|\d{4,})|\d{1,3}(G\d{3})+M\d+|\d{1,3}(G\d{3}){2,})[^\d]{0,3}$`;
const ONLY_COMMA = new RegExp(ONLY.replaceAll('M', ',').replaceAll('G', String.raw`\.`));
const ONLY_POINT = new RegExp(ONLY.replaceAll('M', String.raw`\.`).replaceAll('G', ','));

/**
 * The decimal mark of a file, by its figures: the comma where at least one figure cannot be read otherwise ("0,065",
 * "6,5%", "1.234,5") and none needs the point; else the point. "1.234" and "1,234" prove nothing.
 */
export function decimalMarkOf(figures: Iterable<string>): DecimalMark {
  let comma = false;
  for (const figure of figures) {
    if (!figure.includes('.') && !figure.includes(',')) continue;
    const text = figure.trim();
    if (ONLY_POINT.test(text)) return '.';
    comma ||= ONLY_COMMA.test(text);
  }
  return comma ? ',' : '.';
}
