import type { MeasuredDefinition, Statistic } from '../framework/definition';
import { MOST_EVENTS, refusal } from '../judgement/figure-refused';
import { perOf } from '../judgement/per';
import type { Finding } from './problem-at';

/** A figure as it is typed: the value with the two parts of a proportion or rate. */
export interface TypedFigure {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** Which of the three cells a finding is about. */
export type FigureColumn = 'Value' | 'Numerator' | 'Denominator';
export interface FigureFinding extends Finding {
  column: FigureColumn;
}

/** Everything that is wrong with one figure by itself; what cannot be judged is worded as `judge` words it. */
export function valueFindings(figure: TypedFigure, definition: MeasuredDefinition): FigureFinding[] {
  const findings: FigureFinding[] = [];
  findValue(figure.value, definition, findings);
  findParts(figure, definition, findings);
  return findings;
}

export function isShare({ unit }: MeasuredDefinition): boolean {
  return unit === 'percent';
}

function findValue(value: number | null, definition: MeasuredDefinition, findings: FigureFinding[]): void {
  if (value === null || isPlainly(value, definition)) return;
  const message = refusal(definition, value);
  if (message !== null) {
    findings.push({ column: 'Value', message, ...refusedAs(value, definition) });
  } else if (COUNTED_AT_A_DATE.has(definition.statistic) && !Number.isInteger(value)) {
    findings.push({
      column: 'Value',
      code: 'stock-fractional',
      message: `${plain(value)} is not a whole number.`,
    });
  }
}

/** What is fine at first sight: nearly every figure is, and the rest is looked at closely. */
function isPlainly(value: number, definition: MeasuredDefinition): boolean {
  return value > 0 && (isShare(definition) ? value <= 1 : Number.isInteger(value) && value <= MOST_EVENTS);
}

const COUNTED_AT_A_DATE: ReadonlySet<Statistic> = new Set(['stock', 'running total']);

/** The code of a value that is refused: 1.2 is rather 120% than 1.2%, and 6.5 rather 6.5% than 650%. Nothing is replaced. */
function refusedAs(value: number, definition: MeasuredDefinition): Pick<Finding, 'code'> {
  if (value < 0) return { code: 'value-negative' };
  if (value === 0) return { code: 'ratio-nought' };
  if (!isShare(definition)) return { code: value > MOST_EVENTS ? 'value-too-large' : 'count-fractional' };
  if (value < 2 || value > 100) return { code: 'above-100-percent' };
  return { code: 'percent-hundredfold' };
}

function findParts(figure: TypedFigure, definition: MeasuredDefinition, findings: FigureFinding[]): void {
  const { value, numerator, denominator } = figure;
  const { statistic } = definition;
  const ofWhole = statistic === 'proportion' || statistic === 'survey';
  if (denominator !== null && denominator <= 0) {
    const message = `The denominator is ${plain(denominator)}.`;
    findings.push({ column: 'Denominator', code: 'denominator-not-positive', message });
    return;
  }
  if (ofWhole && statistic === 'proportion' && (numerator === null) !== (denominator === null)) {
    const [missing, there] =
      numerator === null ? (['Numerator', 'Denominator'] as const) : (['Denominator', 'Numerator'] as const);
    const message = `There is a ${there.toLowerCase()} and no ${missing.toLowerCase()}.`;
    findings.push({ column: missing, code: 'part-without-whole', message });
  }
  if (numerator === null) return;
  if (numerator < 0 && statistic !== 'score') {
    findings.push({
      column: 'Numerator',
      code: 'value-negative',
      message: `${plain(numerator)} is below nought.`,
    });
  }
  if (denominator === null) {
    if (isCount(statistic) && value !== null && value !== numerator) {
      const message = `The value is ${plain(value)}, and the numerator ${plain(numerator)}: a count is both.`;
      findings.push({ column: 'Value', code: 'value-contradicts-parts', message });
    }
    return;
  }
  if (ofWhole && numerator > denominator) {
    const message = `The numerator, ${plain(numerator)}, is more than the denominator, ${plain(denominator)}.`;
    findings.push({ column: 'Numerator', code: 'numerator-above-denominator', message });
    return;
  }
  const per = ofWhole && isShare(definition) ? 1 : statistic === 'rate' ? perOf(definition.unit) : null;
  const alreadyTold = findings.some(({ column, code }) => column === 'Value' && code !== 'value-negative');
  if (value === null || per === null || alreadyTold) return;
  const computed = (numerator / denominator) * per;
  if (Math.abs(value - computed) <= roundingOf(value, per === 1)) return;
  const shown =
    per === 1
      ? `${plain(value * 100)}% and not ${plain(Number((computed * 100).toPrecision(3)))}%`
      : `${plain(value)} and not ${plain(Number(computed.toPrecision(4)))}`;
  findings.push({
    column: 'Value',
    code: 'value-contradicts-parts',
    message: `The value is ${shown}, which is what ${plain(numerator)} of ${plain(denominator)} come to.`,
  });
}

function isCount(statistic: Statistic): boolean {
  return statistic === 'events' || COUNTED_AT_A_DATE.has(statistic);
}

/** How far rounding can have moved a typed value: half its last decimal, a percentage being typed to whole ones at least. */
function roundingOf(value: number, percent: boolean): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return 0.5000001 * 10 ** -Math.max(decimals, percent ? 2 : 0);
}

/** A number for a sentence: thousands separated, no digits that only binary fractions have. */
function plain(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString('en-GB', { maximumFractionDigits: 10 });
}
