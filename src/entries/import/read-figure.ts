import { IN_PLACE_OF_A_VALUE, isMarker } from '../markers';
import { readNumber } from '../read-number';
import type { DecimalMark } from '../workbook-contents';

/** What a field of figures holds: a number, or a marker in its place, or a number with markers beside it. */
export interface ReadFigure {
  number: number | null;
  /** Without brackets. */
  markers: string[];
}

const MARKERS = /\[([a-z]{1,3})\]/gi;

/**
 * "1,234" -> 1234; "43 [p]" -> 43 with p; "[x]" and the older ".." (not available) -> no number with x. Null where
 * the field is neither.
 */
export function readFigure(typed: string, decimal: DecimalMark = '.'): ReadFigure | null {
  const text = typed.trim();
  if (!text.includes('[')) {
    const number = readNumber(text, decimal);
    if (number !== null) return { number, markers: [] };
  }
  if (text === '..') return { number: null, markers: ['x'] };
  const markers = [...text.matchAll(MARKERS)].map(([, marker = '']) => marker.toLowerCase());
  if (!markers.every(isMarker)) return null;
  const rest = markers.length === 0 ? text : text.replace(MARKERS, ' ').trim();
  if (rest === '')
    return markers.some((marker) => IN_PLACE_OF_A_VALUE.has(marker)) ? { number: null, markers } : null;
  const number = readNumber(rest, decimal);
  return number === null ? null : { number, markers };
}
