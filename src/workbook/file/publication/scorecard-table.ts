import { writeMarkers } from '../../../entries/markers';
import type { WorkbookContents } from '../../../entries/workbook-contents';
import type { Plan } from '../../../framework/plan';
import { scorecardOf } from '../../../statement/scorecard/scorecard';
import { CHANGE_FORMAT, DATE_FORMAT } from '../../number-format';
import { figureFormat } from './figure-format';
import type { PublicationTable } from './publication-sheet';
import { NOT_APPLICABLE, NOT_AVAILABLE } from './published-words';

/** Where each measure stands. */
export function scorecardTable(contents: WorkbookContents, plan: Plan): PublicationTable {
  const rows = scorecardOf(contents, plan);
  const formats = rows.map(({ definition }) => figureFormat(definition));
  const figure = { width: 14, rowFormats: formats };
  return {
    name: 'PcpScorecard',
    columns: [
      { header: 'KPI', width: 42 },
      { header: 'Measure', width: 40 },
      { header: 'Objective', width: 34 },
      { header: 'Kind', width: 12 },
      { header: 'Period end', width: 14, numberFormat: DATE_FORMAT },
      { header: 'Latest', ...figure },
      { header: 'Markers', width: 12 },
      { header: 'Previous', ...figure },
      { header: 'Baseline', ...figure },
      { header: 'Target', ...figure },
      { header: 'Change', width: 12, numberFormat: CHANGE_FORMAT },
      { header: 'Status', width: 18 },
      { header: 'Was', width: 18 },
      { header: 'Explanation', width: 70 },
    ],
    rows: rows.map((row) => [
      row.kpi,
      row.measure,
      row.objective || NOT_APPLICABLE,
      row.kind,
      row.periodEnd ?? NOT_AVAILABLE,
      row.latest ?? NOT_AVAILABLE,
      writeMarkers(row.figures?.latestFigure?.markers ?? []) || 'none',
      row.kind === 'milestone' ? NOT_APPLICABLE : (row.previous ?? NOT_AVAILABLE),
      row.kind === 'milestone' ? NOT_APPLICABLE : (row.baseline ?? NOT_AVAILABLE),
      row.target ?? NOT_APPLICABLE,
      row.change ?? NOT_APPLICABLE,
      row.status,
      row.was ?? NOT_APPLICABLE,
      row.explanation || NOT_APPLICABLE,
    ]),
  };
}
