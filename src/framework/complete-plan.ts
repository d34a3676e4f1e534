import type { Definition, MonitorDefinition, TrajectoryDefinition } from './definition';
import type { NationalMeasure, Plan, ProxyMeasure, SupportingMeasure } from './plan';
import type { PlanJson } from './schema';

type KpiJson = PlanJson['kpis'][number];
type UnderPriorityJson = PlanJson['national' | 'proxies' | 'supporting'][number];

/** What a plan file may leave out, filled in; see `schema.ts` for each. Nothing is checked here. */
export function completePlan(json: PlanJson): Plan {
  return {
    title: json.title,
    area: json.area,
    illustrative: json.illustrative ?? false,
    peers: json.peers,
    sections: json.sections,
    kpis: json.kpis.map(completeKpi),
    priorities: json.priorities,
    nationalBaseline: json.nationalBaseline,
    national: json.national.map((measure): NationalMeasure => ({
      ...underPriority(measure),
      forceLevel: measure.forceLevel ?? false,
      proxies: measure.proxies ?? [],
      note: measure.note ?? null,
    })),
    proxies: json.proxies.map((measure): ProxyMeasure => ({
      ...underPriority(measure),
      toBeConfirmed: measure.toBeConfirmed ?? false,
      note: measure.note ?? null,
    })),
    supporting: json.supporting.map((measure): SupportingMeasure => ({
      ...underPriority(measure),
      note: measure.note ?? null,
    })),
  };
}

function completeKpi(json: KpiJson): Definition {
  const place = { ...placed(json), section: json.section, subObjective: json.subObjective ?? null };
  switch (json.kind) {
    case 'milestone':
      return { ...place, kind: json.kind, due: json.due ?? null };
    case 'target':
      return {
        ...place,
        ...measured(json),
        kind: json.kind,
        target: json.target,
        due: json.due ?? null,
        nearWithin: json.nearWithin ?? null,
      };
    case 'trajectory':
      return { ...place, ...measured(json), kind: json.kind, ...(json.target && { target: json.target }) };
    case 'monitor':
      return { ...place, ...measured(json), kind: json.kind };
  }
}

function underPriority(json: UnderPriorityJson): TrajectoryDefinition | MonitorDefinition {
  const base = { ...placed(json), section: null, subObjective: null, ...measured(json) };
  return json.kind === 'trajectory'
    ? { ...base, kind: json.kind, ...(json.target && { target: json.target }) }
    : { ...base, kind: json.kind };
}

function placed(json: KpiJson | UnderPriorityJson) {
  return {
    id: json.id,
    measure: json.measure,
    objective: json.objective,
    lead: json.lead ?? ('force' as const),
    source: json.source ?? null,
    frequency: json.frequency ?? ('Quarter' as const),
    commitment: json.commitment,
    reference: json.reference,
    ...(json.figuresFrom && { figuresFrom: json.figuresFrom }),
  };
}

function measured(json: Exclude<KpiJson, { kind: 'milestone' }> | UnderPriorityJson) {
  return {
    direction: json.direction,
    unit: json.unit,
    statistic: json.statistic,
    basis: json.basis,
    changeThatMatters: json.changeThatMatters ?? null,
    baselinePeriod: json.baselinePeriod ?? null,
    baseline: json.baseline ?? null,
    baselineSize: json.baselineSize ?? null,
    peers: json.peers ?? false,
  };
}
