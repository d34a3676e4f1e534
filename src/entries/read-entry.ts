import type { ExcelDate } from '../framework/definition';
import { COVERS, type Covers } from '../judgement/observation';
import type { DataColumn, DataColumnPositions, Entry } from './entry';
import { IN_PLACE_OF_A_VALUE, readMarkers } from './markers';
import type { ProblemCode } from './problem-codes';
import { readDate } from '../judgement/read-date';
import { asTyped, isErrorValue, readNumber } from './read-number';
import type { CellValue, DecimalMark } from './workbook-contents';

/** Told of each cell that cannot be read, with what to do where that is better than the code's own advice. */
export type Refuse = (
  column: DataColumn,
  code: ProblemCode,
  message: string,
  rest?: { fix?: string; replacement?: string | number },
) => void;

/**
 * One row as an entry, or null where `refuse` has been told of at least one cell. What text in a number's place may have
 * meant is read by the decimal mark of the Excel that it stands in.
 */
export function readEntry(
  values: readonly (CellValue | undefined)[],
  at: DataColumnPositions,
  row: number,
  refuse: Refuse,
  decimal?: DecimalMark,
): Entry | null {
  let readable = true;
  const refused: Refuse = (...told) => {
    readable = false;
    refuse(...told);
  };
  const kpi = text(values[at.KPI]).toUpperCase();
  if (!kpi) refused('KPI', 'kpi-missing', 'This row has figures but no KPI.');
  const periodEnd = periodEndOf(values[at['Period end']] ?? null, refused);
  const covers = coversOf(values[at.Covers] ?? null, refused);
  const area = text(values[at.Area]);
  if (!area) refused('Area', 'area-missing', 'This row does not say which area it is of.');
  const { value, word, marker } = valueOf(values[at.Value] ?? null, refused, decimal);
  const numerator = partOf(values[at.Numerator] ?? null, 'Numerator', refused, decimal);
  const denominator = partOf(values[at.Denominator] ?? null, 'Denominator', refused, decimal);
  if (!readable || periodEnd === null || covers === null) return null;
  const markers = readMarkers(text(values[at.Marker]));
  return {
    row,
    kpi,
    periodEnd,
    covers,
    area,
    breakdown: text(values[at.Breakdown]),
    value,
    word,
    numerator,
    denominator,
    markers: marker && !markers.includes(marker) ? [...markers, marker] : markers,
    source: text(values[at.Source]),
    note: text(values[at.Note]),
  };
}

/** Text of a cell without the spaces around it; empty for a blank. */
export function text(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

/** The last day that Excel knows: 31 December 9999. */
const LAST_DAY = 2_958_465;

function periodEndOf(value: CellValue, refuse: Refuse): ExcelDate | null {
  const isDay = typeof value === 'number' && value >= 1 && value <= LAST_DAY;
  if (isDay && Number.isInteger(value)) return value;
  if (text(value) === '') {
    refuse('Period end', 'period-missing', 'The period’s last day is missing.');
  } else if (isErrorValue(value)) {
    const fix = 'Type the last day of the period, such as 30/09/2021 or 2021-09-30.';
    refuse('Period end', 'error-value', `The period end shows ${value}.`, { fix });
  } else {
    const read = typeof value === 'string' ? readDate(value) : isDay ? Math.floor(value) : null;
    const message =
      typeof value === 'number'
        ? `${value} is not a whole day.`
        : `“${value}” is text, not a date that Excel can compare.`;
    refuse('Period end', 'period-not-a-date', message, read === null ? {} : { replacement: read });
  }
  return null;
}

const COVERS_BY_NAME = new Map<string, Covers>(COVERS.map((covers) => [covers.toLowerCase(), covers]));

function coversOf(value: CellValue, refuse: Refuse): Covers | null {
  const typed = text(value);
  const covers = COVERS_BY_NAME.get(typed.toLowerCase());
  if (covers) return covers;
  if (!typed) refuse('Covers', 'covers-missing', 'It is not said what this figure covers.');
  else refuse('Covers', 'covers-unknown', `“${typed}” is not one of Month, Quarter, Year or Snapshot.`);
  return null;
}

/** What a milestone's Value may hold, as `judgement/README.md` names it. */
const MILESTONE_WORDS = new Map(
  ['Done', 'In progress', 'Not started', 'Overdue'].map((word) => [word.toLowerCase(), word]),
);

interface TypedValue {
  value: number | null;
  word: string | null;
  /** "x" where the Value holds "[x]". */
  marker: string | null;
}

function valueOf(value: CellValue, refuse: Refuse, decimal?: DecimalMark): TypedValue {
  const nothing: TypedValue = { value: null, word: null, marker: null };
  if (typeof value === 'number' && Number.isFinite(value)) return { ...nothing, value };
  const typed = text(value);
  if (!typed) return nothing;
  const marker = unavailable(typed);
  if (marker) return { ...nothing, marker };
  const word = MILESTONE_WORDS.get(typed.toLowerCase());
  if (word) return { ...nothing, word };
  refuseNumber(value, 'Value', refuse, decimal);
  return nothing;
}

function partOf(
  value: CellValue,
  column: 'Numerator' | 'Denominator',
  refuse: Refuse,
  decimal?: DecimalMark,
): number | null {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const typed = text(value);
  if (typed && !unavailable(typed)) refuseNumber(value, column, refuse, decimal);
  return null;
}

/** "[X]" -> "x", else null. */
function unavailable(typed: string): string | null {
  const marker = /^\[([a-z])\]$/i.exec(typed)?.[1]?.toLowerCase();
  return marker !== undefined && IN_PLACE_OF_A_VALUE.has(marker) ? marker : null;
}

function refuseNumber(
  value: CellValue,
  column: DataColumn,
  refuse: Refuse,
  decimal: DecimalMark = '.',
): void {
  if (isErrorValue(value)) {
    refuse(column, 'error-value', `The cell shows ${value}.`);
    return;
  }
  const read = typeof value === 'string' ? readNumber(value, decimal) : null;
  // "6,5" may be six and a half, or a slip: a person has to say.
  const other = decimal === '.' ? ',' : '.';
  const otherwise = typeof value === 'string' && read === null ? readNumber(value, other) : null;
  const mark = other === ',' ? 'comma' : 'full stop';
  const rest =
    read !== null
      ? { fix: `Type it as the number ${asTyped(read, decimal)}.`, replacement: read }
      : otherwise !== null
        ? { fix: `If the ${mark} is a decimal mark, type ${asTyped(otherwise, decimal)}.` }
        : {};
  refuse(column, 'text-in-number', `“${value}” is text: it would be left out of every sum.`, rest);
}
