import type { ExcelDate } from '../../framework/definition';
import type { Plan } from '../../framework/plan';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { heldFigures } from './held-figures';
import { scorecardRow, type ScorecardRow } from './scorecard-row';

/** A row of PcpNational as the workbook's formulas show it. */
export interface NationalRow {
  priority: string;
  measure: string;
  level: 'National' | 'Proxy' | 'Supporting';
  /** The measure's own id; its figures may be another's (`row.definition.figuresFrom`). */
  kpi: string;
  source: string;
  baseline: number | null;
  latest: number | string | null;
  periodEnd: ExcelDate | null;
  change: number | null;
  direction: string;
  row: ScorecardRow;
}

/**
 * The national priorities' measures in the order of the priorities: national, proxies, then those that only the
 * statement quotes. All are compared with the national baseline period (paper, paragraph 14).
 */
export function nationalOf(contents: WorkbookContents, plan: Plan): NationalRow[] {
  const figures = heldFigures(contents, plan);
  const measures = [
    ...plan.national.map((measure) => ({ level: 'National' as const, measure })),
    ...plan.proxies.map((measure) => ({ level: 'Proxy' as const, measure })),
    ...plan.supporting.map((measure) => ({ level: 'Supporting' as const, measure })),
  ];
  return plan.priorities.flatMap((priority) =>
    measures
      .filter(({ measure }) => measure.objective === priority)
      .map(({ level, measure }) => {
        const definition = { ...measure, baselinePeriod: plan.nationalBaseline };
        const row = scorecardRow(definition, figures, figures.periodEnd, '');
        const { kpi, baseline, latest, periodEnd, change } = row;
        const source = measure.source ?? '';
        const told = { priority, measure: measure.measure, level, kpi, source, direction: measure.direction };
        return { ...told, baseline, latest, periodEnd, change, row };
      }),
  );
}
