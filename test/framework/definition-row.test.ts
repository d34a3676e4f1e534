import fc from 'fast-check';
import type { Cell } from '../../src/framework/cell';
import { defaultPlan } from '../../src/framework/default-plan';
import { DEFINITION_COLUMNS, type DefinitionColumn } from '../../src/framework/definition-columns';
import { definitionFromRow } from '../../src/framework/definition-from-row';
import { rowOfDefinition } from '../../src/framework/definition-row';
import { findDefinition } from '../../src/framework/find-definition';
import { everyDefinition, type Plan } from '../../src/framework/plan';
import {
  BASES,
  DIRECTIONS,
  FREQUENCIES,
  OPERATORS,
  STATISTICS,
  type Definition,
} from '../../src/framework/definition';

/** The row of a measure with some cells typed over. */
function row(id: string, typed: Partial<Record<DefinitionColumn, Cell>> = {}): Cell[] {
  const definition = findDefinition(defaultPlan, id);
  if (!definition) throw new Error(`no ${id}`);
  const cells = rowOfDefinition(definition);
  return DEFINITION_COLUMNS.map((column, at) =>
    column in typed ? (typed[column] ?? null) : (cells[at] ?? null),
  );
}

/** A row with nothing in it but what is typed. */
function own(typed: Partial<Record<DefinitionColumn, Cell>>): Cell[] {
  return DEFINITION_COLUMNS.map((column) => typed[column] ?? null);
}

function cell(cells: Cell[], column: DefinitionColumn): Cell | undefined {
  return cells[DEFINITION_COLUMNS.indexOf(column)];
}

/** Column and message of what is wrong with a row; empty when nothing is. */
function wrong(cells: Cell[]): string[] {
  const read = definitionFromRow(cells);
  return 'problems' in read ? read.problems.map(({ column, message }) => `${column}: ${message}`) : [];
}

function read(cells: Cell[], headers?: readonly Cell[]): Definition {
  const result = definitionFromRow(cells, headers);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.definition;
}

/** What a row can carry: a definition without what PcpFramework has no column for. */
function carried(definition: Definition): Definition {
  const { figuresFrom, note, forceLevel, proxies, toBeConfirmed, ...core } = {
    ...definition,
  } as Definition & Partial<Record<keyof (Plan['national'][number] & Plan['proxies'][number]), unknown>>;
  void [figuresFrom, note, forceLevel, proxies, toBeConfirmed];
  return core;
}

describe('a definition as a row of PcpFramework', () => {
  test('has the 24 columns of the contract', () => {
    expect(DEFINITION_COLUMNS.join(', ')).toBe(
      'KPI, Measure, Section, Objective, Sub-objective, Kind, Direction, Unit, Statistic, Basis, Operator, Target, ' +
        'Target due, Near within, Change that matters, Baseline period, Baseline, Baseline size, Peers, Lead, Source, ' +
        'Frequency, Commitment, Reference',
    );
  });

  test('shows a target as its number, the baseline as a word, a setting as a blank beside its operator', () => {
    const target = (id: string) => [cell(row(id), 'Operator'), cell(row(id), 'Target')];
    expect(target('DA_OUTCOME')).toEqual(['>', 0.06]);
    expect(target('SS_BODY_WORN_VIDEO')).toEqual(['>=', 'Baseline']);
    expect(target('CALLS_999_ON_TIME')).toEqual(['>=', null]);
    expect(target('KNIFE_CRIME')).toEqual([null, null]);
    expect(cell(row('KNIFE_CRIME'), 'Peers')).toBe('yes');
    expect(cell(row('DA_REPEAT_VICTIMS'), 'Peers')).toBe('no');
  });

  test.each(everyDefinition(defaultPlan).map((definition) => [definition.id, definition] as const))(
    '%s comes back from its row as it went in',
    (_, definition) => {
      expect(read(rowOfDefinition(definition))).toEqual(carried(definition));
    },
  );

  test('comes back in whatever order the columns stand, with columns of the analyst’s own among them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...defaultPlan.kpis),
        fc.shuffledSubarray([...DEFINITION_COLUMNS, 'My column'], { minLength: 25, maxLength: 25 }),
        (definition, headers) => {
          const cells = rowOfDefinition(definition);
          const shuffled = headers.map((header) =>
            header === 'My column'
              ? 'mine'
              : (cells[DEFINITION_COLUMNS.indexOf(header as DefinitionColumn)] ?? null),
          );
          expect(read(shuffled, headers)).toEqual(carried(definition));
        },
      ),
    );
  });

  test('comes back where Excel hands over 0 for every empty cell', () => {
    for (const definition of defaultPlan.kpis) {
      const zeros = rowOfDefinition(definition).map((value) => value ?? 0);
      expect(read(zeros)).toEqual(carried(definition));
    }
  });

  test('comes back where Excel hands over empty text for every empty cell', () => {
    for (const definition of defaultPlan.kpis) {
      const texts = rowOfDefinition(definition).map((value) => value ?? '');
      expect(read(texts)).toEqual(carried(definition));
    }
  });
});

