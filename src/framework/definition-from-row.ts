import { figureOf, textOf, yesOrNo, type Cell } from './cell';
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
  type Operator,
  type Statistic,
  type Target,
} from './definition';
import { DEFINITION_COLUMNS, FIGURE_COLUMNS, type DefinitionColumn } from './definition-columns';
import { normalisedId } from './find-definition';

/** What is wrong with one cell of a row of PcpFramework. */
export interface DefinitionProblem {
  column: DefinitionColumn;
  message: string;
}

/** What a blank Unit means; a rate or a score has to say. */
const USUAL_UNIT: Partial<Record<Statistic, string>> = {
  events: 'count',
  stock: 'count',
  'running total': 'count',
  proportion: 'percent',
  survey: 'percent',
  duration: 'days',
  disparity: 'ratio',
};

/** What a blank Basis means (design brief, section 4). */
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
 * `headers` are those of the row's cells where they are not `DEFINITION_COLUMNS`; columns that are not ours are
 * ignored. Kind and Statistic have to be there; a blank Unit or Basis is the usual one of the statistic, a blank
 * Direction is what the operator wants, or none for a monitored measure; a blank Measure is the id. All other
 * blanks say "none". Some builds of Excel hand over 0 for an empty cell: where a column of words holds 0, every
 * 0 in the row is read as empty.
 */
export function definitionFromRow(
  values: readonly Cell[],
  headers: readonly Cell[] = DEFINITION_COLUMNS,
): { definition: Definition } | { problems: DefinitionProblem[] } {
  const row = readRow(values, headers);
  const problems: DefinitionProblem[] = [];
  const wrong = (column: DefinitionColumn, message: string) => void problems.push({ column, message });

  const word = <T extends string>(column: DefinitionColumn, words: readonly T[]): T | null => {
    const typed = textOf(row.get(column));
    if (typed === null) return null;
    const known = words.find((each) => each.toLowerCase() === typed.toLowerCase());
    if (known === undefined) wrong(column, `"${typed}" is none of ${words.join(', ')}.`);
    return known ?? null;
  };
  const figure = (column: DefinitionColumn, least = -Infinity, most = Infinity): number | null => {
    const typed = figureOf(row.get(column));
    if (typed === undefined) {
      wrong(column, `"${textOf(row.get(column))}" is not a number.`);
      return null;
    }
    if (typed !== null && (typed < least || typed > most)) {
      wrong(column, most === 1 ? `${typed} is not a share between 0% and 100%.` : `${typed} is too small.`);
    }
    return typed;
  };
  const needed = <T>(column: DefinitionColumn, value: T | null, message: string): T | null => {
    if (value === null && !problems.some((problem) => problem.column === column)) wrong(column, message);
    return value;
  };

  for (const column of DEFINITION_COLUMNS) {
    const text = textOf(row.get(column));
    if (text?.startsWith('#')) wrong(column, `The cell holds the error ${text}.`);
  }
  const id = needed('KPI', textOf(row.get('KPI')), 'Type an id, as DA_OUTCOME.');
  const kind = needed('Kind', word('Kind', KINDS), `Type one of ${KINDS.join(', ')}.`);
  const place = {
    id: normalisedId(id ?? ''),
    measure: textOf(row.get('Measure')) ?? id ?? '',
    section: figure('Section', 1),
    objective: textOf(row.get('Objective')) ?? '',
    subObjective: textOf(row.get('Sub-objective')),
    lead: word('Lead', ['force', 'partnership'] as const) ?? ('force' as const),
    source: textOf(row.get('Source')),
    frequency: word('Frequency', FREQUENCIES) ?? ('Quarter' as const),
    commitment: textOf(row.get('Commitment')) ?? '',
    reference: textOf(row.get('Reference')) ?? '',
  };
  const due = figure('Target due', 1);
  if (kind === 'milestone') {
    for (const column of ['Unit', 'Statistic', 'Basis', 'Operator', 'Target', 'Baseline'] as const) {
      if (textOf(row.get(column)) !== null) {
        wrong(column, 'A milestone is done or not done: clear this cell, or change Kind.');
      }
    }
    return problems.length > 0 ? { problems } : { definition: { ...place, kind, due } };
  }

  const statistic = needed(
    'Statistic',
    word('Statistic', STATISTICS),
    `Type one of ${STATISTICS.join(', ')}: it decides how the figure is judged.`,
  );
  const operator = readOperator(row, wrong);
  const target = readTarget(row, operator, place.source, wrong);
  const unit = needed(
    'Unit',
    textOf(row.get('Unit')) ?? (statistic && (USUAL_UNIT[statistic] ?? null)),
    'Type the unit, as "count", "percent" or "rate per 1,000".',
  );
  const direction = needed(
    'Direction',
    word('Direction', DIRECTIONS) ?? usualDirection(kind, operator),
    `Type what is wanted: ${DIRECTIONS.join(', ')}.`,
  );
  const peers = yesOrNo(row.get('Peers'));
  if (peers === undefined) wrong('Peers', `"${textOf(row.get('Peers'))}" is neither yes nor no.`);
  const measured = {
    direction: direction ?? ('none' as const),
    unit: unit ?? '',
    statistic: statistic ?? ('score' as const),
    basis: word('Basis', BASES) ?? (statistic ? USUAL_BASIS[statistic] : 'latest'),
    changeThatMatters: figure('Change that matters', 0, 1),
    baselinePeriod: textOf(row.get('Baseline period')),
    baseline: figure('Baseline'),
    baselineSize: positive(figure('Baseline size', 0)),
    peers: peers ?? false,
  };
  const nearWithin = figure('Near within', 0, 1);
  if (unit === 'percent' && typeof target?.value === 'number' && target.value > 1) {
    wrong('Target', `${target.value} is ${target.value * 100}%. For ${target.value}% type ${target.value}%.`);
  }
  if (kind === 'target' && !target) wrong('Operator', `Type one of ${OPERATORS.join(', ')}.`);
  if (kind === 'monitor' && target)
    wrong('Operator', 'A monitored measure has no target: change Kind to target.');
  if (kind === 'trajectory' && target && target.value !== 'baseline') {
    wrong(
      'Target',
      'A trajectory has no number to reach: change Kind to target, or clear Operator and Target.',
    );
  }
  if (problems.length > 0) return { problems };
  if (kind === 'target' && target) {
    return { definition: { ...place, ...measured, kind, target, due, nearWithin } };
  }
  if (kind === 'trajectory') {
    const stay =
      target?.value === 'baseline' ? { target: { operator: target.operator, value: target.value } } : {};
    return { definition: { ...place, ...measured, kind, ...stay } };
  }
  return { definition: { ...place, ...measured, kind: 'monitor' } };
}

