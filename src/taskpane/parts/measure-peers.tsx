import { useMemo } from 'react';
import { formatPeriod, formatValue } from '../../judgement/words';
import { heldFigures } from '../../statement/scorecard/held-figures';
import { coversOf } from '../../statement/sentence/measure-sentence';
import { peerFigures } from '../../statement/scorecard/peers-comparison';
import type { Measure } from '../measures-of';
import { usePane, usePaneState } from '../pane-context';
import { STRINGS } from '../strings';

const WORDS = STRINGS.measures;

/** The force beside the most similar ones: the verdict, and everybody's figure at the same time. */
export function MeasurePeers({ measure: { definition, row } }: { measure: Measure }) {
  const { plan } = usePane();
  const contents = usePaneState((state) => state.contents);
  const held = useMemo(() => contents && heldFigures(contents, plan), [contents, plan]);
  if (definition.kind === 'milestone' || !held || !row || row.peers === '') return null;
  if (typeof row.latest !== 'number' || row.periodEnd === null) return null;
  const peers = peerFigures(held, definition, row.periodEnd);
  const own = { area: held.area, value: row.latest };
  return (
    <section aria-labelledby="peers-title">
      <h2 id="peers-title">{WORDS.peersTitle}</h2>
      <p>
        {row.peers}. {row.peers === 'Not comparable' && <span className="quiet">{WORDS.peersWanted}</span>}
      </p>
      {peers.length > 0 && (
        <table>
          <caption>{WORDS.peersCaption(formatPeriod(row.periodEnd, coversOf(definition)))}</caption>
          <thead>
            <tr>
              <th scope="col">{WORDS.area}</th>
              <th scope="col" className="figure">
                {WORDS.figure}
              </th>
            </tr>
          </thead>
          <tbody>
            {[own, ...peers].map(({ area, value }) => (
              <tr key={area}>
                <th scope="row">{area}</th>
                <td className="figure">{formatValue(definition.unit, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
