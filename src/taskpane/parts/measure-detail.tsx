import { formatPeriod, formatValue } from '../../judgement/words';
import { coversOf } from '../../statement/sentence/measure-sentence';
import { definitionTerms } from '../definition-words';
import type { Measure } from '../measures-of';
import { usePane } from '../pane-context';
import { STRINGS } from '../strings';
import { MeasureActions } from './measure-actions';
import { MeasureChart } from './measure-chart';
import { MeasurePeers } from './measure-peers';
import { PlaceTitle } from './place-title';
import { StatusChip } from './status-chip';

const WORDS = STRINGS.measures;

/** One measure in full: its verdict and why, its chart, its definition, and what can be done about it. */
export function MeasureDetail({ measure: { definition, row } }: { measure: Measure }) {
  const { store } = usePane();
  const id = definition.id;
  return (
    <article aria-labelledby="measure-title">
      <button type="button" className="linklike" id="all-measures" onClick={() => store.set({ kpi: null })}>
        {WORDS.back}
      </button>
      <PlaceTitle id="measure-title">{definition.measure}</PlaceTitle>
      <p className="row">
        <span className="code">{id}</span>
        {row && <StatusChip status={row.status} />}
        {row?.was && row.was !== row.status && <span className="quiet">{WORDS.was(row.was)}</span>}
      </p>
      {row ? <p id="explanation">{row.explanation}</p> : <p className="quiet">{WORDS.noRow}</p>}
      {row && definition.kind !== 'milestone' && (
        <dl className="figures">
          <Figure
            term={WORDS.latest}
            value={typeof row.latest === 'number' ? formatValue(definition.unit, row.latest) : row.latest}
            note={row.periodEnd === null ? null : formatPeriod(row.periodEnd, coversOf(definition))}
          />
          <Figure
            term={WORDS.previous}
            value={row.previous === null ? null : formatValue(definition.unit, row.previous)}
          />
          <Figure
            term={WORDS.baseline}
            value={row.baseline === null ? null : formatValue(definition.unit, row.baseline)}
            note={definition.baselinePeriod}
          />
          <Figure term={WORDS.variation} value={row.variation || null} />
        </dl>
      )}
      <MeasureActions measure={{ definition, row }} />
      <MeasureChart measure={{ definition, row }} />
      <MeasurePeers measure={{ definition, row }} />
      <h2>{WORDS.definition}</h2>
      <dl className="terms">
        {definitionTerms(definition).map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h2>{WORDS.commitment}</h2>
      <blockquote>{definition.commitment}</blockquote>
    </article>
  );
}

function Figure({ term, value, note }: { term: string; value: string | null; note?: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {value} {note && <span className="quiet">{note}</span>}
      </dd>
    </div>
  );
}
