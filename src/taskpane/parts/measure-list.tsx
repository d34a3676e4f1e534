import { useDeferredValue, useMemo, useState } from 'react';
import { searchDefinitions } from '../../framework/search-definitions';
import { STATUS_CLASS, type StatusClass } from '../../judgement/verdict';
import type { Measure } from '../measures-of';
import { usePane } from '../pane-context';
import { STRINGS } from '../strings';
import { StatusChip } from './status-chip';

const WORDS = STRINGS.measures;

/** What the list can be narrowed to; `attention` is what a board asks about first. */
const FILTERS = ['all', 'attention', 'good', 'waiting'] as const;
type Filter = (typeof FILTERS)[number];

const CLASSES: Record<Exclude<Filter, 'all'>, readonly StatusClass[]> = {
  attention: ['bad', 'review'],
  good: ['good'],
  waiting: ['neutral'],
};

function passes({ row }: Measure, filter: Filter): boolean {
  if (filter === 'all') return true;
  return row !== null && CLASSES[filter].includes(STATUS_CLASS[row.status]);
}

/** All measures with their status: searched by words, narrowed by status. A click shows the measure. */
export function MeasureList({ measures }: { measures: ReadonlyMap<string, Measure> }) {
  const { plan, store } = usePane();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const words = useDeferredValue(search);
  const found = useMemo(() => {
    const ids =
      words.trim() === '' ? [...measures.keys()] : searchDefinitions(plan, words).map(({ id }) => id);
    return ids
      .map((id) => measures.get(id))
      .filter((measure): measure is Measure => measure !== undefined && passes(measure, filter));
  }, [measures, plan, words, filter]);
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
          onChange={(event) => setFilter(event.target.value as Filter)}
        >
          {FILTERS.map((each) => (
            <option key={each} value={each}>
              {WORDS.filters[each]}
            </option>
          ))}
        </select>
      </label>
      <p role="status" className="quiet">
        {found.length === 0 ? WORDS.none : WORDS.found(found.length)}
      </p>
      <ul className="plain measures">
        {found.map(({ definition, row }) => (
          <li key={definition.id}>
            <button type="button" className="linklike" onClick={() => store.set({ kpi: definition.id })}>
              {definition.measure}
            </button>
            <div className="row spread">
              <span className="code quiet">{definition.id}</span>
              {row && <StatusChip status={row.status} />}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