/** Any definition that a plan could hold, in words that are not our own. */
const words = fc.string({ minLength: 1 }).map((text) => `w${text.trim()}w`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const anyPlace = fc.record({
  id: fc.stringMatching(/^[A-Z]{1,5}(_[A-Z0-9]{1,5}){0,3}$/),
  measure: words,
  section: maybe(fc.integer({ min: 1, max: 9 })),
  objective: words,
  subObjective: maybe(words),
  lead: fc.constantFrom('force' as const, 'partnership' as const),
  source: maybe(words),
  frequency: fc.constantFrom(...FREQUENCIES),
  commitment: words,
  reference: words,
});
const anyMeasured = fc.record({
  direction: fc.constantFrom(...DIRECTIONS),
  unit: words,
  statistic: fc.constantFrom(...STATISTICS),
  basis: fc.constantFrom(...BASES),
  changeThatMatters: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
  baselinePeriod: maybe(words),
  baseline: maybe(figure),
  baselineSize: maybe(fc.integer({ min: 1 })),
  peers: fc.boolean(),
});
const toBaseline = fc.record({
  operator: fc.constantFrom(...OPERATORS),
  value: fc.constant('baseline' as const),
});
const due = maybe(fc.integer({ min: 1, max: 99_999 }));
const anyDefinition: fc.Arbitrary<Definition> = fc.oneof(
  fc
    .tuple(
      anyPlace,
      anyMeasured,
      toBaseline,
      maybe(figure),
      due,
      maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    )
    .map(([place, measured, { operator }, value, due, nearWithin]) => ({
      ...place,
      ...measured,
      kind: 'target' as const,
      target: value === null ? { operator, value, setting: place.source ?? 'the plan' } : { operator, value },
      due,
      nearWithin,
    })),
  fc.tuple(anyPlace, anyMeasured, maybe(toBaseline)).map(([place, measured, target]) => ({
    ...place,
    ...measured,
    kind: 'trajectory' as const,
    ...(target && { target }),
  })),
  fc
    .tuple(anyPlace, anyMeasured)
    .map(([place, measured]) => ({ ...place, ...measured, kind: 'monitor' as const })),
  fc.tuple(anyPlace, due).map(([place, due]) => ({ ...place, kind: 'milestone' as const, due })),
);

test('any definition at all comes back from its row as it went in', () => {
  fc.assert(
    fc.property(anyDefinition, (definition) => expect(read(rowOfDefinition(definition))).toEqual(definition)),
  );
});

describe('what an analyst types in a row', () => {
  test('a changed target is the target', () => {
    expect(read(row('DA_OUTCOME', { Target: 0.07 }))).toMatchObject({
      target: { operator: '>', value: 0.07 },
    });
    expect(read(row('DA_OUTCOME', { Target: '7%' }))).toMatchObject({
      target: { operator: '>', value: 0.07 },
    });
    expect(read(row('OFFICERS_TOTAL', { Target: '8,250' }))).toMatchObject({ target: { value: 8250 } });
    expect(read(row('DA_OUTCOME', { Target: 'baseline', Operator: '≥' }))).toMatchObject({
      target: { operator: '>=', value: 'baseline' },
    });
  });

  test('a Citizens Charter figure, once typed, is a target like any other', () => {
    expect(read(row('CALLS_999_ON_TIME', { Target: 0.9 }))).toMatchObject({
      target: { operator: '>=', value: 0.9 },
    });
  });

  test('a baseline, its size and the change that matters are read', () => {
    const typed = {
      Baseline: 3210,
      'Baseline size': 12,
      'Change that matters': 0.1,
      'Baseline period': '2019/20',
    };
    expect(read(row('KNIFE_CRIME', typed))).toMatchObject({
      baseline: 3210,
      baselineSize: 12,
      changeThatMatters: 0.1,
      baselinePeriod: '2019/20',
    });
  });

  test('a KPI of the analyst’s own needs its id, kind and statistic; the rest is the usual', () => {
    expect(read(own({ KPI: 'our_dogs', Kind: 'Monitor', Statistic: 'Stock' }))).toMatchObject({
      id: 'OUR_DOGS',
      measure: 'our_dogs',
      direction: 'none',
      unit: 'count',
      basis: 'snapshot',
      peers: false,
      frequency: 'Quarter',
    });
    expect(
      read(own({ KPI: 'X', Kind: 'target', Statistic: 'proportion', Operator: '<=', Target: 0.1 })),
    ).toMatchObject({
      direction: 'decrease',
      unit: 'percent',
      basis: 'latest',
    });
    expect(read(own({ KPI: 'X', Kind: 'milestone', 'Target due': 46112 }))).toMatchObject({ due: 46112 });
  });

  const cases: [string, Cell[], string][] = [
    ['no id', own({ Kind: 'monitor', Statistic: 'events' }), 'KPI: Type an id, as DA_OUTCOME.'],
    ['no kind', own({ KPI: 'X' }), 'Kind: Type one of target, trajectory, monitor, milestone.'],
    [
      'a kind that is none',
      row('HOMICIDE', { Kind: 'goal' }),
      'Kind: "goal" is none of target, trajectory, monitor, milestone.',
    ],
    [
      'a percentage typed as a number',
      row('DA_OUTCOME', { Target: 6 }),
      'Target: 6 is 600%. For 6% type 6%.',
    ],
    [
      'words for a target',
      row('DA_OUTCOME', { Target: 'more' }),
      'Target: "more" is neither a number nor the word Baseline.',
    ],
    [
      'a target without an operator',
      row('DA_OUTCOME', { Operator: null }),
      'Operator: The target needs one of >, >=, <, <=.',
    ],
    [
      'an operator that is none',
      row('DA_OUTCOME', { Operator: '=' }),
      'Operator: "=" is none of >, >=, <, <=.',
    ],
    [
      'a target of nothing',
      row('DA_OUTCOME', { Operator: null, Target: null }),
      'Operator: A target needs one of >, >=, <, <=.',
    ],
    [
      'a number for a trajectory',
      row('KNIFE_CRIME', { Operator: '<', Target: 3000 }),
      'Target: A trajectory has no number to reach: change Kind, or clear Operator and Target.',
    ],
    [
      'a target for a monitored measure',
      row('HOMICIDE', { Operator: '<', Target: 40 }),
      'Operator: A monitored measure has no target: change Kind, or clear the cell.',
    ],
    [
      'a milestone with a unit',
      row('S163_RECORDING', { Unit: 'count' }),
      'Unit: A milestone is done or not done: clear this cell, or change Kind.',
    ],
    [
      'a trajectory that goes nowhere',
      own({ KPI: 'X', Kind: 'trajectory', Statistic: 'events' }),
      'Direction: Type what is wanted: increase, decrease, maintain, parity, none.',
    ],
    [
      'a rate of what',
      own({ KPI: 'X', Kind: 'monitor', Statistic: 'rate' }),
      'Unit: Type the unit, as "rate per 1,000".',
    ],
    [
      'a share above 1',
      row('KNIFE_CRIME', { 'Change that matters': 5 }),
      'Change that matters: 5 is not a share between 0% and 100%: for 5% type the percent sign too, or divide by 100.',
    ],
    [
      'a date as text',
      row('DA_OUTCOME', { 'Target due': '31 March 2022' }),
      'Target due: "31 March 2022" is text and not a date: type it as a date, such as 31/03/2022.',
    ],
    [
      'an error in a cell',
      row('KNIFE_CRIME', { Baseline: '#N/A' }),
      'Baseline: The cell holds the error #N/A.',
    ],
    ['peers perhaps', row('KNIFE_CRIME', { Peers: 'perhaps' }), 'Peers: "perhaps" is neither yes nor no.'],
  ];
  test.each(cases)('%s is refused, naming the cell', (_, cells, message) => {
    expect(wrong(cells)).toEqual([message]);
  });

  test('whatever stands in the cells, the answer is a definition or problems, never an exception', () => {
    const anyCell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('target', 'events', '>'),
    );
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 30 }), (cells) => {
        const result = definitionFromRow(cells);
        return 'definition' in result || result.problems.length > 0;
      }),
    );
  });
});
