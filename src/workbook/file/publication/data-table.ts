import type { Entry } from '../../../entries/entry';
import { writeMarkers } from '../../../entries/markers';
import type { CellValue } from '../../../entries/workbook-contents';
import type { Definition } from '../../../framework/definition';
import { normalisedId } from '../../../framework/find-definition';
import { DATE_FORMAT } from '../../number-format';
import { figureFormat } from './figure-format';
import type { PublicationTable } from './publication-sheet';
import { CONFIDENTIAL, NOT_APPLICABLE, NOT_AVAILABLE } from './published-words';
import type { Suppression } from './suppress-small-numbers';

/** Every figure, one to a row, without those that are suppressed. */
export function dataTable(
  entries: readonly Entry[],
  definitions: ReadonlyMap<string, Definition>,
  { suppressed }: Suppression,
): PublicationTable {
  const formats = entries.map(({ kpi }) => figureFormat(definitions.get(normalisedId(kpi))));
  return {
    name: 'PcpData',
    columns: [
      { header: 'KPI', width: 42 },
      { header: 'Period end', width: 14, numberFormat: DATE_FORMAT },
      { header: 'Covers', width: 12 },
      { header: 'Area', width: 24 },
      { header: 'Breakdown', width: 28 },
      { header: 'Value', width: 14, rowFormats: formats },
      { header: 'Numerator', width: 14, rowFormats: sizeFormats(entries, 'numerator') },
      { header: 'Denominator', width: 15, rowFormats: sizeFormats(entries, 'denominator') },
      { header: 'Marker', width: 12 },
      { header: 'Source', width: 40 },
      { header: 'Note', width: 50 },
    ],
    rows: entries.map((entry) => {
      const hidden = suppressed.has(entry);
      const missing = entry.markers.find((marker) => ['x', 'c', 'z'].includes(marker));
      const part = (value: number | null): CellValue =>
        value === null ? NOT_APPLICABLE : hidden ? CONFIDENTIAL : value;
      return [
        entry.kpi,
        entry.periodEnd,
        entry.covers,
        entry.area,
        entry.breakdown || 'All',
        hidden ? CONFIDENTIAL : (entry.value ?? entry.word ?? (missing ? `[${missing}]` : NOT_AVAILABLE)),
        part(entry.numerator),
        part(entry.denominator),
        writeMarkers(entry.markers) || 'none',
        entry.source || NOT_AVAILABLE,
        // A note on a figure that is not published may well tell it.
        hidden && entry.note ? CONFIDENTIAL : entry.note || 'none',
      ];
    }),
  };
}

/** Numerators and denominators are counts, mostly whole: no decimal point without decimals. */
function sizeFormats(entries: readonly Entry[], part: 'numerator' | 'denominator'): string[] {
  return entries.map((entry) => (Number.isInteger(entry[part]) ? '#,##0' : '#,##0.0##'));
}
