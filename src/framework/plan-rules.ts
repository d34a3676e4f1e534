import { asPercent } from './cell';
import type { PlanJson } from './schema';

/** Something in a plan file that does not fit with the rest of it. */
export interface RuleProblem {
  /** The measure concerned; null for the plan as a whole. */
  kpi: string | null;
  /** Path of the field within the measure or the plan: "objective", "sections.1.title". */
  field: string;
  message: string;
}

type Kpi = PlanJson['kpis'][number];
type Measured = Exclude<Kpi, { kind: 'milestone' }> | PlanJson['national' | 'proxies' | 'supporting'][number];

/**
 * What must hold between the parts of a plan, and what a schema cannot say of one measure: ids are unique, headings
 * and priorities exist, shared figures exist and are of the same unit, percent targets are fractions, the operator
 * points the way that is wanted, a ratio of groups is what parity is wanted of, stocks are snapshots.
 * Returns every problem; none for a sound plan.
 */
export function planProblems(plan: PlanJson): RuleProblem[] {
  const measured: Measured[] = [
    ...plan.kpis.filter((kpi) => kpi.kind !== 'milestone'),
    ...plan.national,
    ...plan.proxies,
    ...plan.supporting,
  ];
  return [
    ...repeatedIds(plan),
    ...headings(plan),
    ...priorities(plan),
    ...sharedFigures(plan),
    ...standIns(plan),
    ...ownPeers(plan),
    ...measured.flatMap(ofOneMeasure),
  ];
}

function everyMeasure(plan: PlanJson) {
  return [...plan.kpis, ...plan.national, ...plan.proxies, ...plan.supporting];
}

function repeatedIds(plan: PlanJson): RuleProblem[] {
  const seen = new Set<string>();
  return everyMeasure(plan).flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ kpi: id, field: 'id', message: 'stands twice in the plan; every id is one measure.' }];
  });
}

function headings(plan: PlanJson): RuleProblem[] {
  return plan.kpis.flatMap((kpi): RuleProblem[] => {
    const section = plan.sections.find(({ number }) => number === kpi.section);
    if (!section) {
      return [{ kpi: kpi.id, field: 'section', message: `${kpi.section} is the number of no section.` }];
    }
    const objective = section.objectives.find(({ title }) => title === kpi.objective);
    if (!objective) {
      const message = `"${kpi.objective}" is no objective of section ${kpi.section}.`;
      return [{ kpi: kpi.id, field: 'objective', message }];
    }
    if (kpi.subObjective && !objective.subObjectives.includes(kpi.subObjective)) {
      const message = `"${kpi.subObjective}" is no sub-objective of "${kpi.objective}".`;
      return [{ kpi: kpi.id, field: 'subObjective', message }];
    }
    return [];
  });
}

function priorities(plan: PlanJson): RuleProblem[] {
  return [...plan.national, ...plan.proxies, ...plan.supporting]
    .filter(({ objective }) => !plan.priorities.includes(objective))
    .map(({ id, objective }) => ({
      kpi: id,
      field: 'objective',
      message: `"${objective}" is none of the priorities.`,
    }));
}

function sharedFigures(plan: PlanJson): RuleProblem[] {
  const known = new Map(everyMeasure(plan).map((measure) => [measure.id, measure]));
  return everyMeasure(plan).flatMap((measure): RuleProblem[] => {
    if (measure.figuresFrom === undefined) return [];
    const other = known.get(measure.figuresFrom);
    const wrong = (message: string) => [{ kpi: measure.id, field: 'figuresFrom', message }];
    if (!other) return wrong(`"${measure.figuresFrom}" is no measure of the plan.`);
    if (other.figuresFrom !== undefined)
      return wrong(`${other.id} has no figures of its own; name ${other.figuresFrom}.`);
    if (measure.kind === 'milestone' || other.kind === 'milestone')
      return wrong(`a milestone has no figures.`);
    return measure.unit === other.unit && measure.statistic === other.statistic
      ? []
      : wrong(
          `${other.id} is ${other.statistic} in ${other.unit}, this is ${measure.statistic} in ${measure.unit}.`,
        );
  });
}

function standIns(plan: PlanJson): RuleProblem[] {
  const proxies = new Set(plan.proxies.map(({ id }) => id));
  return plan.national.flatMap(({ id, forceLevel, proxies: named = [] }): RuleProblem[] => {
    const unknown = named.filter((proxy) => !proxies.has(proxy));
    if (unknown.length > 0) {
      return [
        { kpi: id, field: 'proxies', message: `no proxy of the plan is called ${unknown.join(', ')}.` },
      ];
    }
    return forceLevel && named.length > 0
      ? [{ kpi: id, field: 'proxies', message: 'has figures at force level, so no proxy stands in.' }]
      : [];
  });
}

function ownPeers(plan: PlanJson): RuleProblem[] {
  return plan.peers.includes(plan.area)
    ? [{ kpi: null, field: 'peers', message: `${plan.area} is not its own peer: leave it out.` }]
    : [];
}

function ofOneMeasure(measure: Measured): RuleProblem[] {
  const { id, direction, unit, statistic, basis } = measure;
  const target = measure.kind === 'monitor' ? undefined : measure.target;
  const problems: RuleProblem[] = [];
  const wrong = (field: string, message: string) => void problems.push({ kpi: id, field, message });
  if (unit === 'percent' && typeof target?.value === 'number' && target.value > 1) {
    wrong(
      'target.value',
      `${target.value} is ${asPercent(target.value)}: percent targets are fractions, 6% is 0.06.`,
    );
  }
  if (
    target &&
    ((direction === 'increase' && target.operator.startsWith('<')) ||
      (direction === 'decrease' && target.operator.startsWith('>')))
  ) {
    wrong('target.operator', `"${target.operator}" does not fit the direction "${direction}".`);
  }
  if (measure.kind === 'trajectory' && (direction === 'maintain') !== (target !== undefined)) {
    wrong(
      'target',
      'a trajectory has its baseline as the target where the direction is "maintain", and only there.',
    );
  }
  if (measure.kind === 'trajectory' && direction === 'none') {
    wrong('direction', 'a trajectory has a wanted direction; a measure without one is monitored.');
  }
  if ((direction === 'parity') !== (statistic === 'disparity')) {
    wrong('direction', 'parity is wanted of a disparity, and of nothing else.');
  }
  if ((basis === 'snapshot') !== (statistic === 'stock' || statistic === 'running total')) {
    wrong('basis', 'stocks and running totals are compared by snapshot, and nothing else is.');
  }
  return problems;
}
