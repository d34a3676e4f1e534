import fc from 'fast-check';
import type { MeasuredDefinition } from '../../src/framework/definition';
import { comparePeers } from '../../src/judgement/peers';
import { kpi } from './questions';

const measured = (id: string) => kpi(id) as MeasuredDefinition;
const compared = (id: string, own: [number, number?], peers: [number, number?][]) =>
  comparePeers(
    measured(id),
    { value: own[0], size: own[1] ?? null },
    peers.map(([value, size = null]) => ({ value, size })),
  ).comparison;

test.each([
  ['no peers', 'KNIFE_CRIME', [3400, 2.9e6], [], 'No peers'],
  ['counts without sizes', 'KNIFE_CRIME', [3400], [[2900], [1300]], 'Not comparable'],
  [
    'more knife crime by population',
    'KNIFE_CRIME',
    [3400, 2.9e6],
    [
      [2500, 2.8e6],
      [1000, 1.4e6],
    ],
    'Worse than peers',
  ],
  [
    'less of it',
    'KNIFE_CRIME',
    [2000, 2.9e6],
    [
      [2900, 2.8e6],
      [1300, 1.4e6],
    ],
    'Better than peers',
  ],
  [
    'a difference that could be chance',
    'KNIFE_CRIME',
    [30, 2.9e6],
    [
      [28, 2.8e6],
      [15, 1.4e6],
    ],
    'Similar to peers',
  ],
  ['beyond chance but under 5 %', 'KNIFE_CRIME', [30_000, 1e6], [[31_000, 1e6]], 'Similar to peers'],
  ['where nothing is wanted', 'DRUG_TRAFFICKING', [3400, 2.9e6], [[2500, 2.8e6]], 'Higher than peers'],
  [
    'a proportion with sizes',
    'DA_OUTCOME',
    [0.09, 20_000],
    [
      [0.06, 20_000],
      [0.07, 9000],
    ],
    'Better than peers',
  ],
  ['a proportion without: the threshold alone', 'DA_OUTCOME', [0.09], [[0.06], [0.07]], 'Better than peers'],
  ['a survey without sample sizes', 'POLICE_CONFIDENCE', [0.5], [[0.6]], 'Not comparable'],
  ['a rate by population', 'ASB_RATE', [30, 2.9e6], [[20, 2.8e6]], 'Higher than peers'],
  ['parity: further from 1', 'SS_DISPARITY', [4], [[2], [2.2]], 'Worse than peers'],
  ['shorter waits', 'COMPLAINT_DAYS', [60], [[80], [90]], 'Better than peers'],
] as [string, string, [number, number?], [number, number?][], string][])(
  '%s',
  (_, id, own, peers, expected) => {
    expect(compared(id, own, peers)).toBe(expected);
  },
);

test('the force is compared with its peers taken together, not with their average', () => {
  // By population the peers have 1 per 1,000; the plain mean of their rates would be 5.5.
  const verdict = comparePeers(measured('KNIFE_CRIME'), { value: 1000, size: 1e6 }, [
    { value: 1000, size: 1e6 },
    { value: 10, size: 1e3 },
  ]);
  expect(verdict.peers).toBeCloseTo(1010 / 1_001_000, 12);
  expect(verdict.comparison).toBe('Similar to peers');
});

test('the order of the peers does not matter', () => {
  const peer = fc.record({ value: fc.integer({ min: 0, max: 1e5 }), size: fc.integer({ min: 1, max: 5e6 }) });
  fc.assert(
    fc.property(peer, fc.array(peer, { maxLength: 6 }), (own, peers) => {
      const definition = measured('KNIFE_CRIME');
      const forwards = comparePeers(definition, own, peers);
      expect(comparePeers(definition, own, [...peers].reverse())).toEqual(forwards);
    }),
  );
});
