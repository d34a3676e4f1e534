import { FUNCTIONS, FUNCTION_NAMES } from '../../src/functions/catalogue';
import { DESCRIBED_FUNCTIONS, signatureOf } from '../../src/functions/described-functions';
import { evaluateFunction } from '../../src/functions/evaluate';
import { exampleFormula, shownResult } from '../../src/functions/example-formula';
import { functionsMetadata, helpAnchorOf } from '../../src/functions/metadata';
import { errorOf, valueOf } from './evaluated';

const metadata = functionsMetadata('https://example.org/plan-monitor');

test('every function is described, and nothing else', () => {
  expect(metadata.functions.map(({ id }) => id).sort()).toEqual([...FUNCTION_NAMES].sort());
});

test('the signatures are those that workbooks rely on, with the definition and its headers last where they were added', () => {
  expect(FUNCTION_NAMES.map(signatureOf)).toEqual([
    'STATUS(kpi, value, [baseline], [target], [size], [baselineSize], [definition], [asOf], [headers])',
    'EXPLAIN(kpi, value, [baseline], [target], [size], [baselineSize], [definition], [asOf], [headers])',
    'CHANGE(current, baseline)',
    'VARIATION(kpi, values, [screen], [rebase], [fixAfter], [definition], [headers])',
    'ASSURANCE(kpi, values, [target], [screen], [rebase], [fixAfter], [definition])',
    'LIMITS(values, [screen], [rebase], [fixAfter])',
    'POINTS(values, [direction], [screen], [rebase], [fixAfter])',
    'INTERVAL(kind, x, [n], [confidence])',
    'DIFFERENCE(a, n, b, m, [confidence])',
    'RATERATIO(a, timeA, b, timeB, [confidence])',
    'DISPARITY(events, population, refEvents, refPopulation, [confidence])',
    'FUNNEL(kind, average, n, [confidence])',
    'PEERS(kpi, value, peerValues, [size], [peerSizes], [definition], [headers])',
    'RATE(count, population, [per])',
    'KPI(kpi, [field])',
    'KPIS([section], [kind])',
    'TARGET(kpi)',
    'QUARTER(date)',
    'SUMMARY(kpi, current, baseline, [period], [baselinePeriod], [size], [baselineSize], [definition])',
    'CHECK(kpi, value, [previous], [definition])',
  ]);
});

test.each(metadata.functions.map((one) => [one.name, one] as const))('%s is fit for Excel', (name, one) => {
  expect(one.name).toMatch(/^[A-Z]+$/);
  expect(one.helpUrl).toBe(`https://example.org/plan-monitor/help.html#pcp-${name.toLowerCase()}`);
  expect(one.description).toMatch(/^[A-Z].{15,200}\.$/);
  for (const parameter of one.parameters) {
    expect(parameter.name).toMatch(/^[a-zA-Z]+$/);
    expect(parameter.description.length).toBeGreaterThan(6);
    expect(parameter.description).toMatch(/\.$/);
  }
  // Excel takes required parameters first.
  const optional = one.parameters.map((parameter) => parameter.optional === true);
  expect([...optional].sort()).toEqual(optional);
  expect(new Set(one.parameters.map((parameter) => parameter.name)).size).toBe(one.parameters.length);
});

test.each(FUNCTION_NAMES)('the example of %s gives what it says', (name) => {
  const { args, gives } = DESCRIBED_FUNCTIONS[name].example;
  expect(shownResult(valueOf(name, ...args))).toBe(gives);
});

test.each(FUNCTION_NAMES)('%s spills exactly where its description says so', (name) => {
  const { example, spills } = DESCRIBED_FUNCTIONS[name];
  expect(Array.isArray(valueOf(name, ...example.args))).toBe(spills === true);
  const dimensionality = metadata.functions.find(({ id }) => id === name)?.result.dimensionality;
  expect(dimensionality).toBe(spills ? 'matrix' : 'scalar');
});

test.each(FUNCTION_NAMES)(
  'the required arguments of %s are required, and the optional ones are not',
  (name) => {
    const { parameters, example } = DESCRIBED_FUNCTIONS[name];
    const required = parameters.filter(({ optional }) => !optional).length;
    if (required > 0) errorOf(name, ...example.args.slice(0, required - 1));
    // Without its optional arguments a function has an answer, or says which one this call needed.
    const bare = evaluateFunction(name, example.args.slice(0, required));
    if ('error' in bare) expect(bare.message).toMatch(/^(n|x) is empty/);
    expect(FUNCTIONS[name].length).toBe(0);
  },
);

test('an argument that takes a range takes the range of the example', () => {
  for (const name of FUNCTION_NAMES) {
    const { parameters, example } = DESCRIBED_FUNCTIONS[name];
    example.args.forEach((argument, i) => {
      if (Array.isArray(argument)) expect([name, parameters[i]?.matrix]).toEqual([name, true]);
    });
  }
});

test('examples are written as formulas', () => {
  expect(exampleFormula('STATUS')).toBe('=PCP.STATUS("DA_OUTCOME",0.065)');
  expect(exampleFormula('LIMITS')).toBe('=PCP.LIMITS({10;12;11;13;10})');
  expect(helpAnchorOf('RATERATIO')).toBe('pcp-rateratio');
});
