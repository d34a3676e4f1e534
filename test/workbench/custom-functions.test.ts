import type { HeadlessOptions } from '../../src/workbench/headless';
import { aPerson, read, withFigures } from './a-person';
import { openWorkbook } from './open-workbook';

const parameter = (name: string, dimensionality = 'scalar') => ({ name, dimensionality, optional: true });
const FUNCTIONS = {
  functions: [
    { id: 'ECHO', name: 'ECHO', parameters: [parameter('a'), parameter('b'), parameter('c')] },
    { id: 'GRID', name: 'GRID', parameters: [parameter('m', 'matrix')] },
    { id: 'SPILL', name: 'SPILL', parameters: [parameter('n')] },
    { id: 'FAIL', name: 'FAIL', parameters: [parameter('how')] },
    { id: 'SLOW', name: 'SLOW', parameters: [parameter('n')], options: { cancelable: true } },
    { id: 'CLOCK', name: 'CLOCK', parameters: [parameter('step')], options: { stream: true } },
    { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
  ],
};
let calls: unknown[][] = [];
/** What the functions that wait were told: "SLOW 3 cancelled". */
let told: string[] = [];
let answerOfSlow = new Map<number, (value: string) => void>();
let clocks: { step: number; tick: () => void }[] = [];

function open(options: HeadlessOptions = {}) {
  const workbook = openWorkbook({ functions: FUNCTIONS, ...options });
  calls = [];
  told = [];
  answerOfSlow = new Map();
  clocks = [];
  CustomFunctions.associate('SLOW', (n: number, invocation: CustomFunctions.CancelableInvocation) => {
    invocation.onCanceled = () => told.push(`SLOW ${n} cancelled`);
    return new Promise((resolve) => answerOfSlow.set(n, resolve));
  });
  CustomFunctions.associate(
    'CLOCK',
    (step: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
      let time = 0;
      const clock = { step, tick: () => invocation.setResult((time += step)) };
      clocks.push(clock);
      invocation.onCanceled = () => told.push(`CLOCK ${step} cancelled`);
      clock.tick();
    },
  );
  CustomFunctions.associate('WHERE', (invocation: CustomFunctions.Invocation) => invocation.address);
  CustomFunctions.associate('ECHO', (...args: unknown[]) => {
    calls.push(args.slice(0, 3));
    return JSON.stringify(args.slice(0, 3));
  });
  CustomFunctions.associate('GRID', (grid: unknown) => JSON.stringify(grid));
  CustomFunctions.associate('SPILL', (n: number) =>
    Array.from({ length: n }, (_, i) => [`row ${i + 1}`, i + 1, '5%']),
  );
  CustomFunctions.associate('FAIL', (how: string) => {
    const error =
      how === 'thrown'
        ? new Error('Broken')
        : (new CustomFunctions.Error(
            CustomFunctions.ErrorCode.notAvailable,
            'Type DA_OUTCOME',
          ) as unknown as Error);
    throw error;
  });
  return workbook;
}

async function formulas(address: string, list: string[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).formulas = list;
    await context.sync();
  });
}

test('omitted arguments and empty cells arrive as null, an empty text as ""', async () => {
  const workbook = open();
  await formulas('B1:B2', [['=PCP.ECHO(A1,"")'], ['=PCP.GRID(A1:A2)']]);
  await workbook.settle();
  expect(await read('Sheet1', 'B1:B2', 'values')).toStrictEqual([['[null,"",null]'], ['[[null],[null]]']]);
});

test('on some desktop builds an empty cell arrives as 0: the workbench can do the same', async () => {
  const workbook = open({ blankArgument: 0 });
  await formulas('B1', [['=PCP.ECHO(A1,"")']]);
  await workbook.settle();
  expect(await read('Sheet1', 'B1', 'values')).toStrictEqual([['[0,"",null]']]);
});

