import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { explainedFunctions } from '../explained-functions';
import { usePane, usePaneState } from '../pane-context';
import { FunctionHelp } from '../parts/function-help';
import { STRINGS } from '../strings';

const WORDS = STRINGS.functions;

/** Functions: what each =PCP function does, with an example to insert; and judging figures that are already there. */
export function FunctionsPlace() {
  const { port, worker } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [search, setSearch] = useState('');
  const functions = useMemo(() => explainedFunctions(), []);
  const words = search.trim().toLowerCase().split(/\s+/);
  const found = functions.filter(({ name, description }) =>
    words.every((word) => `${name} ${description}`.toLowerCase().includes(word)),
  );
  return (
    <>
      <h1>{WORDS.title}</h1>
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
      <h2>{WORDS.judgeTitle}</h2>
      <p className="quiet">{WORDS.judgeHelp}</p>
      <Button
        id="judge-selection"
        disabled={working}
        onClick={() => void worker.run(WORDS.judging, () => port.judgeSelection())}
      >
        {WORDS.judge}
      </Button>
      <p className="foot">
        <a href="help.html#functions" target="_blank" rel="noreferrer">
          {WORDS.reference}
        </a>
      </p>
    </>
  );
}
