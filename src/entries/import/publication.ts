import { endOfMonth, monthEnd } from '../../judgement/period';
import type { ExcelDate } from '../../framework/definition';
import type { Covers } from '../../judgement/observation';
import homeOffice from '../../../seeds/import/home-office.json';
import ons from '../../../seeds/import/ons.json';
import { readDate } from '../../judgement/read-date';
import { hasHeaders, HOME_OFFICE_HEADERS, ONS_HEADERS, positionOf } from './match-columns';
import type { ImportLayout } from './import-plan';

/** A KPI of a publication: the sum of its categories. */
export interface PublishedMeasure {
  kpi: string;
  /** Every list has to be there with at least one of its categories; all of them are summed. */
  categories: string[][];
  /** Last day of the first period that it is the same measure in, as 2018-03-31. */
  from?: string;
  note?: string;
}

/** How a publication is read; the facts are in `seeds/import`. */
export interface Publication {
  layout: Exclude<ImportLayout, 'entries' | 'unknown'>;
  covers: Covers;
  source: string;
  measures: PublishedMeasure[];
  /** Positions of the columns in this file. */
  at: {
    area: number;
    category: number;
    figure: number;
    /** What the category is called; -1 where only its code is given. */ name: number;
  };
  periodEndOf: (cells: readonly string[]) => ExcelDate | null;
}

/** The publication that a file's headers are of, or null. */
export function publicationOf(headers: readonly string[]): Publication | null {
  if (hasHeaders(headers, HOME_OFFICE_HEADERS)) {
    const year = positionOf(headers, 'Financial Year');
    const quarter = positionOf(headers, 'Financial Quarter');
    return {
      layout: 'home-office',
      covers: 'Quarter',
      source: homeOffice.source,
      measures: homeOffice.measures,
      at: {
        area: positionOf(headers, 'Force Name'),
        category: positionOf(headers, 'Offence Code'),
        figure: positionOf(headers, 'Number of Offences'),
        name: positionOf(headers, 'Offence Description'),
      },
      periodEndOf: (cells) => financialQuarterEnd(cells[year] ?? '', cells[quarter] ?? ''),
    };
  }
  if (hasHeaders(headers, ONS_HEADERS)) {
    const ending = positionOf(headers, '12 months ending');
    return {
      layout: 'ons',
      covers: 'Year',
      source: ons.source,
      measures: ons.measures,
      at: {
        area: positionOf(headers, 'PFA'),
        category: positionOf(headers, 'Offence'),
        figure: positionOf(headers, 'Rolling year total number of offences'),
        name: -1,
      },
      // Some releases print 30 December for the year that ends on 31 December.
      periodEndOf: (cells) => {
        const date = readDate(cells[ending] ?? '');
        return date === null ? null : monthEnd(date);
      },
    };
  }
  return null;
}

/** "2017/18", "1" -> 30 June 2017; null where either cannot be read. */
export function financialQuarterEnd(year: string, quarter: string): ExcelDate | null {
  const start = /^\s*(\d{4})\s*[/-]\s*\d{2,4}\s*$/.exec(year)?.[1];
  const number = /^\s*Q?([1-4])\s*$/i.exec(quarter)?.[1];
  if (start === undefined || number === undefined) return null;
  return endOfMonth(Number(start) * 12 + 2 + 3 * Number(number));
}
