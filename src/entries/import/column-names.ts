import type { Covers } from '../../judgement/observation';
import type { DataColumn } from '../entry';

/** A header without what people write differently: "Period_End " -> "periodend". */
export function plainHeader(header: string): string {
  return header.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** What people and publications call our columns, the best name first, as `plainHeader` has them. */
export const COLUMN_NAMES = {
  KPI: [
    ...['kpi', 'kpiid', 'kpicode', 'id', 'indicatorid', 'indicatorcode', 'measureid', 'measurecode'],
    ...['indicator', 'measure', 'kpiname', 'indicatorname', 'measurename', 'metric', 'code'],
  ],
  'Period end': [
    ...['periodend', 'periodending', 'periodenddate', 'enddate', 'periodto', 'dateto', 'date', 'asat'],
    ...['monthending', 'monthend', 'quarterending', 'quarterend', 'yearending', 'yearend', '12monthsending'],
    ...['period', 'reportingperiod', 'timeperiod', 'month', 'quarter', 'year', 'financialyear', 'fy'],
  ],
  Covers: ['covers', 'periodtype', 'periodlength', 'frequency', 'periodicity'],
  Area: [
    ...['area', 'areaname', 'force', 'forcename', 'policeforce', 'forcearea', 'policeforcearea', 'pfa'],
    ...['geography', 'location'],
  ],
  Breakdown: ['breakdown', 'breakdowns', 'group', 'subgroup', 'category'],
  Value: [
    ...['value', 'values', 'figure', 'figures', 'obsvalue', 'observation', 'result', 'actual', 'outturn'],
    ...['performance', 'volume', 'amount', 'count', 'number', 'total', 'latest'],
  ],
  Numerator: ['numerator', 'num'],
  Denominator: ['denominator', 'denom', 'outof', 'base', 'samplesize'],
  Marker: ['marker', 'markers', 'shorthand', 'obsstatus', 'flag', 'flags', 'status'],
  Source: ['source', 'sources', 'datasource', 'sourcename'],
  Note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks', 'footnote'],
} as const satisfies Record<DataColumn, readonly string[]> as Record<DataColumn, readonly string[]>;

const COVERS_OF_HEADER: Readonly<Record<string, Covers>> = {
  month: 'Month',
  monthending: 'Month',
  monthend: 'Month',
  quarter: 'Quarter',
  quarterending: 'Quarter',
  quarterend: 'Quarter',
  year: 'Year',
  yearending: 'Year',
  yearend: 'Year',
  '12monthsending': 'Year',
  financialyear: 'Year',
  fy: 'Year',
  asat: 'Snapshot',
};

/** What the figures cover where the header of their period says so: "Year ending" -> Year; else null. */
export function coversOfHeader(header: string): Covers | null {
  return COVERS_OF_HEADER[plainHeader(header)] ?? null;
}
