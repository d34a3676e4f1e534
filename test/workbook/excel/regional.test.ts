import { checkWorkbook } from '../../../src/entries/check-workbook';
import { planImport } from '../../../src/entries/import/plan-import';
import { readSource } from '../../../src/entries/import/read-source';
import { FUNCTION_NAMES } from '../../../src/functions/catalogue';
import { DESCRIBED_FUNCTIONS } from '../../../src/functions/described-functions';
import { exampleFormula, shownResult } from '../../../src/functions/example-formula';
import { excelDate } from '../../../src/judgement/period';
import { generateStatement } from '../../../src/statement/priorities/statement-rows';
import { formulaAsTyped } from '../../../src/taskpane/formula-as-typed';
import {
  addAction,
  applyFixes,
  applyImport,
  prepareQuarter,
  readWorkbook,
  scaffold,
  throughGate,
  writeStatement,
} from '../../../src/workbook/excel';
import { aPerson, read } from '../../workbench/a-person';
import { loadHeadless } from '../../workbench/open-workbook';
import { openWithFunctions } from './real-functions';
import { THREE_KPIS } from './west-midlands';

const { plan } = THREE_KPIS;
const PERIOD_END = excelDate(2021, 9, 30);
const readContents = () => throughGate('Reading', readWorkbook);

/** How people of a place type what is 0.065, 6.5 %, 28,675 and 30 September 2021, and part arguments and fields. */
interface Typing {
  share: string;
  percent: string;
  thousands: string;
  day: string;
  list: string;
  /** Between the fields of a CSV file. */
  field: string;
}

const BRITISH: Typing = {
  ...{ share: '0.065', percent: '6.5%', thousands: '28,675', day: '30/09/2021' },
  ...{ list: ',', field: ',' },
};
const GERMAN: Typing = {
  ...{ share: '0,065', percent: '6,5%', thousands: '28.675', day: '30.09.2021' },
  ...{ list: ';', field: ';' },
};

/** An analyst's quarter as it is typed: what the workbook holds at the end, and what is said of it. */
async function aQuarter(culture: string, typing: Typing) {
  const workbook = await openWithFunctions({ culture, requirements: loadHeadless().DECLARED });
  const person = aPerson(workbook);
  await throughGate('Creating', (context) => scaffold(context, THREE_KPIS));
  await throughGate('Preparing', (context) => prepareQuarter(context, plan, PERIOD_END));

  const prepared = (await readContents()).tables['PcpData']!;
  const rowOf = (kpi: string) => prepared.rows.find(({ values }) => values[0] === kpi)!.row;
  person.enters('PCP Data', `F${rowOf('DA_OUTCOME')}`, typing.percent);
  // As people paste it from a message: text that only looks like a number.
  person.enters('PCP Data', `F${rowOf('OFFICERS_TOTAL')}`, `'${typing.thousands}`);
  const below = prepared.rows.at(-1)!.row + 1;
  const typed = ['KNIFE_CRIME', typing.day, 'Year', 'West Midlands', '', typing.thousands];
  typed.forEach((text, column) => text && person.enters('PCP Data', `${'ABCDEF'[column]}${below}`, text));
  person.enters('Sheet1', 'B2', typing.share);
  person.enters('Sheet1', 'A1', `=PCP.STATUS("DA_OUTCOME"${typing.list}B2)`);
  person.enters('Sheet1', 'A2', `=PCP.EXPLAIN("DA_OUTCOME"${typing.list}${typing.share})`);
  person.enters('Sheet1', 'A3', `=PCP.CHECK("DA_OUTCOME"${typing.list}B3)`);
  person.enters('Sheet1', 'B3', typing.percent.replace('%', ''));
  const action = { raised: PERIOD_END, trigger: 'Not met', decision: 'Ask the force', owner: 'Chief' };
  await throughGate('Raising', (context) =>
    addAction(context, {
      kpi: 'DA_OUTCOME',
      ...action,
      due: excelDate(2021, 12, 1),
      state: 'Open',
      note: '',
    }),
  );
  await workbook.settle();

  const found = checkWorkbook(await readContents(), plan, { today: excelDate(2021, 11, 1) });
  await throughGate('Fixing', (context) =>
    applyFixes(
      context,
      found.filter(({ replacement }) => replacement !== undefined),
    ),
  );
  const { field, share } = typing;
  const csv = [
    ['KPI', 'Period end', 'Covers', 'Area', 'Value', 'Note'].join(field),
    ['DA_OUTCOME', '30/06/2021', 'Quarter', 'West Midlands', share.replace('65', '71'), '1/2'].join(field),
    ['KNIFE_CRIME', '30/09/2020', 'Year', 'West Midlands', `"${typing.thousands}"`, ''].join(field),
  ].join('\n');
  const planned = await planImport(readSource(csv), await readContents(), plan);
  await throughGate('Importing', (context) => applyImport(context, planned));
  const again = await planImport(readSource(csv), await readContents(), plan);
  await workbook.settle();
  await throughGate('Writing', (context) => writeStatement(context, plan));
  await workbook.settle();

  const contents = await readContents();
  return {
    found: found.map(({ code, cell, message, fix, replacement }) => ({
      code,
      cell,
      message,
      fix,
      replacement,
    })),
    refused: planned.refused,
    again: { added: again.added, changed: again.changed, same: again.same },
    tables: contents.tables,
    cover: contents.cover,
    statement: generateStatement(contents, plan),
    beside: await read('Sheet1', 'A1:B3', 'values'),
    formulas: await read('Sheet1', 'A1:A3', 'formulas'),
    shown: await read('PCP Data', `F${rowOf('DA_OUTCOME')}`, 'text'),
  };
}

