import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { formatPeriod, formatValue } from '../../judgement/words';
import { coversOf } from '../../statement/measure-sentence';
import { definitionTerms } from '../definition-words';
import { formulaOfMeasure } from '../formula-of-measure';
import type { Measure } from '../measures-of';
import { usePane, usePaneState } from '../pane-context';
import { STRINGS } from '../strings';
import { MeasureChart } from './measure-chart';
import { RaiseAction } from './raise-action';
import { StatusChip } from './status-chip';

const WORDS = STRINGS.measures;

/** One measure in full: its verdict and why, its chart, its definition, and what can be done about it. */
export function MeasureDetail({ measure: { definition, row } }: { measure: Measure }) {
  const { port, store, worker } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [raising, setRaising] = useState(false);
  const id = definition.id;
  return (
    <article aria-labelledby="measure-title">
      <button type="button" className="linklike" id="all-measures" onClick={() => store.set({ kpi: null })}>
        {WORDS.back}
      </button>
      <h1 id="measure-title">{definition.measure}</h1>
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
          <Figure term={WORDS.peers} value={row.peers || null} />
        </dl>
      )}
      <MeasureChart measure={{ definition, row }} />
      <div className="row actions">
        <Button
          id="insert-formula"
          appearance="primary"
          disabled={working}
          onClick={() =>
            void worker.quietly(WORDS.insertingFormula, () =>
              port.insertFormula(formulaOfMeasure(id, store.get().contents)),
            )
          }
        >
          {WORDS.insertFormula}
        </Button>
        <Button
          id="raise-action"
          disabled={working}
          aria-expanded={raising}
          onClick={() => setRaising(!raising)}
        >
          {WORDS.raiseAction}
        </Button>
      </div>
      {raising && <RaiseAction measure={{ definition, row }} onDone={() => setRaising(false)} />}
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
