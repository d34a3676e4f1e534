import { excelDateFromIso } from '../../judgement/period';
import type { ExcelDate } from '../../framework/definition';
import { readNumber } from '../read-number';
import type { NewEntry, RefusedLine } from './import-plan';
import type { Publication, PublishedMeasure } from './publication';
import type { SourceRow } from './read-source';

/** Figures of one area and period, by category, as they are gathered line by line. */
interface Gathered {
  area: string;
  periodEnd: ExcelDate;
  line: number;
  figures: Map<string, number>;
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
  private readonly wanted: ReadonlySet<string>;
  private readonly areas: ReadonlyMap<string, string>;

  /** `areas`: the force and its peers, by the names that PcpData uses; lines of others are left out. */
  constructor(
    private readonly publication: Publication,
    areas: readonly string[],
  ) {
    this.areas = new Map(areas.map((area) => [area.toLowerCase(), area]));
    this.wanted = new Set(publication.measures.flatMap(({ categories }) => categories.flat()));
  }

  add({ line, cells }: SourceRow): void {
    const { at } = this.publication;
    const area = this.areas.get((cells[at.area] ?? '').trim().toLowerCase());
    if (area === undefined) return this.leaveOut('Other forces');
    const category = (cells[at.category] ?? '').trim();
    if (!this.wanted.has(category)) return this.leaveOut(`${category} ${cells[at.name] ?? ''}`.trim());
    const periodEnd = this.publication.periodEndOf(cells);
    if (periodEnd === null) return this.refuse(line, cells, 'The period cannot be read.');
    const figure = readNumber(cells[at.figure] ?? '');
    if (figure === null) return this.refuse(line, cells, 'The number of offences is not a number.');
    const key = `${area}|${periodEnd}`;
    let gathered = this.gathered.get(key);
    if (!gathered) this.gathered.set(key, (gathered = { area, periodEnd, line, figures: new Map() }));
    gathered.figures.set(category, (gathered.figures.get(category) ?? 0) + figure);
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

  private summed(measure: PublishedMeasure, { area, periodEnd, line, figures }: Gathered): SummedEntry[] {
    const from = measure.from === undefined ? null : excelDateFromIso(measure.from);
    if (from !== null && periodEnd < from) return [];
    const there = measure.categories.filter((any) => any.some((category) => figures.has(category)));
    if (there.length === 0) return [];
    const missing = measure.categories.filter((any) => !there.includes(any));
    if (missing.length > 0) {
      const names = missing.map((any) => any.join(' or ')).join(', ');
      const reason = `${measure.kpi} of ${area} cannot be summed: there is no line of ${names}.`;
      this.refused.push({ line, text: area, reason });
      return [];
    }
    const value = measure.categories.flat().reduce((sum, category) => sum + (figures.get(category) ?? 0), 0);
    const { covers, source } = this.publication;
    const parts = { value, word: null, numerator: null, denominator: null };
    const about = { kpi: measure.kpi, periodEnd, covers, area, breakdown: '' };
    return [{ line, entry: { ...about, ...parts, markers: [], source, note: '' } }];
  }

  private leaveOut(category: string): void {
    this.left.set(category, (this.left.get(category) ?? 0) + 1);
  }

  private refuse(line: number, cells: readonly string[], reason: string): void {
    this.refused.push({ line, text: cells.join(', ').slice(0, 80), reason });
  }
}
