import { useMemo, useState } from 'react';
import { explainedFunctions } from '../explained-functions';
import { usePane } from '../pane-context';
import { FunctionHelp } from '../parts/function-help';
import { PlaceTitle } from '../parts/place-title';
import { WorkButton } from '../parts/work-button';
import { STRINGS } from '../strings';

const WORDS = STRINGS.functions;

/** Functions: what each =PCP function does, with an example to insert; and judging figures that are already there. */
export function FunctionsPlace() {
  const { port, worker } = usePane();
  const [search, setSearch] = useState('');
  const functions = useMemo(() => explainedFunctions(), []);
  const words = search.trim().toLowerCase().split(/\s+/);
  const found = functions.filter(({ name, description }) =>
    words.every((word) => `${name} ${description}`.toLowerCase().includes(word)),
  );
  return (
    <>
      <PlaceTitle>{WORDS.title}</PlaceTitle>
      <section className="notice" aria-labelledby="judge-title">
        <h2 id="judge-title">{WORDS.judgeTitle}</h2>
        <p id="judge-help">{WORDS.judgeHelp}</p>
        <WorkButton
          id="judge-selection"
          aria-describedby="judge-help"
          onClick={() => void worker.run(WORDS.judging, () => port.judgeSelection())}
        >
          {WORDS.judge}
        </WorkButton>
      </section>
      <p>{WORDS.lede}</p>
      <label className="field">
        {WORDS.search}
        <input
          type="search"
          id="search-functions"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </label>
      <p role="status" className="quiet">
        {WORDS.found(found.length)}
      </p>
      {found.map((each) => (
        <FunctionHelp key={each.name} described={each} />
      ))}
      <p className="foot">
        <a href="help.html#functions" target="_blank" rel="noreferrer">
          {WORDS.reference}
        </a>
      </p>
    </>
  );
}
