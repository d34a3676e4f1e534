import fc from 'fast-check';
import { FUNCTIONS, FUNCTION_NAMES } from '../../src/functions/catalogue';
import { DESCRIBED_FUNCTIONS } from '../../src/functions/described-functions';
import { FunctionError } from '../../src/functions/function-error';

/** What may stand in a cell, sensible or not. */
const cell = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    '[x]',
    '[b]',
    'Done',
    'count',
    'proportion',
    'rate',
    'decrease',
    'parity',
    true,
    false,
  ),
  fc.constantFrom(
    'DA_OUTCOME',
    'KNIFE_CRIME',
    'SS_DISPARITY',
    'POLICE_CONFIDENCE',
    'S163_RECORDING',
    'UPLIFT_OFFICERS',
  ),
  fc.constantFrom(0, -0, 1, -1, 0.5, 1e-300, 1e300, -1e300, NaN, Infinity, -Infinity, 2 ** 53, 44469, 5e-324),
  fc.constantFrom(
    '#N/A',
    '#REF!',
    '6.5%',
    '1,200',
    '30/09/2021',
    '=1+1',
    '\u0000',
    '💥',
    'constructor',
    '__proto__',
  ),
  fc.double(),
  fc.integer({ min: -5, max: 100_000 }),
  fc.string({ maxLength: 12 }),
);
const argument = fc.oneof(
  { weight: 4, arbitrary: cell },
  { weight: 1, arbitrary: fc.array(cell, { maxLength: 20 }) },
  { weight: 2, arbitrary: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 20 }) },
  { weight: 1, arbitrary: fc.array(fc.double({ noNaN: true }), { maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      undefined,
      {},
      [],
      [[]],
      [[], [1]],
      { code: '#N/A' },
      Symbol.iterator,
      10n,
    ),
  },
);

test.each(FUNCTION_NAMES)('%s gives a cell’s worth or throws its own error, whatever it is given', (name) => {
  const most = DESCRIBED_FUNCTIONS[name].parameters.length + 1;
  fc.assert(
    fc.property(fc.array(argument, { maxLength: most }), (args) => {
      let result: unknown;
      try {
        result = FUNCTIONS[name](...args);
      } catch (error) {
        expect(error).toBeInstanceOf(FunctionError);
        expect((error as FunctionError).message).toMatch(/\S.*[.?]$/s);
        return;
      }
      const cells = Array.isArray(result) ? result.flat() : [result];
      for (const value of cells) {
        expect(['string', 'number', 'boolean']).toContain(typeof value);
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('sensible arguments with one of them odd still end in a value or an error of ours', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FUNCTION_NAMES), fc.nat(7), argument, (name, at, odd) => {
      const args = [...DESCRIBED_FUNCTIONS[name].example.args];
      args[at % DESCRIBED_FUNCTIONS[name].parameters.length] = odd;
      try {
        expect(FUNCTIONS[name](...args)).toBeDefined();
      } catch (error) {
        expect(error).toBeInstanceOf(FunctionError);
      }
    }),
    { numRuns: 3000 },
  );
});

test('the same arguments give the same answer, and are left as they were', () => {
  for (const name of FUNCTION_NAMES) {
    const { args } = DESCRIBED_FUNCTIONS[name].example;
    const before = JSON.stringify(args);
    expect(FUNCTIONS[name](...args)).toEqual(FUNCTIONS[name](...args));
    expect(JSON.stringify(args)).toBe(before);
  }
});
