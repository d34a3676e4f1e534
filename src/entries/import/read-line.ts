import type { Definition } from '../../framework/definition';
import { isMeasured } from '../../judgement/like-with-like';
import type { Covers } from '../../judgement/observation';
import { areaNamed } from '../area-named';
import { DATA_COLUMNS, dataColumnPositions, type DataColumn, type Entry } from '../entry';
import { writeMarkers, readMarkers } from '../markers';
import { PROBLEM_CODES } from '../problem-codes';
import { readEntry } from '../read-entry';
import type { DecimalMark } from '../read-number';
import { readPeriod } from '../read-period';
import type { CellValue } from '../workbook-contents';
import { coversOfHeader } from './column-names';
import type { ColumnMatch } from './import-plan';
import { readCovers } from './read-covers';
import { readFigure } from './read-figure';
import type { SourceRow } from './source-table';

/** What a line is read by. */
export interface LineReading {
  columns: readonly ColumnMatch[];
  definitions: ReadonlyMap<string, Definition>;
  /** The force first, then its peers. */
  areas: readonly string[];
  decimal: DecimalMark;
  /** Filled in where the file leaves them blank. */
  defaults: { area?: string; covers?: string; source?: string };
}

/** A line as an entry, or the reasons why it is none. */
export interface ReadLine {
  entry: Entry | null;
  reasons: string[];
}

/** Characters that a cell of Excel can hold. */
const LONGEST_TEXT = 32_767;

const OURS = dataColumnPositions(DATA_COLUMNS);

/** Reads lines of a file: text to what Excel would hold first, then as a row of PcpData is read. */
export function lineReader({ columns, definitions, areas, decimal, defaults }: LineReading) {
  const at = new Map(
    columns.flatMap(({ column }, position) => (column === null ? [] : [[column, position]])),
  );
  const ids = idsByMeasure(definitions);
  const periodOf = remembered(readPeriod);
  const areaOf = remembered((typed) => areaNamed(typed, areas));
  const coversTyped = remembered(readCovers);
  const markersOf = remembered(readMarkers);
  const ofHeader = coversOfHeader(columns[at.get('Period end') ?? -1]?.header ?? '');

  return ({ line, cells, broken }: SourceRow): ReadLine => {
    if (broken !== undefined) return { entry: null, reasons: [broken] };
    const text = (column: DataColumn) => (cells[at.get(column) ?? -1] ?? '').trim();
    const reasons: string[] = [];
    const kpi = ids.get(text('KPI').toLowerCase()) ?? text('KPI');
    const period = periodOf(text('Period end'));
    const typed = text('Covers') === '' ? (defaults.covers ?? '') : text('Covers');
    const covers = coversTyped(typed);
    if (covers !== null && period?.covers && covers !== period.covers) {
      const said = `“${text('Period end')}” is a ${period.covers.toLowerCase()}`;
      reasons.push(`${said}, and the figure is said to cover a ${covers.toLowerCase()}.`);
    }
    const figure = readFigure(text('Value'), decimal);
    const markers = [...new Set([...markersOf(text('Marker')), ...(figure?.markers ?? [])])];
    const part = (column: 'Numerator' | 'Denominator') => {
      const read = readFigure(text(column), decimal);
      return read === null ? text(column) : read.number;
    };
    const values: Record<DataColumn, CellValue> = {
      KPI: kpi,
      'Period end': period?.end ?? text('Period end'),
      Covers:
        covers ?? (typed || (period?.covers ?? ofHeader ?? coversOf(definitions.get(kpi.toUpperCase())))),
      Area: areaOf(text('Area')) ?? (text('Area') || (defaults.area ?? areas[0] ?? null)),
      Breakdown: text('Breakdown'),
      Value: figure === null ? text('Value') : figure.number,
      Numerator: part('Numerator'),
      Denominator: part('Denominator'),
      Marker: writeMarkers(markers),
      Source: text('Source') || (defaults.source ?? ''),
      Note: text('Note'),
    };
    for (const column of DATA_COLUMNS) {
      if (text(column).length > LONGEST_TEXT)
        reasons.push(`${column} has ${text(column).length} characters; a cell holds ${LONGEST_TEXT}.`);
    }
    const row = DATA_COLUMNS.map((column) => values[column]);
    const entry = readEntry(row, OURS, line, (_column, code, message, rest) => {
      reasons.push(`${message} ${rest?.fix ?? PROBLEM_CODES[code].fix}`);
    });
    return { entry: reasons.length === 0 ? entry : null, reasons };
  };
}

/** Reads each text once: a large file says the same few periods, areas and words again and again. */
function remembered<Read>(read: (typed: string) => Read): (typed: string) => Read {
  const known = new Map<string, Read>();
  return (typed) => {
    const before = known.get(typed);
    if (before !== undefined || known.has(typed)) return before as Read;
    const now = read(typed);
    known.set(typed, now);
    return now;
  };
}

/** What a figure covers where the KPI leaves no choice. */
function coversOf(definition: Definition | undefined): Covers | null {
  if (!definition) return null;
  return !isMeasured(definition) || definition.basis === 'snapshot' ? 'Snapshot' : null;
}

/** Ids by the names of their measures, in small letters; a name of two measures with figures of their own is of neither. */
function idsByMeasure(definitions: ReadonlyMap<string, Definition>): Map<string, string> {
  const ids = new Map<string, string | null>();
  for (const { id, measure, figuresFrom = id } of definitions.values()) {
    const name = measure.trim().toLowerCase();
    if (definitions.has(name.toUpperCase())) continue;
    const known = ids.get(name);
    ids.set(name, known === undefined || known === figuresFrom ? figuresFrom : null);
  }
  return new Map([...ids].flatMap(([name, id]) => (id === null ? [] : [[name, id]])));
}
