import type { Basis, Definition, Direction, Kind, Lead, Operator, Statistic } from './definition';
import { everyDefinition, type Plan } from './plan';

/** A line of `pcp kpis --json`. Percent targets are fractions. */
export interface ListedKpi {
  id: string;
  measure: string;
  /** Number of the section; null for national, proxy and supporting measures. */
  section: number | null;
  objective: string;
  subObjective: string | null;
  kind: Kind;
  direction: Direction;
  unit: string | null;
  statistic: Statistic | null;
  basis: Basis | null;
  /** `value` is null where the analyst has to enter it, "baseline" where the baseline is the figure to stay at. */
  target: { operator: Operator; value: number | 'baseline' | null } | null;
  baselinePeriod: string | null;
  peers: boolean;
  lead: Lead;
  commitment: string;
  reference: string;
}

/** The plan's KPIs as `pcp kpis --json` lists them; with `all`, the national, proxy and supporting measures too. */
export function listKpis(plan: Plan, options: { all?: boolean } = {}): ListedKpi[] {
  return (options.all ? everyDefinition(plan) : plan.kpis).map(listed);
}

/**
 * The plan's KPIs of a section and a kind, for `KPIS([section], [kind])`. A section is its number (1 or "1"), its
 * title, or the title of an objective or sub-objective, in any case; blank means all. An unknown one gives none.
 */
export function kpisOf(plan: Plan, section?: string | number | null, kind?: string | null): Definition[] {
  const wanted = plain(section);
  const wantedKind = plain(kind);
  const numbers = plan.sections
    .filter(({ number, title }) => wanted === String(number) || wanted === plain(title))
    .map(({ number }) => number);
  return plan.kpis.filter(
    (kpi) =>
      (wanted === '' ||
        (kpi.section !== null && numbers.includes(kpi.section)) ||
        plain(kpi.objective) === wanted ||
        plain(kpi.subObjective) === wanted) &&
      (wantedKind === '' || kpi.kind === wantedKind),
  );
}

function plain(text: string | number | null | undefined): string {
  return String(text ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function listed(definition: Definition): ListedKpi {
  const { id, measure, section, objective, subObjective, kind, lead, commitment, reference } = definition;
  const head = { id, measure, section, objective, subObjective, kind };
  const tail = { lead, commitment, reference };
  if (definition.kind === 'milestone') {
    const unmeasured = { unit: null, statistic: null, basis: null, target: null, baselinePeriod: null };
    return { ...head, direction: 'none', ...unmeasured, peers: false, ...tail };
  }
  const { direction, unit, statistic, basis, baselinePeriod, peers } = definition;
  const target = definition.kind === 'monitor' ? undefined : definition.target;
  return {
    ...head,
    direction,
    unit,
    statistic,
    basis,
    target: target ? { operator: target.operator, value: target.value } : null,
    baselinePeriod,
    peers,
    ...tail,
  };
}
