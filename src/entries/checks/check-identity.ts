import { nearestIds } from '../../framework/nearest-ids';
import { areaNamed } from '../area-named';
import type { Entry, UnreadableRow } from '../entry';
import type { Finding } from '../problem-at';
import type { CheckContext } from './check-context';
import { looksLike, lookAlikeWords } from '../looks-like';
import { isNowhere, sameName } from './check-cover';

/** One "Dimension: group", or several joined by "; ". */
const BREAKDOWN = /^[^:;]+:[^:;]+(?:;[^:;]+:[^:;]+)*$/;

/** Whether a breakdown is blank, for the whole, or names its groups as the look-ups ask for them. */
export function isBreakdown(typed: string): boolean {
  return typed === '' || BREAKDOWN.test(typed);
}

/** What each figure is of: its KPI, area and breakdown, and that it is there once. */
export function checkIdentity(context: CheckContext): void {
  const unknown = new Map<string, Finding>();
  /** Told once for each KPI: its whole history is concerned. */
  const retired = new Set<string>();
  const areas = new Map<string, Finding | null>();
  const breakdowns = new Map<string, boolean>([['', true]]);
  const nowhere = isNowhere(context);
  const check = (entry: UnreadableRow) => {
    const finding = entry.kpi === '' ? null : kpiFinding(context, entry.kpi, unknown);
    if (finding && !retired.has(entry.kpi)) context.report(entry, 'KPI', finding);
    if (finding?.code === 'retired-kpi') retired.add(entry.kpi);
    let area = areas.get(entry.area);
    if (area === undefined) areas.set(entry.area, (area = areaFinding(context, entry.area, nowhere)));
    if (area) context.report(entry, 'Area', area);
    let formed = breakdowns.get(entry.breakdown);
    if (formed === undefined) breakdowns.set(entry.breakdown, (formed = isBreakdown(entry.breakdown)));
    if (!formed) {
      const message = `“${entry.breakdown}” does not say which dimension the group is of.`;
      context.report(entry, 'Breakdown', { code: 'breakdown-form', message });
    }
  };
  context.entries.forEach(check);
  context.unreadable.forEach(check);
  for (const period of context.index.periods) if (period.length > 1) checkTwice(context, period);
  checkSpaces(context);
}

/** Two rows of the same breakdown among those of one KPI, area and period. */
function checkTwice(context: CheckContext, period: readonly Entry[]): void {
  const seen = new Map<string, Entry>();
  for (const entry of period) {
    const key = breakdownKey(entry.breakdown);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, entry);
      continue;
    }
    const what = first.value === entry.value ? 'the same figure' : 'another figure';
    context.report(entry, 'KPI', {
      code: 'duplicate-observation',
      message: `Row ${first.row} holds ${what} for this KPI, period, area and breakdown.`,
    });
  }
}

/** One spelling for a breakdown, whatever the order of its dimensions. */
function breakdownKey(breakdown: string): string {
  if (!breakdown.includes(';')) return breakdown.toLowerCase();
  return breakdown.toLowerCase().split(/; */).sort().join(';');
}

/** What makes two rows the same observation: KPI, period, covers, area and breakdown, case aside. */
export function observationKey(
  entry: Pick<Entry, 'kpi' | 'periodEnd' | 'covers' | 'area' | 'breakdown'>,
): string {
  return `${entry.kpi}|${entry.periodEnd}|${entry.covers}|${entry.area.toLowerCase()}|${breakdownKey(entry.breakdown)}`;
}

function kpiFinding(context: CheckContext, kpi: string, known: Map<string, Finding>): Finding | null {
  const definition = context.definitions.byId.get(kpi);
  if (definition) {
    if (definition.figuresFrom !== undefined && definition.figuresFrom !== kpi) {
      const message = `${kpi} takes its figures from ${definition.figuresFrom}.`;
      return { code: 'figures-elsewhere', message, fix: `Enter the figure under ${definition.figuresFrom}.` };
    }
    const { rows } = context.definitions;
    const ofPlan = definition.section !== null;
    return ofPlan && rows.size > 0 && !rows.has(kpi)
      ? { code: 'retired-kpi', message: `${kpi} has figures here and is no longer on PCP Framework.` }
      : null;
  }
  let finding = known.get(kpi);
  if (!finding) known.set(kpi, (finding = unknownKpi(context, kpi)));
  return finding;
}

/** That there is no such KPI, with those that are spelt nearly so. */
export function unknownKpi({ plan }: CheckContext, kpi: string): Finding {
  const nearest = nearestIds(plan, kpi);
  const alike = nearest.some((id) => looksLike(kpi, id));
  const message = alike ? lookAlikeWords(kpi) : `${kpi} is not a KPI of the framework.`;
  return nearest.length === 0
    ? { code: 'unknown-kpi', message }
    : {
        code: 'unknown-kpi',
        message,
        fix: `Did you mean ${nearest.join(' or ')}? Or add yours to PCP Framework.`,
      };
}

function areaFinding(context: CheckContext, area: string, nowhere: boolean): Finding | null {
  const known = [context.area, ...context.plan.peers];
  if (area === '' || known.some((each) => sameName(each, area))) return null;
  const near = areaNamed(area, known) ?? undefined;
  // The cover's name is the one that is wrong, and is told once.
  if (near === context.area && nowhere) return null;
  if (near !== undefined && looksLike(area, near))
    return {
      code: 'unknown-area',
      message: lookAlikeWords(area),
      fix: `Type ${near} anew.`,
      replacement: near,
    };
  return {
    code: 'unknown-area',
    message: `“${area}” is neither ${context.area} nor one of its peers (${context.plan.peers.join(', ')}).`,
    ...(near === undefined ? {} : { fix: `Did you mean ${near}?`, replacement: near }),
  };
}

/** Spaces around a name, which the workbook's own look-ups would not forgive. */
function checkSpaces(context: CheckContext): void {
  const table = context.contents.tables['PcpData'];
  if (!table) return;
  const columns = ['KPI', 'Covers', 'Area', 'Breakdown'] as const;
  const positions = columns.map((column) => table.columns.findIndex((header) => sameName(header, column)));
  for (const { row, values } of table.rows) {
    columns.forEach((column, n) => {
      const value = values[positions[n] ?? -1];
      if (typeof value !== 'string' || value === value.trim() || value.trim() === '') return;
      context.reportAt(table, row, column, {
        code: 'untrimmed-text',
        message: `“${value}” has spaces around it.`,
        replacement: value.trim(),
      });
    });
  }
}
