import type { MeasuredDefinition } from '../framework/definition';
import type { SizedFigure } from './chance';
import { measureChange } from './change';
import { proportionDifference } from './difference';
import { perOf } from './per';
import { rateRatioLimits } from './rate-ratio';

export type PeerComparison =
  | 'Better than peers'
  | 'Similar to peers'
  | 'Worse than peers'
  | 'Higher than peers'
  | 'Lower than peers'
  | 'Not comparable'
  | 'No peers';

/** How a figure compares with the most similar forces taken together, and the figure of those. */
export interface PeerVerdict {
  comparison: PeerComparison;
  /** The peers' own figure, the force left out: pooled by size, else their plain mean. Null where there is none. */
  peers: number | null;
  beyondChance: boolean | 'not tested';
}

/**
 * A figure against the pooled peers (README.md, section 4): better or worse when the difference matters and is
 * beyond chance. Three forces are too few for quartiles, so there are none. Counts are compared only with sizes
 * (populations), as rates; survey estimates only with sample sizes. The order of the peers does not matter.
 */
export function comparePeers(
  definition: MeasuredDefinition,
  own: SizedFigure,
  peers: readonly SizedFigure[],
): PeerVerdict {
  if (peers.length === 0) return { comparison: 'No peers', peers: null, beyondChance: 'not tested' };
  const sized = peers.filter((peer): peer is Sized => peer.size !== null);
  const whole =
    own.size !== null && sized.length > 0 ? { own: { value: own.value, size: own.size }, sized } : null;
  const counted = definition.unit === 'count';
  if (!whole && (counted || definition.statistic === 'survey')) return notComparable();
  if (!whole) return judged(definition, own.value, meanOf(peers), 'not tested');
  if (counted) return counts(definition, whole.own, whole.sized);
  const pooled = pooledOf(whole.sized);
  return judged(definition, own.value, pooled, beyondChance(definition, whole.own, whole.sized, pooled));
}

interface Sized {
  value: number;
  size: number;
}

/** Counts by population: both as rates, tested by the exact rate ratio where they are events. */
function counts(definition: MeasuredDefinition, own: Sized, peers: readonly Sized[]): PeerVerdict {
  const events = total(peers, ({ value }) => value);
  const population = total(peers, ({ size }) => size);
  const rate = own.value / own.size;
  const beyond =
    definition.statistic === 'events' ? ratioBeyond(own.value, own.size, events, population) : 'not tested';
  return judged(definition, rate, events / population, beyond);
}

function beyondChance(
  definition: MeasuredDefinition,
  own: Sized,
  peers: readonly Sized[],
  pooled: number,
): boolean | 'not tested' {
  const population = total(peers, ({ size }) => size);
  if (definition.unit === 'percent') {
    const { lower, upper } = proportionDifference(
      own.value * own.size,
      own.size,
      pooled * population,
      population,
    );
    return lower > 0 || upper < 0;
  }
  const per = perOf(definition.unit);
  if (per === null) return 'not tested';
  return ratioBeyond((own.value * own.size) / per, own.size, (pooled * population) / per, population);
}

function ratioBeyond(
  events: number,
  population: number,
  peerEvents: number,
  peerPopulation: number,
): boolean {
  if (events === 0 && peerEvents === 0) return false;
  const { lower, upper } = rateRatioLimits(events, population, peerEvents, peerPopulation);
  return lower > 1 || upper < 1;
}

function judged(
  definition: MeasuredDefinition,
  value: number,
  peers: number,
  beyond: boolean | 'not tested',
): PeerVerdict {
  const { matters, sign } = measureChange(definition, value, peers);
  const different = matters && sign !== 0 && beyond !== false;
  const [better, worse]: [PeerComparison, PeerComparison] =
    definition.direction === 'none'
      ? ['Higher than peers', 'Lower than peers']
      : ['Better than peers', 'Worse than peers'];
  const comparison = different ? (sign > 0 ? better : worse) : 'Similar to peers';
  return { comparison, peers, beyondChance: beyond };
}

function notComparable(): PeerVerdict {
  return { comparison: 'Not comparable', peers: null, beyondChance: 'not tested' };
}

function pooledOf(peers: readonly Sized[]): number {
  return total(peers, ({ value, size }) => value * size) / total(peers, ({ size }) => size);
}

function meanOf(peers: readonly SizedFigure[]): number {
  return total(peers, ({ value }) => value) / peers.length;
}

/** Added up from the smallest, so that the order of the peers makes no difference even in the last digit. */
function total<T>(items: readonly T[], amountOf: (item: T) => number): number {
  return items
    .map(amountOf)
    .sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)
    .reduce((sum, amount) => sum + amount, 0);
}
