import { isMeasured } from '../../judgement/like-with-like';
import type { Entry, UnreadableRow } from '../entry';
import { IN_PLACE_OF_A_VALUE, isMarker, readMarkers, writeMarkers } from '../markers';
import { columnPosition } from '../problem-at';
import { valueFindings } from '../value-findings';
import { definitionOf, type CheckContext } from './check-context';
import { observationKey } from './check-identity';

/** Each figure by itself: its value, parts, marker and source. */
export function checkValues(context: CheckContext): void {
  const computed = rowsComputed(context);
  checkMarkerForm(context);
  for (const row of context.unreadable) checkSource(context, row);
  const before = new Map((context.before ?? []).map((entry) => [observationKey(entry), entry]));
  for (const entry of context.entries) {
    checkMarkers(context, entry, computed.has(entry.row));
    checkRevision(context, entry, before.size > 0 ? before.get(observationKey(entry)) : undefined);
    checkSource(context, entry);
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

/** Rows whose Value is a formula: where no application has calculated the file yet, it only looks blank. */
function rowsComputed({ contents }: CheckContext): ReadonlySet<number> {
  const table = contents.tables['PcpData'];
  const at = table ? columnPosition(table, 'Value') : -1;
  return new Set(table?.rows.flatMap(({ row, formulas }) => (formulas?.[at] ? [row] : [])));
}

function checkSource(context: CheckContext, row: UnreadableRow): void {
  if (row.source !== '') return;
  context.report(row, 'Source', {
    code: 'source-missing',
    message: 'It is not said where the figure is from.',
  });
}

function checkMarkers(context: CheckContext, entry: Entry, isFormula: boolean): void {
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
  const fromParts = entry.numerator !== null && entry.denominator !== null;
  if (blank && inPlace === null && !fromParts && !isFormula) {
    context.report(entry, 'Value', {
      code: 'blank-without-marker',
      message: 'The value is blank and no marker says why.',
    });
  }
}

/** Markers without their brackets, or several in one pair: people read them, and formulas do not. */
function checkMarkerForm(context: CheckContext): void {
  const table = context.contents.tables['PcpData'];
  const at = table ? columnPosition(table, 'Marker') : -1;
  if (!table || at < 0) return;
  for (const { row, values } of table.rows) {
    const typed = values[at];
    if (typeof typed !== 'string' || /^\s*(\[[^\s,;[\]]+\]\s*)*$/.test(typed)) continue;
    const markers = readMarkers(typed);
    if (!markers.every(isMarker)) continue;
    const replacement = writeMarkers(markers);
    const message = `“${typed}” is not in brackets as ${replacement} is.`;
    context.reportAt(table, row, 'Marker', { code: 'marker-form', message, replacement });
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
