import { baselineSize } from './comparison';
import { DEFINITION, textOfDefinition } from './definition';
import { FIGURES_ID, MONTH, QUARTER, SNAPSHOT, withNumber, type Which } from './figures';
import { SCORECARD_READING } from './reading';
import { onlyFigure, twelveMonthTotal } from './twelve-months';

/** What STATUS and EXPLAIN are given: figures in, words out; a blank never reaches them as a zero. */
function questionAbout(value: string, size: string): string {
  return `[@KPI],${value},[@Baseline],[@Target],${size},${baselineSize(SCORECARD_READING)},${DEFINITION},IF(PcpPeriodEnd="","",PcpPeriodEnd)`;
}

export const STATUS_FORMULA = `=IF([@KPI]="","",PCP.STATUS(${questionAbout('[@Latest]', '[@Size]')}))`;

/** The verdict one period earlier; blank where there was no figure. */
export const WAS_FORMULA = `=IF(OR([@KPI]="",[@Previous]=""),"",PCP.STATUS(${questionAbout('[@Previous]', '[@Size]')}))`;

export const EXPLANATION_FORMULA = `=IF([@KPI]="","",PCP.EXPLAIN(${questionAbout('[@Latest]', '[@Size]')}))`;

/**
 * Variation: the series in order of date, from the last break on, as the control chart has it. Months where there
 * are twelve, else quarters; snapshots for what is counted at a date.
 */
export const VARIATION_FORMULA = (() => {
  const months: Which = { covers: MONTH, until: 'PcpPeriodEnd' };
  const covers = `IF(${SCORECARD_READING.basis}="snapshot",${SNAPSHOT},IF(COUNTIFS(${withNumber('Value', months)})>=12,${MONTH},${QUARTER}))`;
  const series: Which = { covers, until: 'PcpPeriodEnd' };
  const lastBreak = `MAXIFS(PcpData[Period end],${withNumber('Value', series)},PcpData[Marker],"*[b]*")`;
  const rows =
    `(PcpData[KPI]=${FIGURES_ID})*(PcpData[Covers]=${covers})*(PcpData[Area]=PcpArea)*(PcpData[Breakdown]="")*` +
    `(PcpData[Period end]<=PcpPeriodEnd)*(PcpData[Period end]>=${lastBreak})*ISNUMBER(PcpData[Value])`;
  return (
    `=IF(OR(${SCORECARD_READING.basis}="",COUNTIFS(${withNumber('Value', series)})=0),"",` +
    `PCP.VARIATION([@KPI],INDEX(SORT(FILTER(PcpData[[Period end]:[Value]],${rows})),0,5),TRUE,"","",${DEFINITION}))`
  );
})();

/**
 * Peers: the same figure of each most similar force for the same period. A count needs sizes to be compared: the
 * populations in Denominator at the same date; a proportion carries its own.
 */
export const PEERS_FORMULA = (() => {
  const { basis, frequency } = SCORECARD_READING;
  const period = '[@[Period end]]';
  const covers = `IF(${basis}="snapshot",${SNAPSHOT},${frequency})`;
  const value = `IF(${basis}="12 months",${twelveMonthTotal(SCORECARD_READING, period, 'PcpListPeers')},${onlyFigure({ covers, area: 'PcpListPeers', at: period })})`;
  const denominator = (area: string) =>
    `MAXIFS(PcpData[Denominator],PcpData[KPI],${FIGURES_ID},PcpData[Area],${area},PcpData[Breakdown],"",PcpData[Period end],${period},PcpData[Covers],IF(${basis}="latest",${frequency},"*"))`;
  const blankWhenZero = (formula: string) => `IF(${formula}>0,${formula},"")`;
  return (
    `=IF(OR(${textOfDefinition('Peers')}<>"yes",NOT(ISNUMBER([@Latest]))),"",` +
    `PCP.PEERS([@KPI],[@Latest],${value},${blankWhenZero(denominator('PcpArea'))},${blankWhenZero(denominator('PcpListPeers'))}))`
  );
})();

/** Action: what was decided last and is not done yet, with who and by when. */
export const ACTION_FORMULA = (() => {
  const open =
    'PcpActions[KPI],[@KPI],PcpActions[Decision],"?*",PcpActions[State],"<>Done",PcpActions[State],"<>Dropped"';
  const row =
    `MATCH(1,INDEX((PcpActions[KPI]=[@KPI])*(PcpActions[State]<>"Done")*(PcpActions[State]<>"Dropped")*(PcpActions[Decision]<>"")*` +
    `(PcpActions[Raised]=MAXIFS(PcpActions[Raised],${open})),0),0)`;
  const due = `INDEX(PcpActions[Due],${row})`;
  return (
    `=IF(COUNTIFS(${open})=0,"",INDEX(PcpActions[Decision],${row})&` +
    `IF(INDEX(PcpActions[Owner],${row})&""="",""," ("&INDEX(PcpActions[Owner],${row})&IF(${due}&""="",""," due "&TEXT(${due},"d mmm yyyy"))&")"))`
  );
})();
