import { entryRow } from '../../src/entries/import/entry-row';
import type { WorkbookContents } from '../../src/entries/workbook-contents';
import { defaultPlan } from '../../src/framework/default-plan';
import { monthEnd } from '../../src/judgement/period';
import { blueprintOf } from '../../src/workbook/blueprint';
import { blueprintContents } from '../../src/workbook/file/blueprint-contents';
import { COVER } from './cover';

const MONTHS = 120;
const KPIS = defaultPlan.kpis.filter((kpi) => kpi.kind !== 'milestone');

/** The observation of a number: different for each, ten years of months of each KPI, then of each breakdown. */
export function observation(at: number) {
  const kpi = KPIS[Math.floor(at / MONTHS) % KPIS.length]!;
  const group = Math.floor(at / (MONTHS * KPIS.length));
  const share = kpi.unit !== 'count';
  return {
    kpi: kpi.id,
    periodEnd: monthEnd(COVER.periodEnd, -(at % MONTHS)),
    covers: kpi.basis === 'snapshot' ? ('Snapshot' as const) : ('Month' as const),
    area: defaultPlan.area,
    breakdown: group === 0 ? '' : `Beat: ${group}`,
    value: share ? (1 + ((at * 7_919) % 1_000)) / 1_001 : 100 + ((at * 7_919) % 100),
    word: null,
    numerator: null,
    denominator: null,
    markers: [],
    source: 'Illustrative',
    note: '',
  };
}

/** What reading a workbook of the paper's plan with so many entries gives. */
export function contentsOfSize(entries: number): WorkbookContents {
  const contents = blueprintContents(blueprintOf(defaultPlan, COVER, { figures: [] }));
  const data = contents.tables['PcpData']!;
  const rows = Array.from({ length: entries }, (_, at) => ({
    row: data.headerRow + 1 + at,
    values: entryRow(observation(at)),
  }));
  return { ...contents, tables: { ...contents.tables, PcpData: { ...data, rows } } };
}