test('errors: the code in the cell, the message beside it; an error among the arguments is not passed on', async () => {
  const workbook = open();
  const sheet = workbook.host.workbook.worksheets.active;
  await formulas('B1:B4', [
    ['=PCP.FAIL("na")'],
    ['=PCP.FAIL("thrown")'],
    ['=PCP.ECHO(1/0)'],
    ['=PCP.ECHO(A1:A3)'],
  ]);
  await workbook.settle();
  expect(await read('Sheet1', 'B1:B4', 'values')).toStrictEqual([
    ['#N/A'],
    ['#VALUE!'],
    ['#DIV/0!'],
    ['#VALUE!'],
  ]);
  expect(workbook.host.functions.messageAt(sheet.id, 0, 1)).toBe('Type DA_OUTCOME');
  expect(calls).toHaveLength(0);
});

test('arrays spill, texts stay texts, and what depends on them calculates', async () => {
  const workbook = open();
  await formulas('B1', [['=PCP.SPILL(3)']]);
  await formulas('F1', [['=SUM(C1:C3)']]);
  await workbook.settle();
  expect(await read('Sheet1', 'B1:D3', 'values')).toStrictEqual([
    ['row 1', 1, '5%'],
    ['row 2', 2, '5%'],
    ['row 3', 3, '5%'],
  ]);
  expect(await read('Sheet1', 'F1', 'values')).toStrictEqual([[6]]);
});

