import type { SizedFigure } from '../judgement/chance';
import { isNotAvailable } from '../judgement/figure';
import { refusal, sizeRefusal } from '../judgement/figure-refused';
import { comparePeers, type PeerComparison } from '../judgement/peers';
import { figureArgument, isBlankCell, optionalNumber } from './cell-argument';
import { measuredArgument } from './definition-argument';
import { wrongArgument } from './function-error';
import { figuresArgument, vectorArgument } from './range-argument';

/** How a figure compares with those of the most similar forces. A force without a figure is left out. */
export function peers(
  kpi: unknown,
  value: unknown,
  peerValues: unknown,
  size?: unknown,
  peerSizes?: unknown,
  givenDefinition?: unknown,
  headers?: unknown,
): PeerComparison {
  const definition = measuredArgument(kpi, givenDefinition, headers);
  const own = figureArgument(value, 'value');
  const ownSize = optionalNumber(size, 'size');
  const others = peerFigures(peerValues, peerSizes);
  if (others.length === 0) return 'No peers';
  if (own === null || isNotAvailable(own)) return 'Not comparable';
  refuse(refusal(definition, own) ?? sizeRefusal(ownSize), 'value');
  others.forEach((peer, i) =>
    refuse(refusal(definition, peer.value) ?? sizeRefusal(peer.size), `peer ${i + 1}`),
  );
  return comparePeers(definition, { value: Number(own), size: ownSize }, others).comparison;
}

function peerFigures(peerValues: unknown, peerSizes: unknown): SizedFigure[] {
  const { values, positions, cells } = figuresArgument(peerValues, 'peerValues');
  const sizes = vectorArgument(peerSizes, 'peerSizes');
  if (sizes.some((size) => !isBlankCell(size)) && sizes.length !== cells) {
    throw wrongArgument(
      `peerSizes has ${sizes.length} cells and peerValues ${cells}: give one size for each figure.`,
    );
  }
  return values.map((value, i) => ({
    value,
    size: optionalNumber(sizes[positions[i] ?? i] ?? null, 'peerSizes'),
  }));
}

function refuse(message: string | null, what: string): void {
  if (message !== null) throw wrongArgument(`${what}: ${message}`);
}
