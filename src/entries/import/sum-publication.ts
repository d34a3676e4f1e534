import { excelDateFromIso } from '../../judgement/period';
import type { ExcelDate } from '../../framework/definition';
import type { Covers } from '../../judgement/observation';
import { areaNamed } from '../area-named';
import { IN_PLACE_OF_A_VALUE } from '../markers';
import type { NewEntry, RefusedLine } from './import-plan';
import type { Publication, PublishedMeasure } from './publication';
import { readFigure, type ReadFigure } from './read-figure';
import type { SourceRow } from './source-table';

/** Figures of one area and period, as they are gathered line by line. */
interface Gathered {
  area: string;
  periodEnd: ExcelDate;
  covers: Covers;
  line: number;
  /** By category: its figures, one unless the publication prints it in parts. */
  figures: Map<string, ReadFigure[]>;
  /** Categories that stand in the file twice, with the same figure or with two. */
  twice: Map<string, 'same' | 'other'>;
  /** Groups in which a category stands that no measure lists, with one of those categories. */
  strangers: Map<string, string>;
}

/** A sum of a publication with the line that it begins on. */
export interface SummedEntry {
  line: number;
  entry: NewEntry;
}

/** Sums a publication's lines to KPIs, line by line, so that a large file can be taken in parts. */
export class PublicationSums {
  readonly refused: RefusedLine[] = [];
  private readonly gathered = new Map<string, Gathered>();
  private readonly left = new Map<string, number>();
  /** Categories that count, by their names in small letters. */
  private readonly wanted: ReadonlyMap<string, string>;
  private readonly areas = new Map<string, string | null>();

  /** `known`: the force and its peers, by the names that PcpData uses; lines of others are left out. */
  constructor(
    private readonly publication: Publication,
    private readonly known: readonly string[],
  ) {
    const categories = publication.measures.flatMap((measure) => measure.categories.flat());
    this.wanted = new Map(categories.map((category) => [category.toLowerCase(), category]));
  }

  add({ line, cells, broken }: SourceRow): void {
    if (broken !== undefined) return this.refuse(line, cells, broken);
    const { at } = this.publication;
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    if (filled <= 1) return this.leaveOut('Titles and notes');
    const area = this.areaOf(cells[at.area] ?? '');
    if (area === null) return this.leaveOut('Other forces');
    const printed = (cells[at.category] ?? '').trim();
    const category = this.wanted.get(printed.toLowerCase());
    const name = (cells[at.name] ?? '').trim();
    const group = (cells[at.group] ?? '').trim();
    if (category === undefined && group === '') return this.leaveOut(`${printed} ${name}`.trim());
    const period = this.publication.periodOf(cells);
    if (period === null) return this.refuse(line, cells, 'The period cannot be read.');
    const gathered = this.gatheredOf(area, period, line);
    if (category === undefined) {
      gathered.strangers.set(group, `${printed} ${name}`.trim());
      return this.leaveOut(`${printed} ${name}`.trim());
    }
    const figure = readFigure(cells[at.figure] ?? '');
    if (figure === null) return this.refuse(line, cells, 'The number of offences is not a number.');
    const earlier = gathered.figures.get(category) ?? [];
    if (earlier.length > 0 && !this.publication.inParts.includes(category)) {
      const isSame = earlier[0]?.number === figure.number;
      if (isSame) this.leaveOut('Lines that stand twice');
      if (!isSame || !gathered.twice.has(category)) gathered.twice.set(category, isSame ? 'same' : 'other');
      return;
    }
    gathered.figures.set(category, [...earlier, figure]);
  }

  /** The KPIs' figures; one that lacks a category is refused rather than made too small. */
  entries(): SummedEntry[] {
    return [...this.gathered.values()].flatMap((gathered) =>
      this.publication.measures.flatMap((measure) => this.summed(measure, gathered)),
    );
  }

  /** Lines of no KPI, by category, the largest first. */
  leftOut(): { category: string; lines: number }[] {
    return [...this.left].map(([category, lines]) => ({ category, lines })).sort((a, b) => b.lines - a.lines);
  }

  private areaOf(name: string): string | null {
    let area = this.areas.get(name);
    if (area === undefined) this.areas.set(name, (area = areaNamed(name, this.known)));
    return area;
  }

  private gatheredOf(area: string, { end, covers }: { end: number; covers: Covers }, line: number): Gathered {
    const key = `${area}|${end}|${covers}`;
    let gathered = this.gathered.get(key);
    if (!gathered) {
      gathered = {
        ...{ area, periodEnd: end, covers, line },
        ...{ figures: new Map(), twice: new Map(), strangers: new Map() },
      };
      this.gathered.set(key, gathered);
    }
    return gathered;
  }

  private summed(measure: PublishedMeasure, gathered: Gathered): SummedEntry[] {
    const { area, periodEnd, covers, line, figures } = gathered;
    const from = measure.from === undefined ? null : excelDateFromIso(measure.from);
    if (from !== null && periodEnd < from) return [];
    if (!measure.categories.flat().some((category) => figures.has(category))) return [];
    const reason = reasonAgainst(measure, gathered, this.publication.inParts);
    if (reason !== null) {
      this.refused.push({
        line,
        text: area,
        reason: `${measure.kpi} of ${area} cannot be summed: ${reason}`,
      });
      return [];
    }
    const parts = measure.categories.flat().flatMap((category) => figures.get(category) ?? []);
    const all = [...new Set(parts.flatMap(({ markers }) => markers))];
    const missing = all.find((marker) => IN_PLACE_OF_A_VALUE.has(marker));
    const value = missing === undefined ? parts.reduce((sum, { number }) => sum + (number ?? 0), 0) : null;
    const about = { kpi: measure.kpi, periodEnd, covers, area, breakdown: '' };
    const figure = { value, word: null, numerator: null, denominator: null };
    const markers = missing === undefined ? all : [missing];
    return [{ line, entry: { ...about, ...figure, markers, source: this.publication.source, note: '' } }];
  }

  private leaveOut(category: string): void {
    this.left.set(category, (this.left.get(category) ?? 0) + 1);
  }

  private refuse(line: number, cells: readonly string[], reason: string): void {
    this.refused.push({ line, text: cells.join(', ').slice(0, 80), reason });
  }
}

/** Why a measure cannot be summed from what was gathered, else null. */
function reasonAgainst(
  { categories, groups = [] }: PublishedMeasure,
  { figures, twice, strangers }: Gathered,
  inParts: readonly string[],
): string | null {
  const all = categories.flat();
  const missing = categories.filter((any) => !any.some((category) => figures.has(category)));
  if (missing.length > 0) return `there is no line of ${missing.map((any) => any.join(' or ')).join(', ')}.`;
  const other = all.find((category) => twice.get(category) === 'other');
  if (other !== undefined) return `the file holds two figures for ${other}.`;
  const part = all.find((category) => inParts.includes(category));
  if (part !== undefined && twice.size > 0)
    return `the file holds lines twice, and ${part} is printed in parts.`;
  const stranger = groups.find((group) => strangers.has(group));
  return stranger === undefined
    ? null
    : `${strangers.get(stranger)} is in the group ${stranger}, and it is not known whether it counts.`;
}
