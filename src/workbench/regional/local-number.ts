import type { Culture } from './culture';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patterns = new WeakMap<Culture, RegExp>();

/**
 * A number as it is typed under these settings, else undefined: under German ones "1.234,5" → 1234.5, "28.675" → 28675
 * and "6.5" is none. A space groups as well where Windows has a narrow one.
 */
export function readLocalNumber(text: string, culture: Culture): number | undefined {
  const { decimal, group } = culture;
  let pattern = patterns.get(culture);
  if (!pattern) {
    const [point, between] = [escaped(decimal), /\s/.test(group) ? '\\s' : escaped(group)];
    pattern = new RegExp(`^[+-]?(\\d{1,3}(${between}\\d{3})+|\\d+)?(${point}\\d*)?(e[+-]?\\d+)?$`, 'i');
    patterns.set(culture, pattern);
  }
  if (!/\d/.test(text) || !pattern.test(text)) return undefined;
  const whole = /\s/.test(group) ? text.replace(/\s/g, '') : text.replaceAll(group, '');
  return Number(whole.replace(decimal, '.'));
}

/** A number as a General cell and `&` show it: 0.065 → "0,065". */
export function localNumberText(value: number, { decimal }: Culture): string {
  return String(value).replace('.', decimal);
}
