import { figureAtEnd } from './figure-at';
import { IS_NUMBER, overFigures, ownRows, rowsAt, rowsWithin } from './figures';
import { letFormula, type Named } from './let-formula';
import type { Reading } from './reading';

/** Nothing after the day reported on counts. */
const REPORTED = 'PcpPeriodEnd';
const PERIOD = '[@[Period end]]';

/**
 * The formula where the KPI has figures, else empty, before anything is reckoned: most rows of a new workbook have
 * none. Empty also where the KPI's terms are not known.
 */
function whereFigures([, id]: Named, formula: string): string {
  return `=IFERROR(IF(COUNTIFS(PcpData[KPI],${id})=0,"",${formula}),"")`;
}

/**
 * Period end: the day up to which the latest figure runs. It is that of the last row that says anything of a whole
 * period, be it a figure or why there is none. 12 months also end with the last month that has eleven others before
 * it, or the last quarter that has three, where that is later.
 */
export function periodEndFormula({ id, terms }: Reading): string {
  const upTo = `${ownRows()},ends,"<="&${REPORTED}`;
  const last = (conditions: string) => `MAXIFS(ends,${upTo},${conditions})`;
  const lastOf = (covers: string) => `MAX(0,${last(`spans,${covers},values,${IS_NUMBER}`)})`;
  const count = (covers: string, end: string) =>
    `COUNTIFS(${rowsWithin(covers, `EOMONTH(MAX(${end},400),-12)`, end)},values,${IS_NUMBER})`;
  const said = ['values', 'tops', 'marks'].map((column) => last(`spans,whole,${column},"<>"`));
  const addedUp = letFormula(
    [
      ['month', lastOf('"Month"')],
      ['months', count('"Month"', 'month')],
      ['quarter', lastOf('"Quarter"')],
      ['quarters', count('"Quarter"', 'quarter')],
    ],
    'MAX((months=12)*month,(quarters=4)*quarter)',
  );
  const known = overFigures(
    [
      id,
      ...terms,
      ['sums', '(basis="12 months")*ISNUMBER(SEARCH(statistic,"events rate duration"))'],
      ['end', `MAX(0,${said.join(',')},IF(sums,${addedUp},0))`],
    ],
    'IF(end=0,"",end)',
  );
  return whereFigures(id, known);
}

/**
 * Latest: the figure at the period end; else what stands there instead ("[x]", "In progress"). Where no 12 months are
 * whole: why, if a row says so; else empty. No array is worked out outside LOOKUP, which takes arrays by itself: a
 * file stores the formula as an ordinary one, whose value LibreOffice shows as it finds it.
 */
export function latestFormula({ id, terms }: Reading): string {
  const words =
    '(kpis=id)*(areas=PcpArea)*(groups="")*(ends=end)*((whole="*")+(spans=whole))*(1-ISNUMBER(values))';
  const lastWord = `LOOKUP(2,1/(${words}),ROW(ends))-MIN(ROW(ends))+1`;
  const noted = `COUNTIFS(${ownRows()},spans,"<>Snapshot",ends,"<="&${REPORTED},marks,{"*[z]*","*[c]*","*[x]*"})`;
  const why = `LOOKUP(2,1/${noted},{"[z]","[c]","[x]"})`;
  const known = overFigures(
    [id, ...terms, ['end', PERIOD], ...figureAtEnd()],
    `IF(end="",IF(basis="12 months",${why},""),IF(figure<>"",figure,${letFormula(
      [['pos', lastWord]],
      'IF(INDEX(values,pos)="",INDEX(marks,pos),INDEX(values,pos))&""',
    )}))`,
  );
  return whereFigures(id, known);
}

/** Months of one period of a frequency. */
const MONTHS_OF_WHOLE = 'IF(whole="Month",1,IF(whole="Quarter",3,12))';

/** The day up to which the 12 months before run, or the period just before, or the snapshot before. */
const PREVIOUS_END =
  `IF(basis="snapshot",MAX(400,MAXIFS(ends,${ownRows()},spans,"Snapshot",ends,"<"&${PERIOD},values,${IS_NUMBER})),` +
  `EOMONTH(${PERIOD},-${MONTHS_OF_WHOLE}))`;

/**
 * Names for what the figure of the period that ends on a day is of; the last of them, `size`, is it: the months that
 * counted events cover, else the Denominator: of a proportion, a rate, a survey; the population of a stock.
 */
function sizeAt(end: string): Named[] {
  return [
    ['covers', 'IF((basis="12 months")*ISNUMBER(SEARCH(statistic,"rate duration")),"*",whole)'],
    ['of', `MAX(0,MAXIFS(bottoms,${rowsAt('covers', end)}))`],
    ['size', `IFERROR(IF(statistic="events",IF(basis="snapshot","",${MONTHS_OF_WHOLE}),IF(of>0,of,"")),"")`],
  ];
}

/** Size: what Latest is of. */
export function sizeFormula({ id, terms }: Reading): string {
  return `=IF(NOT(ISNUMBER([@Latest])),"",${overFigures([id, ...terms, ...sizeAt(PERIOD)], 'size')})`;
}

/** The same of Previous. */
export const PREVIOUS_SIZE: readonly Named[] = [['before', PREVIOUS_END], ...sizeAt('before')];

/** Previous: the 12 months before, the snapshot before, or the period just before. */
export function previousFormula({ id, terms }: Reading): string {
  const previous = overFigures([id, ...terms, ['end', PREVIOUS_END], ...figureAtEnd()], 'figure');
  return `=IF(NOT(ISNUMBER([@Latest])),"",IFERROR(${previous},""))`;
}

/**
 * Baseline: as entered, else from the figures at the end of the baseline period. "[b]" where the series breaks
 * between it and the latest figure (in a row after the baseline, or inside the baseline year after its first month or quarter): what
 * stands before a break is not compared with what stands after.
 */
export function baselineFormula({ id, terms, baselineEnd, baselineEntered }: Reading): string {
  const known = letFormula(
    [
      ['end', baselineEnd],
      ...figureAtEnd(),
      ['after', 'EOMONTH(end,IF(months=12,-11,IF(quarters=4,-9,0)))'],
      ['base', 'IF(given="",figure,given)'],
      ['breaks', `COUNTIFS(${ownRows()},ends,">"&after,ends,"<="&${PERIOD},marks,"*[b]*")`],
    ],
    'IF(breaks*ISNUMBER(base+[@Latest]),"[b]",base)',
  );
  const withFigures = overFigures([id, ...terms], `IFERROR(${known},given)`);
  const baseline = letFormula(
    [['given', `IFERROR(1*(${baselineEntered}&""),"")`]],
    `IF(COUNTIFS(PcpData[KPI],${id[1]})=0,given,${withFigures})`,
  );
  return `=IFERROR(${baseline},"")`;
}

/** Target: the figure to reach; the baseline where the plan asks to remain at its level or better. */
export const TARGET_FORMULA = (() => {
  const target = 'INDEX(PcpFramework[Target],MATCH([@KPI],PcpFramework[KPI],0))';
  return `=IF([@KPI]="","",IFERROR(IF(${target}="Baseline",[@Baseline],IF(ISNUMBER(${target}),${target},"")),""))`;
})();

/** Change: from the baseline to the latest figure, as a share of the baseline. */
export const CHANGE_FORMULA =
  '=IF(AND(ISNUMBER([@Latest]),ISNUMBER([@Baseline])),IF([@Baseline]=0,"",[@Latest]/[@Baseline]-1),"")';
