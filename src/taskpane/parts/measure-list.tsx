import { useDeferredValue, useMemo, useState } from 'react';
import { searchDefinitions } from '../../framework/search-definitions';
import { exceptionsFirst, MEASURE_FILTERS, passesFilter, type MeasureFilter } from '../measure-filters';
import type { Measure } from '../measures-of';
import { usePane } from '../pane-context';
import { STRINGS } from '../strings';
import { FollowSelection } from './follow-selection';
import { StatusChip } from './status-chip';

const WORDS = STRINGS.measures;

/** All measures with their status: searched by words, narrowed by outcome, exceptions first. A click shows the measure. */
export function MeasureList({ measures }: { measures: ReadonlyMap<string, Measure> }) {
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<MeasureFilter>('all');
  const words = useDeferredValue(search);
  const all = useMemo(() => [...measures.values()], [measures]);
  const definitions = useMemo(() => all.map(({ definition }) => definition), [all]);
  const found = useMemo(() => {
    const wanted =
      words.trim() === ''
        ? exceptionsFirst(all)
        : searchDefinitions(definitions, words).flatMap(({ id }) => measures.get(id) ?? []);
    return wanted.filter((measure) => passesFilter(measure, filter));
  }, [all, definitions, measures, words, filter]);
  return (
    <>
      <label className="field">
        {WORDS.search}
        <input
          type="search"
          id="search-measures"
          value={search}
          placeholder={WORDS.searchExample}
          onChange={(event) => setSearch(event.target.value)}
        />
      </label>
      <label className="field">
        {WORDS.show}
        <select
          id="filter-measures"
          value={filter}
          onChange={(event) => setFilter(event.target.value as MeasureFilter)}
        >
          {MEASURE_FILTERS.map((each) => (
            <option key={each} value={each}>
              {WORDS.filter(each, all.filter((measure) => passesFilter(measure, each)).length)}
            </option>
          ))}
        </select>
      </label>
      <FollowSelection />
      <p role="status" className="quiet">
        {found.length === 0 ? WORDS.none : WORDS.found(found.length)}
      </p>
      <ul className="plain">
        {found.map((measure) => (
          <MeasureLine key={measure.definition.id} measure={measure} />
        ))}
      </ul>
    </>
  );
}

function MeasureLine({ measure: { definition, row } }: { measure: Measure }) {
  const { store } = usePane();
  return (
    <li>
      <button type="button" className="linklike" onClick={() => store.set({ kpi: definition.id })}>
        {definition.measure}
      </button>
      <div className="row spread">
        <span className="code quiet">{definition.id}</span>
        {row && <StatusChip status={row.status} />}
      </div>
    </li>
  );
}
