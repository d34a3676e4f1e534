import { asPercent, type Cell } from './cell';
import {
  BASES,
  DIRECTIONS,
  FREQUENCIES,
  KINDS,
  OPERATORS,
  STATISTICS,
  type Basis,
  type Definition,
  type Direction,
  type Statistic,
} from './definition';
import { DefinitionCells, type DefinitionProblem } from './definition-cells';
import { DEFINITION_COLUMNS } from './definition-columns';
import { normalisedId } from './find-definition';

export type { DefinitionProblem } from './definition-cells';

/** What a blank Unit means; a rate or a score has to say. */
const USUAL_UNIT: Record<Statistic, string | null> = {
  events: 'count',
  stock: 'count',
  'running total': 'count',
  proportion: 'percent',
  survey: 'percent',
  duration: 'days',
  disparity: 'ratio',
  rate: null,
  score: null,
};

/** What a blank Basis means (judgement/README.md, section 2). */
const USUAL_BASIS: Record<Statistic, Basis> = {
  events: '12 months',
  rate: '12 months',
  disparity: '12 months',
  stock: 'snapshot',
  'running total': 'snapshot',
  proportion: 'latest',
  survey: 'latest',
  duration: 'latest',
  score: 'latest',
};

/**
 * The definition that a row of PcpFramework states, or everything that is wrong with the row.
 *
 * `headers` are those of the row's cells where they are not `DEFINITION_COLUMNS`. KPI, Kind and Statistic have to be
 * there (a milestone has no Statistic); a blank Unit or Basis is the usual one of the statistic, a blank Direction
 * is what the operator wants, or none for a monitored measure; a blank Measure is the id. Other blanks say "none".
 */
export function definitionFromRow(
  values: readonly Cell[],
  headers: readonly Cell[] = DEFINITION_COLUMNS,
): { definition: Definition } | { problems: DefinitionProblem[] } {
  const cells = new DefinitionCells(values, headers);
  const id = cells.needed('KPI', cells.text('KPI'), 'Type an id, as DA_OUTCOME.');
  const kind = cells.needed('Kind', cells.word('Kind', KINDS), `Type one of ${KINDS.join(', ')}.`);
  const place = {
    id: normalisedId(id ?? ''),
    measure: cells.text('Measure') ?? id ?? '',
    section: cells.positive('Section'),
    objective: cells.text('Objective') ?? '',
    subObjective: cells.text('Sub-objective'),
    lead: cells.word('Lead', ['force', 'partnership'] as const) ?? ('force' as const),
    source: cells.text('Source'),
    frequency: cells.word('Frequency', FREQUENCIES) ?? ('Quarter' as const),
    commitment: cells.text('Commitment') ?? '',
    reference: cells.text('Reference') ?? '',
  };
  const definition = kind && ofKind(kind, place, cells);
  return definition && cells.problems.length === 0 ? { definition } : { problems: cells.problems };
}

type Place = Omit<Definition & { kind: 'milestone' }, 'kind' | 'due' | 'figuresFrom'>;

function ofKind(kind: Definition['kind'], place: Place, cells: DefinitionCells): Definition | null {
  if (kind === 'milestone') {
    for (const column of ['Unit', 'Statistic', 'Basis', 'Operator', 'Target', 'Baseline'] as const) {
      if (cells.text(column) !== null) {
        cells.wrong(column, 'A milestone is done or not done: clear this cell, or change Kind.');
      }
    }
    return { ...place, kind, due: cells.day('Target due') };
  }

  const target = cells.target(place.source ?? 'the plan');
  const measured = measuredOf(kind, target?.operator ?? null, cells);
  if (measured === null) return null;
  if (measured.unit === 'percent' && typeof target?.value === 'number' && target.value > 1) {
    const { value } = target;
    cells.wrong('Target', `${value} is ${asPercent(value)}. For ${value}% type ${value}%.`);
  }
  switch (kind) {
    case 'target': {
      const due = cells.day('Target due');
      const nearWithin = cells.share('Near within');
      if (!target) cells.wrong('Operator', `A target needs one of ${OPERATORS.join(', ')}.`);
      return target && { ...place, ...measured, kind, target, due, nearWithin };
    }
    case 'trajectory': {
      if (target && target.value !== 'baseline') {
        cells.wrong(
          'Target',
          'A trajectory has no number to reach: change Kind, or clear Operator and Target.',
        );
        return null;
      }
      return { ...place, ...measured, kind, ...(target && { target }) };
    }
    case 'monitor': {
      if (target)
        cells.wrong('Operator', 'A monitored measure has no target: change Kind, or clear the cell.');
      return { ...place, ...measured, kind };
    }
  }
}

function measuredOf(kind: Definition['kind'], operator: string | null, cells: DefinitionCells) {
  const statistic = cells.needed(
    'Statistic',
    cells.word('Statistic', STATISTICS),
    `Type one of ${STATISTICS.join(', ')}: it decides how the figure is judged.`,
  );
  const direction = cells.needed(
    'Direction',
    cells.word('Direction', DIRECTIONS) ?? usualDirection(kind, operator),
    `Type what is wanted: ${DIRECTIONS.join(', ')}.`,
  );
  const rest = {
    changeThatMatters: cells.share('Change that matters'),
    baselinePeriod: cells.text('Baseline period'),
    baseline: cells.figure('Baseline'),
    baselineSize: cells.positive('Baseline size', false),
    peers: cells.yes('Peers'),
  };
  const basis = cells.word('Basis', BASES);
  if (statistic === null || direction === null) return null;
  const unit = cells.needed(
    'Unit',
    unitOf(cells.text('Unit')) ?? USUAL_UNIT[statistic],
    'Type the unit, as "rate per 1,000".',
  );
  return unit === null
    ? null
    : { direction, unit, statistic, basis: basis ?? USUAL_BASIS[statistic], ...rest };
}

/** "%", "per cent" and "Percentage" are percent: a percentage by another name would not be refused above 100%. */
function unitOf(typed: string | null): string | null {
  return typed !== null && /^(%|per ?cent|percentage)s?$/i.test(typed) ? 'percent' : typed;
}

function usualDirection(kind: Definition['kind'], operator: string | null): Direction | null {
  if (operator) return operator.startsWith('>') ? 'increase' : 'decrease';
  return kind === 'monitor' ? 'none' : null;
}
