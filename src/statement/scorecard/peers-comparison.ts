import type { ExcelDate, MeasuredDefinition } from '../../framework/definition';
import type { Entry } from '../../entries/entry';
import type { SizedFigure } from '../../judgement/chance';
import { refusal } from '../../judgement/figure-refused';
import { figuresCompared } from '../../judgement/like-with-like';
import { comparePeers, type PeerComparison } from '../../judgement/peers';
import type { HeldFigures } from './held-figures';

/** What a peer, or the force itself, has at the same period end; `size` is the denominator, null where there is none. */
export interface AreaFigure extends SizedFigure {
  area: string;
}

/**
 * The same figure of each most similar force at the same period end, like with like; those without one are left out,
 * and so is everything where the KPI is not compared.
 */
export function peerFigures(
  held: HeldFigures,
  definition: MeasuredDefinition,
  periodEnd: ExcelDate | null,
): AreaFigure[] {
  if (!definition.peers || periodEnd === null) return [];
  return held.peers.flatMap((area) => {
    const entries = held.entriesOf(definition, area);
    const figures = figuresCompared(entries, definition, periodEnd);
    if (figures.latest === null || figures.periodEnd !== periodEnd) return [];
    if (refusal(definition, figures.latest) !== null) return [];
    return [{ area, value: figures.latest, size: sizeAt(entries, definition, periodEnd) }];
  });
}

/**
 * The scorecard's Peers: the force's figure against the same figure of each most similar force at the same period
 * end. Empty where the KPI is not compared. A count is compared by the populations in Denominator.
 */
export function peersComparison(
  held: HeldFigures,
  definition: MeasuredDefinition,
  value: number | null,
  periodEnd: ExcelDate | null,
): PeerComparison | '' {
  if (!definition.peers || value === null || periodEnd === null || refusal(definition, value) !== null)
    return '';
  const own = { value, size: sizeAt(held.entriesOf(definition, held.area), definition, periodEnd) };
  return comparePeers(definition, own, peerFigures(held, definition, periodEnd)).comparison;
}

/** The largest denominator of the period: a population, or what a proportion is of; null where there is none. */
function sizeAt(
  entries: readonly Entry[],
  definition: MeasuredDefinition,
  periodEnd: ExcelDate,
): number | null {
  const sizes = entries
    .filter((entry) => entry.periodEnd === periodEnd)
    .filter(({ covers }) => definition.basis !== 'latest' || covers === definition.frequency)
    .map(({ denominator }) => denominator ?? 0);
  const largest = Math.max(0, ...sizes);
  return largest > 0 ? largest : null;
}
