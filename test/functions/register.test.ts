import { FUNCTION_NAMES } from '../../src/functions/catalogue';

/** Stands in for Microsoft's runtime: keeps what is associated, and has its error class and codes. */
class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const associated = new Map<string, (...args: unknown[]) => unknown>();

beforeAll(async () => {
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, implementation: (...args: unknown[]) => unknown) =>
        associated.set(id, implementation),
      Error: ExcelError,
      ErrorCode: {
        invalidValue: '#VALUE!',
        notAvailable: '#N/A',
        invalidNumber: '#NUM!',
        divisionByZero: '#DIV/0!',
      },
    },
  });
  await import('../../src/functions/register');
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'CustomFunctions');
});

test('every function is associated with its id', () => {
  expect([...associated.keys()].sort()).toEqual([...FUNCTION_NAMES].sort());
});

test('Excel hands over nulls for what is omitted and its invocation last', () => {
  const invocation = { functionName: 'STATUS', address: 'Sheet1!B2' };
  const status = associated.get('STATUS');
  expect(status?.('DA_OUTCOME', 0.065, null, null, null, null, null, null, invocation)).toBe('Met');
  expect(associated.get('LIMITS')?.([[1], [3]], null, null, null, invocation)).toHaveLength(1);
});

test.each([
  ['STATUS', ['DA_OUTCOME', 6.5], '#VALUE!', /650% is more than 100%/],
  ['STATUS', ['NOBODY_KNOWS', 1], '#N/A', /There is no KPI/],
  ['CHANGE', [1, 0], '#DIV/0!', /The baseline is 0/],
  ['RATE', [1e300, 1e-300], '#NUM!', /beyond what a cell can hold/],
] as const)('%s%p ends in %s', (name, args, code, message) => {
  const run = () => associated.get(name)?.(...args);
  let thrown: unknown;
  try {
    run();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ExcelError);
  expect(thrown).toMatchObject({ code, message: expect.stringMatching(message) });
});