type Row = ReadonlyMap<DefinitionColumn, Cell>;
type Wrong = (column: DefinitionColumn, message: string) => void;

function readRow(values: readonly Cell[], headers: readonly Cell[]): Row {
  const row = new Map<DefinitionColumn, Cell>();
  headers.forEach((header, at) => {
    const typed = textOf(header)?.toLowerCase();
    const column = DEFINITION_COLUMNS.find((each) => each.toLowerCase() === typed);
    if (column && !row.has(column)) row.set(column, values[at] ?? null);
  });
  const emptyIsZero = [...row].some(([column, cell]) => !FIGURE_COLUMNS.has(column) && cell === 0);
  if (emptyIsZero) for (const [column, cell] of row) if (cell === 0) row.set(column, null);
  return row;
}

function readOperator(row: Row, wrong: Wrong): Operator | null {
  const typed = textOf(row.get('Operator'));
  if (typed === null) return null;
  const plain = typed.replace('≥', '>=').replace('≤', '<=').replace(/\s+/g, '');
  const operator = OPERATORS.find((each) => each === plain);
  if (!operator) wrong('Operator', `"${typed}" is none of ${OPERATORS.join(', ')}.`);
  return operator ?? null;
}

function readTarget(row: Row, operator: Operator | null, source: string | null, wrong: Wrong): Target | null {
  const cell = row.get('Target');
  const typed = textOf(cell);
  const value = typed?.toLowerCase() === 'baseline' ? ('baseline' as const) : figureOf(cell);
  if (value === undefined) wrong('Target', `"${typed}" is neither a number nor the word Baseline.`);
  if (operator === null) {
    if (typed !== null && textOf(row.get('Operator')) === null) {
      wrong('Operator', `The target needs one of ${OPERATORS.join(', ')}.`);
    }
    return null;
  }
  if (value === undefined) return null;
  return value === null
    ? { operator, value, setting: source ?? 'the plan' }
    : value === 'baseline'
      ? { operator, value }
      : { operator, value };
}

function usualDirection(kind: Definition['kind'] | null, operator: Operator | null): Direction | null {
  if (operator) return operator.startsWith('>') ? 'increase' : 'decrease';
  return kind === 'monitor' ? 'none' : null;
}

function positive(figure: number | null): number | null {
  return figure === 0 ? null : figure;
}
