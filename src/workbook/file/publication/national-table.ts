import { writeMarkers } from '../../../entries/markers';
import type { WorkbookContents } from '../../../entries/workbook-contents';
import type { Plan } from '../../../framework/plan';
import { nationalOf } from '../../../statement/scorecard/scorecard';
import { CHANGE_FORMAT, DATE_FORMAT } from '../../number-format';
import { figureFormat } from './figure-format';
import type { PublicationTable } from './publication-sheet';
import { NOT_APPLICABLE, NOT_AVAILABLE } from './published-words';

/** The national measures and their proxies against the national baseline. */
export function nationalTable(contents: WorkbookContents, plan: Plan): PublicationTable {
  const rows = nationalOf(contents, plan);
  const figure = { width: 14, rowFormats: rows.map(({ row }) => figureFormat(row.definition)) };
  return {
    name: 'PcpNational',
    columns: [
      { header: 'Priority', width: 34 },
      { header: 'Measure', width: 44 },
      { header: 'Level', width: 14 },
      { header: 'KPI', width: 42 },
      { header: 'Source', width: 30 },
      { header: 'Baseline', ...figure },
      { header: 'Latest', ...figure },
      { header: 'Markers', width: 12 },
      { header: 'Period end', width: 14, numberFormat: DATE_FORMAT },
      { header: 'Change', width: 12, numberFormat: CHANGE_FORMAT },
      { header: 'Direction wanted', width: 14 },
    ],
    rows: rows.map(
      ({ priority, measure, level, kpi, source, baseline, latest, periodEnd, change, direction, row }) => [
        priority,
        measure,
        level,
        kpi,
        source || NOT_AVAILABLE,
        baseline ?? NOT_AVAILABLE,
        latest ?? NOT_AVAILABLE,
        writeMarkers(row.figures?.latestFigure?.markers ?? []) || 'none',
        periodEnd ?? NOT_AVAILABLE,
        change ?? NOT_APPLICABLE,
        direction,
      ],
    ),
  };
}
