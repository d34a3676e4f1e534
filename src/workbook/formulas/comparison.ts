import { numberOfDefinition, textOfDefinition } from './definition';
import { MONTH, QUARTER, rows, SNAPSHOT, sum, withNumber, type Which } from './figures';
import type { Reading } from './reading';
import { onlyFigure, breaks, twelveMonthEnd, twelveMonthTotal, yearBefore } from './twelve-months';

/** The day reported on. Nothing after it counts. */
const REPORTED = 'PcpPeriodEnd';
const PERIOD = '[@[Period end]]';

/** What a figure that is not a 12-month total covers: the KPI's frequency, or the day it was counted on. */
function coversOf({ basis, frequency }: Reading): string {
  return `IF(${basis}="latest",${frequency},${SNAPSHOT})`;
}

/** Months of one period of the KPI's frequency. */
function monthsOf({ frequency }: Reading): string {
  return `IF(${frequency}="Month",1,IF(${frequency}="Quarter",3,12))`;
}

/** A date, or empty text instead of the 0 that MAXIFS gives where no row was found. */
function dateOrEmpty(formula: string): string {
  return `IFERROR(VALUE(TEXT(${formula},"0;;")),"")`;
}

/**
 * What stands instead of a number in the only row found: "[x]", "[c]" or "[z]" as Value or among the markers, or a
 * milestone's word; empty where it is none of them. The words are those of PcpListValueWords, found by position.
 */
function word(which: Which): string {
  const position = '(ROW(PcpListValueWords)-ROW(INDEX(PcpListValueWords,1))+1)';
  const found = (conditions: string) => `SUMPRODUCT(COUNTIFS(${rows(which)},${conditions})*${position})`;
  const asValue = found('PcpData[Value],PcpListValueWords');
  const asMarker = found('PcpData[Marker],"*["&MID(PcpListValueWords,2,1)&"]*"');
  return `IFERROR(INDEX(PcpListValueWords,1/(1/MAX(${asValue},${asMarker}))),"")`;
}

/**
 * Period end: the day up to which the latest figure runs. A snapshot's or a period's is that of the last row with a
 * figure or with a marker that says why there is none; 12 months end where they can be added up.
 */
export function periodEndFormula(reading: Reading): string {
  const { basis } = reading;
  const which: Which = { covers: coversOf(reading), until: REPORTED };
  const last = (conditions: string) => `MAXIFS(PcpData[Period end],${conditions})`;
  const candidates = [
    last(withNumber('Value', which)),
    last(withNumber('Numerator', which)),
    last(`${rows(which)},PcpData[Value],"[?]"`),
    `SUMPRODUCT(MAX(${last(`${rows(which)},PcpData[Marker],"*"&PcpListMissing&"*"`)}))`,
  ];
  return (
    `=IF(PcpPeriodEnd="","",IF(${basis}="12 months",${dateOrEmpty(twelveMonthEnd(reading, REPORTED))},` +
    `IF(${basis}="",${dateOrEmpty(last(`${rows({ until: REPORTED })},PcpData[Value],"?*"`))},` +
    `${dateOrEmpty(`MAX(${candidates.join(',')})`)})))`
  );
}

/** A proportion is numerators over denominators where both are there; else the one figure as typed. */
function figureOf({ statistic }: Reading, which: Which, otherwise = '""'): string {
  const denominators = `SUMIFS(PcpData[Denominator],${rows(which)},PcpData[Numerator],"<1E+300")`;
  return (
    `IFERROR(IF(ISNUMBER(SEARCH(${statistic},"proportion survey")),` +
    `${sum('Numerator', which)}/${denominators},NA()),${onlyFigure(which, otherwise)})`
  );
}

/** Latest: the figure at the period end; "[x]", "[c]" or "[z]" where that is what stands there; else empty. */
export function latestFormula(reading: Reading): string {
  const { basis } = reading;
  const which: Which = { covers: coversOf(reading), at: PERIOD };
  return (
    `=IF(${PERIOD}="",IF(${basis}="12 months",${word({ until: REPORTED })},""),` +
    `IF(${basis}="12 months",${twelveMonthTotal(reading, PERIOD)},` +
    `IF(${basis}="",${word({ at: PERIOD })},IF(COUNTIFS(${rows(which)})=1,${figureOf(reading, which, word(which))},""))))`
  );
}

