import { fieldOfDefinition, textOfDefinition } from './definition';
import { figureAt, figuresAt, lastPeriodEnd, SNAPSHOT, yearBefore } from './figures';
import type { Reading } from './reading';
import { twelveMonthEnd, twelveMonthTotal } from './twelve-months';

/** The day reported on. Nothing after it counts. */
const REPORTED = 'PcpPeriodEnd';
const PERIOD = '[@[Period end]]';
/** A row of the KPI for the force as a whole, up to the day reported on, whatever its Value holds. */
const ANY_ROW = `PcpData[KPI],[@KPI],PcpData[Area],PcpArea,PcpData[Breakdown],"",PcpData[Period end],"<="&${REPORTED}`;

/** A date, or empty text instead of the 0 that MAXIFS gives where no row was found. */
function dateOrEmpty(formula: string): string {
  return `IFERROR(VALUE(TEXT(${formula},"0;;")),"")`;
}

/** Period end: the day up to which the KPI's latest figure runs. */
export function periodEndFormula({ basis, frequency }: Reading): string {
  return (
    `=IF(${basis}="12 months",${dateOrEmpty(twelveMonthEnd(REPORTED))},` +
    `IF(${basis}="snapshot",${dateOrEmpty(lastPeriodEnd(SNAPSHOT, REPORTED))},` +
    `IF(${basis}="latest",${dateOrEmpty(lastPeriodEnd(frequency, REPORTED))},` +
    `${dateOrEmpty(`MAXIFS(PcpData[Period end],${ANY_ROW},PcpData[Value],"?*")`)})))`
  );
}

/** A proportion is numerators over denominators where both are there; else the figure as typed. */
function periodFigure(covers: string, periodEnd: string): string {
  const rows = figuresAt(covers, periodEnd);
  return (
    `IFERROR(SUMIFS(PcpData[Numerator],${rows},PcpData[Numerator],"<1E+300")/` +
    `SUMIFS(PcpData[Denominator],${rows},PcpData[Numerator],"<1E+300"),` +
    `IFERROR(${figureAt(covers, periodEnd)},""))`
  );
}

/** A milestone's word at a period end. */
function word(periodEnd: string): string {
  const said = (text: string) => `COUNTIFS(${ANY_ROW},PcpData[Period end],${periodEnd},PcpData[Value],"${text}")>0`;
  return ['Done', 'In progress', 'Not started', 'Overdue'].reduceRight(
    (otherwise, text) => `IF(${said(text)},"${text}",${otherwise})`,
    '""',
  );
}

/** Latest: the figure at the period end; "[x]", "[c]" or "[z]" where that is all that was entered; else empty. */
export function latestFormula({ basis, frequency }: Reading): string {
  const marked = (marker: string, otherwise: string) =>
    `IF(COUNTIFS(${ANY_ROW},PcpData[Marker],"*${marker}*")+COUNTIFS(${ANY_ROW},PcpData[Value],"${marker}")>0,"${marker}",${otherwise})`;
  return (
    `=IF(${PERIOD}="",${marked('[x]', marked('[c]', marked('[z]', '""')))},` +
    `IF(${basis}="12 months",${twelveMonthTotal(PERIOD)},` +
    `IF(${basis}="snapshot",${figureAt(SNAPSHOT, PERIOD)},` +
    `IF(${basis}="latest",${periodFigure(frequency, PERIOD)},${word(PERIOD)}))))`
  );
}

/** Size: the months that a 12-month figure covers, or the denominator of a proportion or survey. */
export function sizeFormula({ basis, frequency }: Reading): string {
  const denominator = `SUMIFS(PcpData[Denominator],${figuresAt(frequency, PERIOD)})`;
  return (
    `=IF(OR(${PERIOD}="",NOT(ISNUMBER([@Latest]))),"",` +
    `IF(${basis}="12 months",12,IF(${basis}="latest",IF(${denominator}>0,${denominator},""),"")))`
  );
}

/** Previous: the 12 months before, or the period before the latest. */
export function previousFormula({ basis, frequency }: Reading): string {
  const before = (covers: string) => lastPeriodEnd(covers, `(${PERIOD}-1)`);
  return (
    `=IF(${PERIOD}="","",IF(${basis}="12 months",${twelveMonthTotal(yearBefore(PERIOD))},` +
    `IF(${basis}="snapshot",IFERROR(${figureAt(SNAPSHOT, before(SNAPSHOT))},""),` +
    `IF(${basis}="latest",${periodFigure(frequency, before(frequency))},""))))`
  );
}

/** The KPI's figure at the end of its baseline period, from the figures themselves; empty where there is none. */
export function baselineFromFigures({ basis, frequency, baselineEnd }: Reading): string {
  return (
    `IFERROR(IF(${basis}="12 months",${twelveMonthTotal(baselineEnd)},` +
    `IF(${basis}="snapshot",${figureAt(SNAPSHOT, baselineEnd)},` +
    `IF(${basis}="latest",${periodFigure(frequency, baselineEnd)},""))),"")`
  );
}

/** How many rows after the baseline period, up to the latest figure, begin a new series: marker [b]. */
export function breaksSinceBaseline({ baselineEnd }: Reading): string {
  return `IFERROR(COUNTIFS(${ANY_ROW},PcpData[Period end],">"&${baselineEnd},PcpData[Period end],"<="&${PERIOD},PcpData[Marker],"*[b]*"),0)`;
}

/**
 * Baseline: as entered in PcpFramework, else from the figures at the end of the baseline period. "[b]" where the
 * series breaks between the two, since what stands before a break is not compared with what stands after.
 */
export function baselineFormula(reading: Reading): string {
  const entered = fieldOfDefinition('Baseline');
  return (
    `=IF(AND(${PERIOD}<>"",${breaksSinceBaseline(reading)}>0),"[b]",` +
    `IF(IFERROR(ISNUMBER(${entered}),FALSE),${entered},${baselineFromFigures(reading)}))`
  );
}

/** The size of the baseline: as entered, else 12 months, else the denominator at the end of the baseline period. */
export function baselineSize({ basis, frequency, baselineEnd }: Reading): string {
  const entered = fieldOfDefinition('Baseline size');
  return (
    `IF(IFERROR(ISNUMBER(${entered}),FALSE),${entered},IF(ISNUMBER([@Baseline]),` +
    `IF(${basis}="12 months",12,IF(AND(${basis}="latest",NOT(IFERROR(ISNUMBER(${fieldOfDefinition('Baseline')}),FALSE))),` +
    `IFERROR(1/(1/SUMIFS(PcpData[Denominator],${figuresAt(frequency, baselineEnd)})),""),"")),""))`
  );
}

/** Target: the figure to reach; the baseline where the plan asks to remain at its level or better. */
export const TARGET_FORMULA = `=IF(${textOfDefinition('Target')}="baseline",[@Baseline],IF(${textOfDefinition('Target')}="","",${fieldOfDefinition('Target')}))`;

/** Change: from the baseline to the latest figure, as a share of the baseline. */
export const CHANGE_FORMULA = `=IF(AND(ISNUMBER([@Latest]),ISNUMBER([@Baseline])),IF([@Baseline]=0,"",[@Latest]/[@Baseline]-1),"")`;
