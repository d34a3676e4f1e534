import { isMeasured } from '../../judgement/like-with-like';
import type { Entry } from '../entry';
import { IN_PLACE_OF_A_VALUE, isMarker } from '../markers';
import { valueFindings } from '../value-findings';
import { definitionOf, type CheckContext } from './check-context';
import { observationKey } from './check-identity';

/** Each figure by itself: its value, parts, marker and source. */
export function checkValues(context: CheckContext): void {
  const before = new Map((context.before ?? []).map((entry) => [observationKey(entry), entry]));
  for (const entry of context.entries) {
    checkMarkers(context, entry);
    checkRevision(context, entry, before.size > 0 ? before.get(observationKey(entry)) : undefined);
    if (entry.source === '') {
      context.report(entry, 'Source', {
        code: 'source-missing',
        message: 'It is not said where the figure is from.',
      });
    }
    const definition = definitionOf(context, entry);
    if (!definition) continue;
    if (!isMeasured(definition)) {
      if (entry.value !== null) {
        const message = `${entry.kpi} is a milestone; ${entry.value} says nothing about it.`;
        context.report(entry, 'Value', { code: 'figure-for-word', message });
      }
      continue;
    }
    if (entry.word !== null) {
      const message = `${entry.kpi} is measured; “${entry.word}” is no figure.`;
      context.report(entry, 'Value', { code: 'word-for-figure', message });
      continue;
    }
    for (const { column, ...finding } of valueFindings(entry, definition))
      context.report(entry, column, finding);
  }
}

function checkMarkers(context: CheckContext, entry: Entry): void {
  let inPlace: string | null = null;
  for (const marker of entry.markers) {
    if (IN_PLACE_OF_A_VALUE.has(marker)) inPlace = marker;
    else if (!isMarker(marker)) {
      context.report(entry, 'Marker', { code: 'unknown-marker', message: `“${marker}” is not a marker.` });
    }
  }
  const blank = entry.value === null && entry.word === null;
  if (inPlace !== null && !blank) {
    const message = `The marker [${inPlace}] says that there is no figure, yet there is one.`;
    context.report(entry, 'Marker', { code: 'marker-with-value', message });
  }
  const computed = entry.numerator !== null && entry.denominator !== null;
  if (blank && inPlace === null && !computed) {
    context.report(entry, 'Value', {
      code: 'blank-without-marker',
      message: 'The value is blank and no marker says why.',
    });
  }
}

/** A figure that differs from what it was, or that its note calls revised, and has no [r]. */
function checkRevision(context: CheckContext, entry: Entry, earlier: Entry | undefined): void {
  if (entry.markers.includes('r')) return;
  const changed = earlier !== undefined && earlier.value !== null && earlier.value !== entry.value;
  const said = /\brevis(ed|ion)\b/i.test(entry.note) && !/\b(not|un)[ -]?revised\b/i.test(entry.note);
  if (!changed && !said) return;
  const message = changed
    ? `The figure was ${earlier.value} before.`
    : 'The note says that the figure was revised.';
  const replacement = [...entry.markers, 'r'].map((marker) => `[${marker}]`).join(' ');
  context.report(entry, 'Marker', { code: 'revised-without-marker', message, replacement });
}