/** Size: the months that counted events cover, or the denominator of a proportion, a rate or a survey. */
export function sizeFormula(reading: Reading): string {
  const { basis, statistic, frequency } = reading;
  const denominator = `MAXIFS(PcpData[Denominator],${rows({ covers: `IF(${basis}="latest",${frequency},"*")`, at: PERIOD })})`;
  return (
    `=IF(NOT(ISNUMBER([@Latest])),"",IF(${statistic}="events",` +
    `IF(${basis}="12 months",12,IF(${basis}="latest",${monthsOf(reading)},"")),IF(${denominator}>0,${denominator},"")))`
  );
}

/** Previous: the 12 months before, the snapshot before, or the period just before. */
export function previousFormula(reading: Reading): string {
  const { basis, frequency } = reading;
  const lastSnapshot = `MAXIFS(PcpData[Period end],${withNumber('Value', { covers: SNAPSHOT, until: `(${PERIOD}-1)` })})`;
  const before = `EOMONTH(${PERIOD},-${monthsOf(reading)})`;
  return (
    `=IF(NOT(ISNUMBER([@Latest])),"",IFERROR(IF(${basis}="12 months",${twelveMonthTotal(reading, yearBefore(PERIOD))},` +
    `IF(${basis}="snapshot",${onlyFigure({ covers: SNAPSHOT, at: lastSnapshot })},` +
    `${figureOf(reading, { covers: frequency, at: before })})),""))`
  );
}

/** The KPI's figure at the end of its baseline period, from the figures themselves; empty where there is none. */
function baselineFromFigures(reading: Reading): string {
  const { basis, baselineEnd } = reading;
  return (
    `IFERROR(IF(${basis}="12 months",${twelveMonthTotal(reading, baselineEnd)},` +
    `IF(${basis}="","",${figureOf(reading, { covers: coversOf(reading), at: baselineEnd })})),"")`
  );
}

/**
 * How many rows begin a new series (marker [b]) after the first period of the baseline, up to the latest figure: any
 * row after the baseline, and a month or quarter inside a baseline year unless it is that year's first.
 */
function breaksSinceBaseline(reading: Reading): string {
  const { basis, baselineEnd } = reading;
  const inside = (covers: string, months: number) =>
    breaks({ covers, after: `EOMONTH(${baselineEnd},${months - 12})`, until: baselineEnd });
  return (
    `IFERROR(${breaks({ after: baselineEnd, until: PERIOD })}+` +
    `IF(${basis}="12 months",${inside(MONTH, 1)}+${inside(QUARTER, 3)},0),0)`
  );
}

/**
 * Baseline: as entered, else from the figures at the end of the baseline period. "[b]" where the series breaks
 * between the two, since what stands before a break is not compared with what stands after.
 */
export function baselineFormula(reading: Reading): string {
  const { baselineEntered } = reading;
  return (
    `=IF(IF(ISNUMBER([@Latest]),${breaksSinceBaseline(reading)},0)>0,"[b]",` +
    `IF(ISNUMBER(${baselineEntered}),${baselineEntered},${baselineFromFigures(reading)}))`
  );
}

/** The size of the baseline: as entered, else the months covered, else the denominator at the baseline's end. */
export function baselineSize(reading: Reading): string {
  const { basis, statistic, baselineEnd, baselineSizeEntered, baselineEntered } = reading;
  const denominator = `MAXIFS(PcpData[Denominator],${rows({ covers: coversOf(reading), at: baselineEnd })})`;
  return (
    `IF(ISNUMBER(${baselineSizeEntered}),${baselineSizeEntered},IF(NOT(ISNUMBER([@Baseline])),"",` +
    `IF(AND(${statistic}="events",${basis}<>"snapshot"),[@Size],` +
    `IF(ISNUMBER(${baselineEntered}),"",IFERROR(IF(${denominator}>0,${denominator},""),"")))))`
  );
}

/** Target: the figure to reach; the baseline where the plan asks to remain at its level or better. */
export const TARGET_FORMULA = `=IF(${textOfDefinition('Target')}="baseline",[@Baseline],${numberOfDefinition('Target')})`;

/** Change: from the baseline to the latest figure, as a share of the baseline. */
export const CHANGE_FORMULA =
  '=IF(AND(ISNUMBER([@Latest]),ISNUMBER([@Baseline])),IF([@Baseline]=0,"",[@Latest]/[@Baseline]-1),"")';