let british: Promise<Awaited<ReturnType<typeof aQuarter>>> | undefined;
const underBritish = () => (british ??= aQuarter('en-GB', BRITISH));

describe('a quarter typed under other regional settings', () => {
  it('under British settings, which the others are held against, comes to what the plan says', async () => {
    const { beside, tables, found, again } = await underBritish();
    expect(beside).toEqual([
      ['Met', ''],
      [expect.stringContaining('6.5%, where the target is more than 6%'), 0.065],
      [expect.stringContaining('650% is more than 100%'), 6.5],
    ]);
    const scorecard = tables['PcpScorecard']!;
    const statuses = scorecard.rows.map(({ values }) => values[scorecard.columns.indexOf('Status')]);
    expect(statuses).toContain('Met');
    const actions = scorecard.rows.map(({ values }) => values[scorecard.columns.indexOf('Action')]);
    expect(actions).toContain('Ask the force (Chief, due 1 Dec 2021)');
    expect(found.find(({ code }) => code === 'text-in-number')?.replacement).toBe(28_675);
    expect(again).toEqual({ added: [], changed: [], same: 2 });
  });

  it.each([
    ['de-DE', GERMAN],
    ['nl-NL', { ...GERMAN, day: '30-9-2021' }],
    ['fr-FR', { ...GERMAN, thousands: '28\u202f675', day: '30/09/2021' }],
    ['en-US', { ...BRITISH, day: '9/30/2021' }],
    ['cy-GB', BRITISH],
  ])('under %s the workbook, the findings and the statement are the same', async (culture, typing) => {
    const { shown, found, ...same } = await underBritish();
    const here = await aQuarter(culture, typing);
    expect(here).toMatchObject(same);
    expect(here.shown).toEqual([
      [shown[0]![0]!.replace('.', culture.startsWith('en') || culture === 'cy-GB' ? '.' : ',')],
    ]);
    // A finding quotes what was typed.
    expect(found.map(({ code }) => code)).toContain('text-in-number');
    const quoted = (text = '') => text.replace(/“[^”]*”/, '“…”');
    const bare = (each: typeof found) => each.map((one) => ({ ...one, message: quoted(one.message) }));
    expect(bare(here.found)).toEqual(bare(found));
  });
});

/** Rows between two formulas, for what they spill. */
const APART = 90;

it.each(['de-DE', 'nl-NL'])(
  'under %s the examples of all functions can be typed as the pane shows them',
  async (culture) => {
    const workbook = await openWithFunctions({ culture });
    const person = aPerson(workbook);
    FUNCTION_NAMES.forEach((name, at) =>
      person.enters('Sheet1', `A${at * APART + 1}`, formulaAsTyped(exampleFormula(name), ',')),
    );
    await workbook.settle();
    const shown = await read('Sheet1', `A1:A${FUNCTION_NAMES.length * APART}`, 'values');
    FUNCTION_NAMES.forEach((name, at) => {
      const [first] = DESCRIBED_FUNCTIONS[name].example.gives.split(/ [|;] /);
      expect([name, shownResult(shown[at * APART]![0])]).toEqual([name, first]);
    });
  },
);
