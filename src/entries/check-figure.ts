import type { Definition } from '../framework/definition';
import { isMeasured } from '../judgement/like-with-like';
import { readEntry, type DataColumn, type DataColumnPositions } from './entry';
import { isShare, valueFindings } from './value-findings';

/** A row of a Value alone: all other columns are given so that only the Value can be refused. */
const VALUE_ALONE: DataColumnPositions = {
  KPI: 0,
  'Period end': 1,
  Covers: 2,
  Area: 3,
  Value: 4,
  Breakdown: -1,
  Numerator: -1,
  Denominator: -1,
  Marker: -1,
  Source: -1,
  Note: -1,
} satisfies Record<DataColumn, number>;

/**
 * What is wrong with a figure typed for a KPI, in one or two sentences, or "" (the function CHECK). A blank and a
 * marker ("[x]") are fine. `previous` is the figure before: a hundredfold difference from it is pointed out.
 * `checkFigure(DA_OUTCOME, 6.5)` -> "650% is more than 100%. For 6.5% type 6.5% or 0.065."
 */
export function checkFigure(
  definition: Definition,
  value: number | string | null,
  previous: number | null = null,
): string {
  let refused = '';
  const entry = readEntry(
    [definition.id, 1, 'Year', '-', value],
    VALUE_ALONE,
    0,
    (_column, _code, message, rest) => {
      refused = [message, rest?.fix ?? 'Type the figure as a number.'].join(' ');
    },
  );
  if (!entry) return refused;
  if (!isMeasured(definition)) {
    return entry.value === null
      ? ''
      : `${definition.id} is a milestone: type Not started, In progress or Done.`;
  }
  if (entry.word !== null) return `${definition.id} is measured: “${entry.word}” is no figure.`;
  const [finding] = valueFindings(entry, definition);
  if (finding) return finding.message;
  return entry.value === null || previous === null
    ? ''
    : fromPrevious(entry.value, previous, isShare(definition));
}

function fromPrevious(value: number, previous: number, percent: boolean): string {
  if (value <= 0 || previous <= 0) return '';
  const times = value / previous;
  const shown = (figure: number) => (percent ? `${Number((figure * 100).toPrecision(3))}%` : String(figure));
  if (times < 50 && times > 1 / 50) return '';
  return `${shown(value)} is about a hundred times ${times > 1 ? 'more' : 'less'} than the figure before, ${shown(previous)}.`;
}
