import type { ExcelDate, MeasuredDefinition } from '../framework/definition';
import type { Entry } from '../entries/entry';
import { refusal } from '../judgement/figure-refused';
import { figuresCompared } from '../judgement/like-with-like';
import { comparePeers, type PeerComparison } from '../judgement/peers';
import type { HeldFigures } from './held-figures';

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
  const peers = held.peers.flatMap((area) => {
    const entries = held.entriesOf(definition, area);
    const figures = figuresCompared(entries, definition, periodEnd);
    if (figures.latest === null || figures.periodEnd !== periodEnd) return [];
    if (refusal(definition, figures.latest) !== null) return [];
    return [{ value: figures.latest, size: sizeAt(entries, definition, periodEnd) }];
  });
  return comparePeers(definition, own, peers).comparison;
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
