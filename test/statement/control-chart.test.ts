import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { defaultPlan } from '../../src/framework/default-plan';
import { controlChart, type ControlChart } from '../../src/statement/chart/control-chart';
import { measureChart } from '../../src/statement/chart/measure-chart';
import { scorecardOf } from '../../src/statement/scorecard/scorecard';
import { day, exampleContents, testContents } from './contents';
import { expectGolden } from './golden';

const limits = { mean: 20, lower: -5, upper: 45, lowerNear: 3, upperNear: 37 };
const chart = (values: readonly number[], more: Partial<ControlChart> = {}): ControlChart => ({
  title: 'Weapons found, illustrative',
  unit: 'count',
  target: null,
  points: values.map((value, at) => ({
    periodEnd: day('2020-01-31') + at * 31,
    value,
    limits,
    judgement: 'Common cause' as const,
  })),
  ...more,
});

test('the chart of a real series: theft from the person by quarter', () => {
  const contents = exampleContents({ cover: { periodEnd: day('2019-12-31') } });
  const row = scorecardOf(contents, defaultPlan).find(({ kpi }) => kpi === 'THEFT_FROM_PERSON');
  if (!row) throw new Error('no row');
  const picture = measureChart(row, 'West Midlands');
  expectGolden('statement-control-chart.svg', picture?.svg ?? '');
  expect(picture?.alternative).toMatch(
    /^Control chart of Theft from the person, West Midlands, by quarter: 24 points from June 2013 to March 2019\./,
  );
});

test('a lower limit is drawn no lower than nought', () => {
  expect(controlChart(chart([10, 20, 30])).alternative).toContain('the limits are 0 and 45');
});

test('points that signal have a shape of their own, and are named in the legend and in words', () => {
  const points = chart([10, 20, 44]).points.map((point, at) =>
    at === 2 ? { ...point, judgement: 'Concern' as const } : point,
  );
  const picture = controlChart(chart([], { points }));
  expect(picture.svg).toContain('>Concern</text>');
  expect(picture.alternative).toContain('There is 1 point of concern (April 2020).');
  expect(controlChart(chart([10, 20, 30])).alternative).toContain('No point is beyond common cause.');
});

test('a title with an ampersand or a quotation mark stays well-formed', () => {
  const picture = controlChart(chart([1, 2], { title: 'Theft <of> & "from"', unit: 'CO2 & more' }));
  expect(XMLValidator.validate(picture.svg)).toBe(true);
});

test('too few points, or yearly figures, make no chart', () => {
  const entries = Array.from({ length: 11 }, (_, at) => ({
    kpi: 'KNIFE_CRIME',
    end: `2020-${String(at + 1).padStart(2, '0')}-28`,
    covers: 'Month' as const,
    value: at,
  }));
  const row = scorecardOf(testContents({ entries }), defaultPlan).find(({ kpi }) => kpi === 'KNIFE_CRIME');
  expect(row && measureChart(row, 'West Midlands')).toBeNull();
});

test('whatever the figures, the picture is well-formed and has no missing numbers', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(values, (list) => {
      const { svg } = controlChart(chart(list));
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }),
  );
});