test('a cell waits as #BUSY!, and many cells are asked in one message', async () => {
  const workbook = open();
  await formulas(
    'B1:B50',
    Array.from({ length: 50 }, (_, i) => [`=PCP.ECHO(${i})`]),
  );
  expect((await read('Sheet1', 'B50', 'values'))[0]?.[0]).toMatch(/#BUSY!|\[49,/);
  await workbook.settle();
  expect((await read('Sheet1', 'B50', 'values'))[0]?.[0]).toBe('[49,null,null]');
  expect(workbook.host.functions.counters.batches).toBeLessThanOrEqual(2);
  expect(workbook.host.functions.counters.invocations).toBe(50);
});

test('twenty thousand questions, which the runtime answers in turns, are all answered', async () => {
  const workbook = open();
  const rows = Array.from({ length: 20_000 }, (_, row) => [`=PCP.ECHO(${row})`]);
  await formulas('B1:B20000', rows);
  await workbook.settle();
  expect(await read('Sheet1', 'B19999:B20000', 'values')).toStrictEqual([
    ['[19998,null,null]'],
    ['[19999,null,null]'],
  ]);
});

test('one changed figure asks only what depends on it', async () => {
  const workbook = open();
  await formulas('A1:B2', [
    ['1', '=PCP.ECHO(A1)'],
    ['2', '=PCP.ECHO(A2)'],
  ]);
  await workbook.settle();
  calls = [];
  aPerson(workbook).types('Sheet1', 'A1', 7);
  await workbook.settle();
  expect(calls).toStrictEqual([[7, null, null]]);
  expect(await read('Sheet1', 'B1:B2', 'values')).toStrictEqual([['[7,null,null]'], ['[2,null,null]']]);
});

test('rows inserted above do not leave answers behind', async () => {
  const workbook = open();
  await formulas('A1:B1', [['1', '=PCP.ECHO(A1)']]);
  await workbook.settle();
  aPerson(workbook).insertsRows('Sheet1', 1, 3);
  aPerson(workbook).types('Sheet1', 'A4', 8);
  await workbook.settle();
  expect(await read('Sheet1', 'B4', 'values')).toStrictEqual([['[8,null,null]']]);
});

test('a pane that is loaded again answers what the earlier one owed', async () => {
  const workbook = open();
  const { functions } = workbook.host;
  const { post } = functions;
  functions.post = () => undefined;
  await formulas('B1', [['=PCP.ECHO(5)']]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  functions.post = post;
  functions.paneStarting();
  functions.setContainerReady();
  functions.setAssociated(FUNCTIONS.functions.map(({ id }) => id));
  await workbook.settle();
  expect(await read('Sheet1', 'B1', 'values')).toStrictEqual([['[5,null,null]']]);
});

/** Until the runtime, which answers in turns, has done what is asked for. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}
const b1 = async () => (await read('Sheet1', 'B1', 'values'))[0]?.[0];

test('a call whose arguments changed is cancelled, and its answer comes too late', async () => {
  const workbook = open();
  await formulas('A1:B1', [['1', '=PCP.SLOW(A1)']]);
  await until(() => answerOfSlow.has(1));
  aPerson(workbook).types('Sheet1', 'A1', 2);
  await until(() => answerOfSlow.has(2));
  expect(told).toStrictEqual(['SLOW 1 cancelled']);
  answerOfSlow.get(1)?.('the answer to 1');
  answerOfSlow.get(2)?.('the answer to 2');
  await workbook.settle();
  expect(await b1()).toBe('the answer to 2');
});

test.each([
  ['typed over', (workbook: ReturnType<typeof open>) => aPerson(workbook).types('Sheet1', 'B1', 'gone')],
  ['written over by the add-in', () => formulas('B1', [['gone']])],
])('a call whose cell was %s is cancelled', async (_, overwrite) => {
  const workbook = open();
  await formulas('B1', [['=PCP.SLOW(1)']]);
  await until(() => answerOfSlow.has(1));
  await overwrite(workbook);
  await workbook.settle();
  expect(told).toStrictEqual(['SLOW 1 cancelled']);
  expect(await b1()).toBe('gone');
});

test('a formula with two calls keeps the one whose arguments did not change', async () => {
  const workbook = open();
  await formulas('A1:B1', [['1', '=PCP.SLOW(A1)&" and "&PCP.SLOW(9)']]);
  await until(() => answerOfSlow.has(1) && answerOfSlow.has(9));
  aPerson(workbook).types('Sheet1', 'A1', 2);
  await until(() => answerOfSlow.has(2));
  expect(told).toStrictEqual(['SLOW 1 cancelled']);
  for (const answer of [2, 9]) answerOfSlow.get(answer)?.(String(answer));
  await workbook.settle();
  expect(await b1()).toBe('2 and 9');
});

test('a streaming function answers again and again, until its formula goes', async () => {
  const workbook = open();
  await formulas('B1', [['=PCP.CLOCK(5)']]);
  await workbook.settle();
  expect(await b1()).toBe(5);
  clocks[0]?.tick();
  await until(async () => (await b1()) === 10);
  expect(told).toStrictEqual([]);
  aPerson(workbook).types('Sheet1', 'B1', '');
  await workbook.settle();
  expect(told).toStrictEqual(['CLOCK 5 cancelled']);
});

test('a streaming function goes on where rows inserted above have moved its cell', async () => {
  const workbook = open();
  await formulas('B1', [['=PCP.CLOCK(5)']]);
  await workbook.settle();
  aPerson(workbook).insertsRows('Sheet1', 1, 2);
  await workbook.settle();
  expect(told).toStrictEqual(['CLOCK 5 cancelled']);
  expect(clocks).toHaveLength(2);
  clocks[1]?.tick();
  await until(async () => (await read('Sheet1', 'B3', 'values'))[0]?.[0] === 10);
});

test('a function that asks for its address gets that of each cell', async () => {
  const workbook = open();
  await formulas('B1:B2', [['=PCP.WHERE()'], ['=PCP.WHERE()']]);
  await workbook.settle();
  expect(await read('Sheet1', 'B1:B2', 'values')).toStrictEqual([['Sheet1!B1'], ['Sheet1!B2']]);
});

test('a table row of another sheet is passed whole', async () => {
  const workbook = open();
  await withFigures();
  await formulas('B1', [['=PCP.GRID(INDEX(Figures,MATCH("B",Figures[KPI],0),0))']]);
  await workbook.settle();
  expect(await read('Sheet1', 'B1', 'values')).toStrictEqual([['[["B",2,4]]']]);
});

test('a conditional format that calls a custom function never applies', async () => {
  const workbook = open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.values = [[1]];
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=PCP.ECHO($A1)<>""';
    format.custom.format.fill.color = '#9FD3F0';
    await context.sync();
  });
  await workbook.settle();
  const [rule] = workbook.host.workbook.worksheets.active.engine.getConditionalFormattingRules();
  expect(rule?.rule).toMatchObject({ value: '=FALSE' });
});
