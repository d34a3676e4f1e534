import { monthEnd } from '../../judgement/period';
import type { Covers } from '../../judgement/observation';
import homeOffice from '../../../seeds/import/home-office.json';
import ons from '../../../seeds/import/ons.json';
import { readDate } from '../../judgement/read-date';
import { readPeriod, type ReadPeriod } from '../read-period';
import { plainHeader } from './column-names';
import type { ImportLayout } from './import-plan';

/** A KPI of a publication: the sum of its categories. */
export interface PublishedMeasure {
  kpi: string;
  /** Every list has to be there with at least one of its categories; all of them are summed. */
  categories: string[][];
  /** Groups that the measure holds as a whole: a category of theirs that it does not list forbids the sum. */
  groups?: string[];
  /** Last day of the first period that it is the same measure in, as 2018-03-31. */
  from?: string;
  note?: string;
}

/** How a publication is read; the facts are in `seeds/import`. */
export interface Publication {
  layout: Exclude<ImportLayout, 'entries' | 'unknown'>;
  source: string;
  measures: PublishedMeasure[];
  /** Categories that are printed in several lines, which are summed; any other stands once. */
  inParts: readonly string[];
  /** Positions of the columns in this file. */
  at: {
    area: number;
    category: number;
    figure: number;
    /** What the category is called; -1 where only its code is given. */
    name: number;
    /** The group that the category is in; -1 where none is given. */
    group: number;
  };
  periodOf: (cells: readonly string[]) => { end: number; covers: Covers } | null;
}

/** The publication that a file's headers are of, or null; columns stand in any order, more may stand among them. */
export function publicationOf(headers: readonly string[]): Publication | null {
  return homeOfficeOf(headers) ?? onsOf(headers);
}

function homeOfficeOf(headers: readonly string[]): Publication | null {
  const { columns, source, measures, inParts } = homeOffice;
  const at = {
    ...positions(headers, columns),
    name: position(headers, columns.name),
    group: position(headers, columns.group),
  };
  const year = position(headers, columns.year);
  const quarter = position(headers, columns.quarter);
  if ([at.area, at.category, at.figure, year].includes(-1)) return null;
  return {
    layout: 'home-office',
    source,
    measures,
    inParts,
    at,
    periodOf: (cells) =>
      known(
        quarter < 0
          ? readPeriod(cells[year] ?? '')
          : financialQuarter(cells[year] ?? '', cells[quarter] ?? ''),
      ),
  };
}

function onsOf(headers: readonly string[]): Publication | null {
  const { columns, source, measures } = ons;
  const at = { ...positions(headers, columns), name: -1, group: -1 };
  const ending = position(headers, columns.ending);
  if ([at.area, at.category, at.figure, ending].includes(-1)) return null;
  return {
    layout: 'ons',
    source,
    measures,
    inParts: [],
    at,
    periodOf: (cells) => yearEnding(cells[ending] ?? ''),
  };
}

function positions(headers: readonly string[], columns: Record<'area' | 'category' | 'figure', string[]>) {
  return {
    area: position(headers, columns.area),
    category: position(headers, columns.category),
    figure: position(headers, columns.figure),
  };
}

/** Position of the first header that has one of the names, from 0; -1 where none has. */
function position(headers: readonly string[], names: readonly string[]): number {
  const wanted = new Set(names.map(plainHeader));
  return headers.findIndex((header) => wanted.has(plainHeader(header)));
}

/** "2017/18", "1" -> the quarter that ends on 30 June 2017; null where either cannot be read. */
export function financialQuarter(year: string, quarter: string): ReadPeriod | null {
  const number = /^\s*(?:Q|quarter )?\s*([1-4])\s*$/i.exec(quarter)?.[1];
  return number === undefined ? null : readPeriod(`${year.trim()} Q${number}`);
}

/** Some releases print 30 December for the year that ends on 31 December. */
function yearEnding(text: string): { end: number; covers: Covers } | null {
  const date = readDate(text) ?? readPeriod(text)?.end ?? null;
  return date === null ? null : { end: monthEnd(date), covers: 'Year' };
}

function known(period: ReadPeriod | null): { end: number; covers: Covers } | null {
  return period === null || period.covers === null ? null : { end: period.end, covers: period.covers };
}
