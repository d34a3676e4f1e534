/** Shorthand of the Government Analysis Function for statistics in spreadsheets, without brackets; what each means. */
export const MARKERS = {
  p: 'provisional',
  r: 'revised',
  e: 'estimated',
  u: 'low reliability',
  b: 'break in the series',
  x: 'not available',
  c: 'confidential',
  z: 'not applicable',
  low: 'a low figure that rounds to zero',
} as const;
export type Marker = keyof typeof MARKERS;

/** "[p] provisional, [r] revised, …": all of them in a line. */
export const MARKERS_TOLD = Object.entries(MARKERS)
  .map(([marker, words]) => `[${marker}] ${words}`)
  .join(', ');

/** Markers that stand in the place of a value. */
export const IN_PLACE_OF_A_VALUE: ReadonlySet<string> = new Set(['x', 'c', 'z']);

const NONE: readonly string[] = [];

/** "[p] [r]" -> ["p", "r"]; brackets may be missing ("p, r"); unknown ones are kept, for the checks to report. */
export function readMarkers(text: string): readonly string[] {
  if (!text) return NONE;
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;[\]]+/)
        .filter((marker) => marker !== ''),
    ),
  ];
}

/** ["p", "r"] -> "[p] [r]". */
export function writeMarkers(markers: readonly string[]): string {
  return markers.map((marker) => `[${marker}]`).join(' ');
}

export function isMarker(marker: string): marker is Marker {
  return Object.hasOwn(MARKERS, marker);
}
