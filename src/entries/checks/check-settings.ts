import type { Definition, MeasuredDefinition } from '../../framework/definition';
import { refusal } from '../../judgement/figure-refused';
import { baselinePeriodEnd, figuresCompared, isMeasured } from '../../judgement/like-with-like';
import { monthIndex, MONTHS_COVERED } from '../../judgement/period';
import type { Entry } from '../entry';
import { columnPosition } from '../problem-at';
import type { CheckContext } from './check-context';
import { sameName } from './check-cover';

/** What the plan has not settled, and figures that were not brought up to the reporting period. All warnings. */
export function checkSettings(context: CheckContext): void {
  const table = context.contents.tables['PcpFramework'];
  for (const { row, id, problems } of context.definitions.unreadable) {
    for (const { column, message } of problems) {
      if (table && columnPosition(table, column) >= 0)
        context.reportAt(table, row, column, { code: 'framework-row-unreadable', message, kpi: id });
    }
  }
  for (const { row, id } of context.definitions.twice) {
    const message = `${id} stands on PCP Framework twice.`;
    if (table) context.reportAt(table, row, 'KPI', { code: 'framework-row-twice', message, kpi: id });
  }
  const { rows, byId } = context.definitions;
  for (const definition of byId.values()) {
    const row = rows.get(definition.id);
    const listed = row !== undefined || rows.size === 0;
    if (table && !listed && definition.section !== null) {
      const message = `${definition.id} is in the plan and not on PCP Framework.`;
      context.reportAt(table, table.headerRow, '', {
        code: 'framework-row-missing',
        message,
        kpi: definition.id,
      });
    }
    if (listed && isMeasured(definition)) checkMeasure(context, definition, row ?? 0);
  }
}

type ReportFramework = (
  column: string,
  code:
    | 'baseline-missing'
    | 'setting-missing'
    | 'peers-missing'
    | 'baseline-contradicts-series'
    | 'framework-row-unreadable',
  message: string,
  fix?: string,
) => void;

function checkMeasure(context: CheckContext, definition: MeasuredDefinition, row: number): void {
  const table = context.contents.tables['PcpFramework'];
  const report: ReportFramework = (column, code, message, fix) => {
    const finding = { code, message, kpi: definition.id, ...(fix !== undefined && { fix }) };
    // Of a column that is missing only that is told.
    if (table && columnPosition(table, column) < 0) return;
    if (table && row > 0) context.reportAt(table, row, column, finding);
    else context.reportOn('PCP Framework', '', column, finding);
  };
  if (definition.kind === 'target' && definition.target.value === null) {
    report(
      'Target',
      'setting-missing',
      `${definition.measure} has no target yet: ${definition.target.setting}.`,
    );
  }
  const entries = context.index.byKpi.get(definition.figuresFrom ?? definition.id) ?? [];
  const whole = entries.filter(({ breakdown }) => breakdown === '');
  const own = whole.filter(({ area }) => sameName(area, context.area));
  checkBaseline(definition, own, report);
  checkStale(context, definition, own);
  checkLength(context, definition, own);
  checkPeers(context, definition, whole, own, report);
}

function checkBaseline(definition: MeasuredDefinition, own: Entry[], report: ReportFramework): void {
  const end = baselinePeriodEnd(definition.baselinePeriod);
  const figures = end === null ? null : figuresCompared(own, { ...definition, baseline: null }, end);
  const computed = figures !== null && figures.periodEnd === end ? figures.latest : null;
  if (definition.baseline === null) {
    if (needsBaseline(definition) && computed === null) {
      const period =
        definition.baselinePeriod === null ? 'a baseline' : `the baseline of ${definition.baselinePeriod}`;
      const unread = definition.baselinePeriod !== null && end === null;
      report(
        'Baseline',
        'baseline-missing',
        `${definition.measure} needs ${period}, which is not entered yet.`,
        unread
          ? 'Enter the baseline, or write its period as 2019/20 or year ending June 2019, by which figures are found.'
          : undefined,
      );
    }
    return;
  }
  const refused = refusal(definition, definition.baseline);
  if (refused !== null) report('Baseline', 'framework-row-unreadable', refused, 'Correct the baseline.');
  else if (computed !== null && Math.abs(computed - definition.baseline) > 1e-9 * Math.abs(computed)) {
    const message = `The baseline is ${definition.baseline}, and the figures of its period come to ${computed}.`;
    report('Baseline', 'baseline-contradicts-series', message);
  }
}

function needsBaseline(definition: Definition): boolean {
  return (
    definition.kind === 'trajectory' ||
    (definition.kind === 'target' && definition.target.value === 'baseline')
  );
}

/** A series whose last period ended before the last that the reporting period holds. */
function checkStale(context: CheckContext, definition: MeasuredDefinition, own: Entry[]): void {
  const { periodEnd } = context.contents.cover;
  let last: Entry | undefined;
  for (const entry of own) if (!last || entry.periodEnd > last.periodEnd) last = entry;
  if (periodEnd === null || !last || definition.figuresFrom !== undefined) return;
  const every =
    definition.basis === 'snapshot' || last.covers === 'Snapshot'
      ? definition.frequency
      : last.covers === 'Year'
        ? 'Quarter'
        : last.covers;
  const behind = monthIndex(periodEnd) - monthIndex(last.periodEnd);
  const allowed = Math.max(MONTHS_COVERED[every], MONTHS_COVERED[definition.frequency]);
  if (behind < allowed) return;
  context.report(last, 'Period end', {
    code: 'stale-figure',
    message: `${definition.measure} was last entered for a period ${behind} months before the reporting period’s end.`,
  });
}

/** Figures of shorter periods alone, for a KPI that is compared by a longer one. */
function checkLength(context: CheckContext, definition: MeasuredDefinition, own: Entry[]): void {
  const { basis, frequency, measure } = definition;
  const last = own.at(-1);
  if (basis !== 'latest' || !last || definition.figuresFrom !== undefined) return;
  const months = MONTHS_COVERED[frequency];
  if (own.some(({ covers }) => MONTHS_COVERED[covers] >= months || covers === 'Snapshot')) return;
  const message = `${measure} is compared by the ${frequency.toLowerCase()}, and every figure covers a ${last.covers.toLowerCase()}.`;
  context.report(last, 'Covers', { code: 'covers-too-short', message });
}

function checkPeers(
  context: CheckContext,
  definition: MeasuredDefinition,
  whole: Entry[],
  own: Entry[],
  report: ReportFramework,
): void {
  if (!definition.peers || own.length === 0) return;
  const missing = context.plan.peers.filter((peer) => !whole.some(({ area }) => sameName(area, peer)));
  if (missing.length === 0) return;
  report(
    'Peers',
    'peers-missing',
    `There is no figure of ${missing.join(', ')} to compare ${definition.measure} with.`,
  );
}
