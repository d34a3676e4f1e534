import { PREVIOUS_SIZE } from './comparison';
import { dayInWords } from './day-in-words';
import { figureAtEnd } from './figure-at';
import { overFigures, ownRows, rowsAt } from './figures';
import { letFormula, type Named } from './let-formula';
import { SCORECARD_READING } from './reading';

const { id, terms, baselineEnd } = SCORECARD_READING;
/** The KPI's row of PcpFramework; empty text for an id that is not there. */
export const DEFINITION = 'IFERROR(INDEX(PcpFramework,MATCH([@KPI],PcpFramework[KPI],0),0),"")';

/** What its cells are: the analyst may have put columns in between ours, or in another order. */
const HEADERS = 'PcpFramework[#Headers]';

/** The size of the baseline: as entered, else the months covered, else the denominator at the baseline's end. */
const BASELINE_SIZE: Named = (() => {
  const denominator = letFormula(
    [['found', `MAX(0,MAXIFS(bottoms,${rowsAt('whole', baselineEnd)}))`]],
    'IF(found>0,found,"")',
  );
  const entered = 'INDEX(PcpFramework[Baseline size],at)';
  const size =
    `IF(ISNUMBER(${entered}),${entered},IF(statistic="events",[@Size],` +
    `IF(ISNUMBER(INDEX(PcpFramework[Baseline],at)),"",${denominator})))`;
  return ['baseSize', `IF(NOT(ISNUMBER([@Baseline])),"",IFERROR(${size},""))`];
})();

/**
 * STATUS or EXPLAIN of a value against the row's baseline and target; a blank never reaches them as a zero. `size`:
 * what the value is of, by the names that say so.
 */
function verdict(
  name: 'STATUS' | 'EXPLAIN',
  value: string,
  size: string,
  names: readonly Named[] = [],
): string {
  return overFigures(
    [id, ...terms, ...names, BASELINE_SIZE],
    `PCP.${name}([@KPI],${value},[@Baseline],[@Target],${size},baseSize,\n${DEFINITION},IF(PcpPeriodEnd="","",PcpPeriodEnd),${HEADERS})`,
  );
}

export const STATUS_FORMULA = `=IF([@KPI]="","",${verdict('STATUS', '[@Latest]', '[@Size]')})`;
export const EXPLANATION_FORMULA = `=IF([@KPI]="","",${verdict('EXPLAIN', '[@Latest]', '[@Size]')})`;
/** The verdict one period earlier; blank where there was no figure. */
export const WAS_FORMULA = `=IF([@Previous]="","",${verdict('STATUS', '[@Previous]', 'size', PREVIOUS_SIZE)})`;

/**
 * Variation: the series in order of date, from the last break on, as the control chart has it. Months where there
 * are twelve, else quarters; snapshots for what is counted on a day. A proportion is its numerator over its
 * denominator where both are there. The KPI's own rows are picked out first, so that everything after them is reckoned
 * over a handful of rows. What is compared with "" is a blank, which Excel may otherwise take for a zero.
 */
export const VARIATION_FORMULA =
  `=IF(COUNTIFS(PcpData[KPI],${id[1]})=0,"",IFERROR(` +
  overFigures(
    [
      id,
      ...terms.slice(0, 3),
      ['own', 'kpis=id'],
      ['days', 'FILTER(ends,own)'],
      ['lengths', 'FILTER(spans,own)'],
      ['figures', 'FILTER(values,own)'],
      ['top', 'FILTER(tops,own)'],
      ['bottom', 'FILTER(bottoms,own)'],
      [
        'divided',
        'ISNUMBER(SEARCH(statistic,"proportion survey"))*(top<>"")*(bottom<>"")*ISNUMBER(top)*ISNUMBER(bottom)',
      ],
      ['points', 'IF(divided,top/bottom,IF(figures="","",figures))'],
      ['rows', '(FILTER(areas,own)=PcpArea)*(FILTER(groups,own)="")*(days<=PcpPeriodEnd)*ISNUMBER(points)'],
      ['quarters', 'SUM(rows*(lengths="Quarter"))'],
      ['parts', 'IF(OR(SUM(rows*(lengths="Month"))>=12,quarters=0),"Month","Quarter")'],
      ['covers', 'IF(basis="snapshot","Snapshot",parts)'],
      ['since', `MAX(0,MAXIFS(ends,${ownRows()},spans,covers,ends,"<="&PcpPeriodEnd,marks,"*[b]*"))`],
      ['kept', 'rows*(lengths=covers)*(days>=since)'],
      ['series', 'SORTBY(FILTER(points,kept),FILTER(days,kept))'],
    ],
    `IF(basis="","",PCP.VARIATION([@KPI],series,TRUE,"","",${DEFINITION},${HEADERS}))`,
  ) +
  ',""))';

/**
 * Peers: the same figure of each most similar force for the same period. A count needs sizes to be compared: the
 * populations in Denominator at the same date; a proportion carries its own.
 */
export const PEERS_FORMULA = (() => {
  const covers = 'IF(basis="latest",whole,"*")';
  const size = (area: string) => `MAXIFS(bottoms,${rowsAt(covers, 'end', area)})`;
  return (
    '=IF(OR(NOT(ISNUMBER([@Latest])),IFERROR(INDEX(PcpFramework[Peers],MATCH([@KPI],PcpFramework[KPI],0)),"no")<>"yes"),"",IFERROR(' +
    overFigures(
      [
        id,
        ...terms,
        ['end', '[@[Period end]]'],
        ...figureAtEnd('PcpListPeers'),
        ['sizes', size('PcpListPeers')],
        ['size', size('PcpArea')],
      ],
      `PCP.PEERS([@KPI],[@Latest],figure,IF(size>0,size,""),IF(sizes>0,sizes,""),${DEFINITION},${HEADERS})`,
    ) +
    ',""))'
  );
})();

/** Action: what was decided last and is not done yet, with who and by when. */
export const ACTION_FORMULA = (() => {
  const open =
    '(PcpActions[KPI]=[@KPI])*(PcpActions[Decision]<>"")*(PcpActions[State]<>"Done")*(PcpActions[State]<>"Dropped")*(PcpActions[State]<>"Closed")';
  return (
    '=IF(OR([@KPI]="",COUNTIFS(PcpActions[KPI],[@KPI])=0),"",IFERROR(' +
    letFormula(
      [
        ['days', 'IF(ISNUMBER(PcpActions[Raised]),PcpActions[Raised],0)'],
        ['raised', `MAX(${open}*days)`],
        ['at', `MATCH(1,${open}*(days=raised),0)`],
        ['owner', 'INDEX(PcpActions[Owner],at)&""'],
        ['due', 'INDEX(PcpActions[Due],at)'],
        ['when', `IF(N(due)=0,"","due "&${dayInWords('due')})`],
        ['who', 'owner&IF(AND(owner<>"",when<>""),", ","")&when'],
      ],
      'INDEX(PcpActions[Decision],at)&IF(who="",""," ("&who&")")',
    ) +
    ',""))'
  );
})();
