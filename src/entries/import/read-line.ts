import type { Definition } from '../../framework/definition';
import { isMeasured } from '../../judgement/like-with-like';
import type { Covers } from '../../judgement/observation';
import { areaNamed } from '../area-named';
import { DATA_COLUMNS, dataColumnPositions, type Entry } from '../entry';
import { IN_PLACE_OF_A_VALUE, writeMarkers, readMarkers } from '../markers';
import { PROBLEM_CODES } from '../problem-codes';
import { readEntry } from '../read-entry';
import type { DecimalMark } from '../workbook-contents';
import { readPeriod } from '../read-period';
import type { CellValue } from '../workbook-contents';
import { coversOfHeader, plainHeader } from './column-names';
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

/** What a line says in each column of ours, in their order; empty where it says nothing. */
type Texts<Columns extends readonly unknown[] = typeof DATA_COLUMNS> = { [At in keyof Columns]: string };

/** Reads lines of a file: text to what Excel would hold first, then as a row of PcpData is read. */
export function lineReader({ columns, definitions, areas, decimal, defaults }: LineReading) {
  const positions = DATA_COLUMNS.map((ours) => columns.findIndex(({ column }) => column === ours));
  const twins = twinColumns(columns);
  const ids = idsByMeasure(definitions);
  const idOf = remembered((typed) => ids.get(typed.toLowerCase()) ?? typed);
  const periodOf = remembered(readPeriod);
  const areaOf = remembered(
    (typed) => areaNamed(typed, areas) ?? (typed || (defaults.area ?? areas[0] ?? null)),
  );
  const coversTyped = remembered(readCovers);
  const markersOf = remembered(readMarkers);
  const ofHeader = coversOfHeader(columns[positions[DATA_COLUMNS.indexOf('Period end')] ?? -1]?.header ?? '');
  const part = (typed: string) => {
    const read = typed === '' ? null : readFigure(typed, decimal);
    return read === null ? typed : read.number;
  };

  return ({ line, cells, broken }: SourceRow): ReadLine => {
    if (broken !== undefined) return { entry: null, reasons: [broken] };
    const texts = positions.map((at) =>
      at < 0 ? '' : (cells[at] ?? '').trim(),
    ) as readonly string[] as Texts;
    const [kpi, end, covered, area, breakdown, value, numerator, denominator, marker, source, note] = texts;
    const reasons = twins.flatMap(({ at, header }) => {
      const [one = '', other = ''] = at.map((position) => (cells[position] ?? '').trim());
      return one === other
        ? []
        : [`There are two columns “${header}”, which say “${one}” and “${other}”. Remove one.`];
    });
    const id = idOf(kpi);
    const period = periodOf(end);
    const typed = covered === '' ? (defaults.covers ?? '') : covered;
    const covers = coversTyped(typed);
    if (covers !== null && period?.covers && covers !== period.covers) {
      const said = `“${end}” is a ${period.covers.toLowerCase()}`;
      reasons.push(`${said}, and the figure is said to cover a ${covers.toLowerCase()}.`);
    }
    const figure = readFigure(value, decimal);
    const row: CellValue[] = [
      id,
      period?.end ?? end,
      covers ?? (typed || (period?.covers ?? ofHeader ?? coversOf(definitions.get(id.toUpperCase())))),
      areaOf(area),
      breakdown,
      figure === null ? value : figure.number,
      part(numerator),
      part(denominator),
      writeMarkers(
        figure?.markers.length ? [...new Set([...markersOf(marker), ...figure.markers])] : markersOf(marker),
      ),
      source || (defaults.source ?? ''),
      note,
    ];
    texts.forEach(({ length }, n) => {
      if (length > LONGEST_TEXT)
        reasons.push(`${DATA_COLUMNS[n]} has ${length} characters; a cell holds ${LONGEST_TEXT}.`);
    });
    const entry = readEntry(row, OURS, line, (_column, code, message, rest) => {
      reasons.push(`${message} ${rest?.fix ?? PROBLEM_CODES[code].fix}`);
    });
    const inPlace = entry?.markers.find((each) => IN_PLACE_OF_A_VALUE.has(each));
    if (inPlace !== undefined && entry?.value != null)
      reasons.push(
        `The marker [${inPlace}] says that there is no figure, yet there is one. ${PROBLEM_CODES['marker-with-value'].fix}`,
      );
    return { entry: reasons.length === 0 ? entry : null, reasons };
  };
}

/** Columns that we take and others of the same name: where they differ, nobody knows which is right. */
function twinColumns(columns: readonly ColumnMatch[]): { header: string; at: [number, number] }[] {
  const names = columns.map(({ header }) => plainHeader(header));
  return columns.flatMap(({ column, header }, taken) =>
    column === null
      ? []
      : names.flatMap((name, other) =>
          other !== taken && name !== '' && name === names[taken]
            ? [{ header, at: [taken, other] as [number, number] }]
            : [],
        ),
  );
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
