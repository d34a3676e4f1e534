import { defaultPlan } from '../../src/framework/default-plan';
import type { Problem } from '../../src/entries/problem';
import { failureOf, isCancelled } from '../../src/taskpane/failure';
import { formulaAsTyped } from '../../src/taskpane/formula-as-typed';
import { formulaOfMeasure } from '../../src/taskpane/formula-of-measure';
import { groupProblems, safeToFix } from '../../src/taskpane/group-problems';
import { kpiOfSelection } from '../../src/taskpane/kpi-of-selection';
import { isDarkColour } from '../../src/taskpane/theme';
import { wantedWords } from '../../src/taskpane/definition-words';
import { findDefinition } from '../../src/framework/find-definition';
import { exampleContents, withOwnKpi } from './example-contents';

const at = (address: string, formula: string | null = null, sheet = 'PCP Data') => ({
  sheet,
  address,
  formula,
});
const contents = exampleContents();

describe('the KPI of a selection', () => {
  test('is the id in a PCP formula, in any case', () => {
    expect(kpiOfSelection(at('C3', '=PCP.STATUS("da_outcome",B3)', 'Mine'), null, defaultPlan)).toBe(
      'DA_OUTCOME',
    );
  });
  test('may be a KPI of the workbook’s own', () => {
    const selection = at('C3', '=PCP.STATUS("warm_spaces",B3)', 'Mine');
    expect(kpiOfSelection(selection, withOwnKpi(contents), defaultPlan)).toBe('WARM_SPACES');
    expect(kpiOfSelection(selection, contents, defaultPlan)).toBeNull();
  });
  test('is the KPI of the row in one of our tables', () => {
    expect(kpiOfSelection(at('F5'), contents, defaultPlan)).toBe(
      contents.tables['PcpData']?.rows[0]?.values[0],
    );
  });
  test('is none in a header, on another sheet, or in a formula of other functions', () => {
    expect(kpiOfSelection(at('A4'), contents, defaultPlan)).toBeNull();
    expect(kpiOfSelection(at('A5', null, 'Mine'), contents, defaultPlan)).toBeNull();
    expect(kpiOfSelection(at('C3', '=SUM("DA_OUTCOME")', 'Mine'), contents, defaultPlan)).toBeNull();
  });
});

describe('problems in groups', () => {
  const problem = (code: string, severity: Problem['severity'], replacement?: string): Problem => ({
    code,
    severity,
    sheet: 'PCP Data',
    cell: 'A5',
    column: 'KPI',
    message: 'Wrong.',
    fix: 'Right it.',
    ...(replacement === undefined ? {} : { replacement }),
  });
  test('errors come before warnings, larger groups before smaller ones', () => {
    const groups = groupProblems(
      [
        problem('w', 'warning'),
        problem('w', 'warning'),
        problem('e', 'error'),
        problem('f', 'error'),
        problem('f', 'error'),
      ],
      'code',
    );
    expect(groups.map(({ key }) => key)).toEqual(['f', 'e', 'w']);
  });
  test('only what the check knows how to type is fixed with one click', () => {
    expect(
      safeToFix([problem('a', 'error'), problem('b', 'error', 'DA_OUTCOME')]).map(({ code }) => code),
    ).toEqual(['b']);
  });
});

describe('failures', () => {
  test('of any sort become what, where, what to do and details', () => {
    expect(failureOf('odd', 'Checking', 'Try again.')).toEqual({
      what: 'odd',
      where: 'Checking',
      remedy: 'Try again.',
      details: 'Checking\nodd',
    });
  });
  test('are not what the user stopped', () => {
    expect(isCancelled(Object.assign(new Error('x'), { name: 'ImportCancelled' }))).toBe(true);
    expect(isCancelled(new Error('x'))).toBe(false);
  });
});

test.each([
  ['Colourful and White', '#FFFFFF', false],
  ['Light grey', '#E6E6E6', false],
  ['Dark grey', '#666666', true],
  ['Black', '#262626', true],
  ['Black, without the hash', '000000', true],
  ['none that is said', undefined, null],
  ['a word', 'ButtonFace', null],
])('Office’s theme %s (%s): whether it is dark is %s; null asks the browser', (_, colour, dark) => {
  expect(isDarkColour(colour)).toBe(dark);
});

test('what is wanted of a measure is said in words', () => {
  const wanted = (id: string) => {
    const definition = findDefinition(defaultPlan, id);
    return definition && wantedWords(definition);
  };
  expect(wanted('DA_OUTCOME')).toBe('More than 6%.');
  expect(wanted('KNIFE_CRIME')).toBe('A fall against the baseline.');
  expect(wanted('PCSO_STRENGTH')).toBe('At least 480.');
});

test('a formula to be typed has semicolons where the decimal mark is a comma, and texts stay as they are', () => {
  const formula = '=PCP.STATUS("A, 0.5",0.065,,{10;12})';
  expect(formulaAsTyped(formula, ',')).toBe('=PCP.STATUS("A, 0.5";0,065;;{10;12})');
  expect(formulaAsTyped(formula, '.')).toBe(formula);
});

test('a measure that the scorecard does not list is inserted by its name', () => {
  expect(formulaOfMeasure('DA_OUTCOME', contents)).toBe('=PCP.KPI("DA_OUTCOME")');
});
