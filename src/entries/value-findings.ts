import type { MeasuredDefinition } from '../framework/definition';
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

/** Everything that is wrong with one figure by itself, for the checks and for the function CHECK. */
export function valueFindings(figure: TypedFigure, definition: MeasuredDefinition): FigureFinding[] {
  const findings: FigureFinding[] = [];
  if (isShare(definition)) findShare(figure, findings);
  else findQuantity(figure, definition, findings);
  findParts(figure, definition, findings);
  return findings;
}

export function isShare({ unit }: MeasuredDefinition): boolean {
  return unit === 'percent';
}

function findShare({ value }: TypedFigure, findings: FigureFinding[]): void {
  if (value === null || (value >= 0 && value <= 1)) return;
  if (value < 0) {
    findings.push({ column: 'Value', code: 'value-negative', message: `${value} is below nought.` });
  } else if (value <= 100) {
    const fraction = Number((value / 100).toPrecision(15));
    const message = `${plain(value * 100)}% is more than 100%. For ${plain(value)}% type ${plain(value)}% or ${plain(fraction)}.`;
    findings.push({ column: 'Value', code: 'percent-hundredfold', message, replacement: fraction });
  } else {
    findings.push({
      column: 'Value',
      code: 'above-100-percent',
      message: `${plain(value * 100)}% is more than 100%.`,
    });
  }
}

function findQuantity(
  { value }: TypedFigure,
  definition: MeasuredDefinition,
  findings: FigureFinding[],
): void {
  if (value === null) return;
  const { statistic } = definition;
  // A net gain since a start may be a loss; a score may have any sign.
  if (value < 0 && statistic !== 'running total' && statistic !== 'score') {
    findings.push({ column: 'Value', code: 'value-negative', message: `${plain(value)} is below nought.` });
  }
  if (Number.isInteger(value)) return;
  if (statistic === 'events' && definition.unit === 'count') {
    findings.push({
      column: 'Value',
      code: 'count-fractional',
      message: `${plain(value)} is not a whole number.`,
    });
  } else if (statistic === 'stock' || statistic === 'running total') {
    findings.push({
      column: 'Value',
      code: 'stock-fractional',
      message: `${plain(value)} is not a whole number.`,
    });
  }
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
  if (denominator === null) return;
  if (ofWhole && numerator > denominator) {
    const message = `The numerator, ${plain(numerator)}, is more than the denominator, ${plain(denominator)}.`;
    findings.push({ column: 'Numerator', code: 'numerator-above-denominator', message });
    return;
  }
  const per = ofWhole && isShare(definition) ? 1 : statistic === 'rate' ? ratePer(definition.unit) : null;
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

/** "rate per 1,000" -> 1000; null where the unit does not say. */
function ratePer(unit: string): number | null {
  const per = /per ([\d,]+)/.exec(unit)?.[1];
  return per === undefined ? null : Number(per.replaceAll(',', ''));
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
