import type { Cell } from '../../src/framework/cell';
import { defaultPlan } from '../../src/framework/default-plan';
import { DEFINITION_COLUMNS } from '../../src/framework/definition-columns';
import { rowOfDefinition } from '../../src/framework/definition-row';
import { findDefinition } from '../../src/framework/find-definition';
import { whichDefinition } from '../../src/framework/which-definition';

function rowOf(id: string, column?: (typeof DEFINITION_COLUMNS)[number], typed: Cell = null): Cell[] {
  const definition = findDefinition(defaultPlan, id);
  if (!definition) throw new Error(`no ${id}`);
  const cells = rowOfDefinition(definition);
  if (column) cells[DEFINITION_COLUMNS.indexOf(column)] = typed;
  return cells;
}
const which = (id: string, given?: Cell | Cell[][]) => whichDefinition(defaultPlan, id, given);
const targetOf = (answer: ReturnType<typeof which>) =>
  'definition' in answer && answer.definition.kind === 'target' ? answer.definition.target.value : undefined;

describe('which definition judges a figure', () => {
  test.each([[undefined], [null], [''], [[[null]]], [[['', '']]]] as (Cell | Cell[][])[][])(
    'nothing given (%j): the plan’s own',
    (given) => {
      expect(which(' da_outcome', given)).toEqual({
        found: 'plan',
        definition: findDefinition(defaultPlan, 'DA_OUTCOME'),
      });
    },
  );

  test('an id that nobody knows comes with the nearest ones', () => {
    expect(which('DA_OUTCOMES')).toEqual({
      found: 'unknown',
      id: 'DA_OUTCOMES',
      nearest: ['DA_OUTCOME', 'SYV_OUTCOME', 'FRAUD_OUTCOMES'],
    });
  });

  test('a row of that id wins over the plan', () => {
    const answer = which('da_outcome', [rowOf('DA_OUTCOME', 'Target', 0.07)]);
    expect(answer.found).toBe('given');
    expect(targetOf(answer)).toBe(0.07);
  });

  test('it wins as a whole: a blank cell is not filled in from the plan', () => {
    expect(which('BURGLARY_ALL', [rowOf('BURGLARY_ALL', 'Baseline', null)])).toMatchObject({
      found: 'given',
      definition: { baseline: null, baselineSize: 12 },
    });
  });

  test('what the table has no column for still comes from the plan', () => {
    expect(which('VIOLENCE_ROBBERY_PERSONAL', [rowOf('VIOLENCE_ROBBERY_PERSONAL')])).toMatchObject({
      definition: { figuresFrom: 'ROBBERY_PERSONAL' },
    });
    expect(which('CALLS_999_ON_TIME', [rowOf('CALLS_999_ON_TIME', 'Source', null)])).toMatchObject({
      definition: { target: { value: null, setting: 'Citizens Charter' } },
    });
  });

  test('a row of another id is refused, as a formula copied past its row would be', () => {
    expect(which('DA_OUTCOME', [rowOf('RAPE_OUTCOME')])).toEqual({
      found: 'wrong',
      id: 'DA_OUTCOME',
      problems: [
        {
          column: 'KPI',
          message: "The row is RAPE_OUTCOME's, not DA_OUTCOME's: give the row of the same KPI.",
        },
      ],
    });
    expect(which('DA_OUTCOME', [rowOf('DA_OUTCOME', 'KPI', null)])).toMatchObject({
      found: 'wrong',
      problems: [{ message: 'The row has no id: type one under KPI.' }],
    });
  });

  test('of the whole table, with or without its headers, the row of that id is taken', () => {
    const rows = [rowOf('RAPE_OUTCOME'), rowOf('DA_OUTCOME', 'Target', 0.08)];
    expect(targetOf(which('DA_OUTCOME', rows))).toBe(0.08);
    expect(targetOf(which('DA_OUTCOME', [[...DEFINITION_COLUMNS], ...rows]))).toBe(0.08);
    expect(
      targetOf(
        which('DA_OUTCOME', [[...DEFINITION_COLUMNS].reverse(), ...rows.map((row) => [...row].reverse())]),
      ),
    ).toBe(0.08);
    expect(targetOf(which('DA_OUTCOME', [...rows, [null, ...Array<Cell>(23).fill('')]]))).toBe(0.08);
  });

  test('of a table without that id, the plan’s own is taken, and an id that neither knows is unknown', () => {
    const rows = [rowOf('RAPE_OUTCOME'), rowOf('STALKING_OUTCOME')];
    expect(which('DA_OUTCOME', rows).found).toBe('plan');
    expect(which('DA_OUTCOME', [[...DEFINITION_COLUMNS], rowOf('RAPE_OUTCOME')]).found).toBe('plan');
    expect(which('OUR_DOGS', rows).found).toBe('unknown');
  });

  test('an analyst’s own KPI is judged by its row though no plan knows it', () => {
    const own = DEFINITION_COLUMNS.map(
      (column) => ({ KPI: 'our_dogs', Kind: 'monitor', Statistic: 'stock' })[column as string] ?? null,
    );
    expect(which('OUR_DOGS', [own])).toMatchObject({
      found: 'given',
      definition: { id: 'OUR_DOGS', unit: 'count' },
    });
    expect(which('our_dogs', [rowOf('DA_OUTCOME'), own])).toMatchObject({ found: 'given' });
  });

  test('the same id twice in the table is refused', () => {
    expect(which('DA_OUTCOME', [rowOf('DA_OUTCOME'), rowOf('DA_OUTCOME')])).toMatchObject({
      found: 'wrong',
      problems: [{ column: 'KPI', message: 'DA_OUTCOME stands in 2 rows of the table; keep one.' }],
    });
  });

  test('a row that cannot be read is refused; the plan does not stand in', () => {
    expect(which('DA_OUTCOME', [rowOf('DA_OUTCOME', 'Operator', '=')])).toMatchObject({
      found: 'wrong',
      problems: [{ column: 'Operator' }],
    });
  });

  test('a part of a row without headers is refused; with headers it is read', () => {
    const part = rowOf('DA_OUTCOME').slice(0, 12);
    expect(which('DA_OUTCOME', [part])).toMatchObject({
      found: 'wrong',
      problems: [{ message: 'Give the whole row of PcpFramework (24 cells), or its headers too.' }],
    });
    expect(targetOf(which('DA_OUTCOME', [DEFINITION_COLUMNS.slice(0, 12), part]))).toBe(0.06);
  });

  test('columns to the right of the table are ignored', () => {
    expect(targetOf(which('DA_OUTCOME', [[...rowOf('DA_OUTCOME'), 'my note']]))).toBe(0.06);
  });
});
