import { FUNCTIONS } from '../../src/functions/catalogue';
import type { Subject } from './figure';
import { hasR, inR } from './in-r';
import { series } from './series';
import { medianTime } from './timing';

const POINTS = 1_000_000;
const QUESTIONS = 10_000;
/** How far our numbers may be from R's, as a share of them. */
const NEAR_ENOUGH = 1e-9;

/** An XmR chart's limits, outlying moving ranges dropped once, as NHS England draws them. */
const LIMITS_IN_R = `{
  range <- abs(diff(x)); kept <- mean(range[range < 3.267 * mean(range)])
  mean(x) + c(0, -2.66, 2.66, -2.66 * 2 / 3, 2.66 * 2 / 3) * kept
}`;
/** Garwood's interval of a count. */
const COUNT_IN_R = 'cbind(qgamma(0.025, x), qgamma(0.975, x + 1))';
/** Clopper and Pearson's interval of a share, as the odds that a rate ratio is. */
const RATIO_IN_R = `{
  odds <- function(p) p / (1 - p)
  cbind(odds(qbeta(0.025, x, 40 + 1)), odds(qbeta(0.975, x + 1, 40)))
}`;

/** Our statistics and R's own, on the same numbers: how long each takes, and that they agree. */
export const againstR: Subject = async (tell) => {
  if (!hasR()) {
    tell({ subject: 'against R', what: 'R is not installed', value: 0, unit: 'count' });
    return;
  }
  const long = series(POINTS);
  const counts = Array.from({ length: QUESTIONS }, (_, at) => 1 + (at % 9));
  const cases = [
    {
      what: `LIMITS of ${POINTS.toLocaleString('en-GB')} points`,
      x: long.flat(),
      expression: LIMITS_IN_R,
      run: () => numbers(FUNCTIONS.LIMITS(long)),
    },
    {
      what: `INTERVAL of ${QUESTIONS.toLocaleString('en-GB')} counts below ten`,
      x: counts,
      expression: COUNT_IN_R,
      run: () => byColumn(counts.map((count) => numbers(FUNCTIONS.INTERVAL('count', count)))),
    },
    {
      what: `RATERATIO of ${QUESTIONS.toLocaleString('en-GB')} pairs, each with its p`,
      x: counts,
      expression: RATIO_IN_R,
      run: () => byColumn(counts.map((count) => numbers(FUNCTIONS.RATERATIO(count, 1, 40, 1)).slice(1, 3))),
    },
  ];
  for (const { what, x, expression, run } of cases) {
    const reference = inR(expression, x);
    agree(what, run(), reference.numbers);
    tell({
      subject: 'against R',
      what,
      value: await medianTime(run),
      unit: 'ms',
      peer: { what: 'base R, vectorised', value: reference.time },
    });
  }
  if (!hasR('NHSRplotthedots')) return;
  const values = series(QUESTIONS);
  const program = `NHSRplotthedots::ptd_spc(
    data.frame(x = as.Date("1900-01-01") + seq_along(x), y = x), value_field = y, date_field = x)$y`;
  tell({
    subject: 'against R',
    what: `POINTS of ${QUESTIONS.toLocaleString('en-GB')} points`,
    value: await medianTime(() => FUNCTIONS.POINTS(values)),
    unit: 'ms',
    peer: { what: 'NHSRplotthedots in R', value: inR(program, values.flat(), 1).time },
  });
};

/** The first row of a function's answer. */
const numbers = (answer: unknown) => (answer as number[][])[0] ?? [];

/** Rows of two numbers as R keeps a matrix: column after column. */
const byColumn = (rows: readonly number[][]) =>
  [0, 1].flatMap((column) => rows.map((row) => row[column] ?? NaN));

function agree(what: string, ours: readonly number[], theirs: readonly number[]): void {
  const apart = ours.findIndex((number, at) => !(Math.abs(number / theirs[at]! - 1) < NEAR_ENOUGH));
  if (ours.length !== theirs.length || apart >= 0)
    throw new Error(`${what}: ${ours[apart]} here, ${theirs[apart]} in R.`);
}
