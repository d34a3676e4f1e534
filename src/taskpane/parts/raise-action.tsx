import { useId, useState, type FormEvent } from 'react';
import { excelDateFromIso, monthEnd } from '../../judgement/period';
import { proposedAction } from '../../statement/scorecard/actions';
import type { Measure } from '../measures-of';
import { isoDate } from '../iso-date';
import { usePane } from '../pane-context';
import { STRINGS } from '../strings';
import { WorkButton } from './work-button';

const WORDS = STRINGS.action;

/** What the plan may decide when a monitored measure changes (paper, paragraph 10), and nothing more for now. */
const DECISIONS = WORDS.decisions;

/** Turns a measure's signal into a row of PCP Actions: why, what was decided, who, by when. */
export function RaiseAction({
  measure: { definition, row },
  onDone,
}: {
  measure: Measure;
  onDone: () => void;
}) {
  const { port, worker } = usePane();
  const decisions = useId();
  const [trigger, setTrigger] = useState(row ? proposedAction(row, port.today()).trigger : '');
  const [decision, setDecision] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState(isoDate(monthEnd(port.today(), 3)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = { kpi: definition.id, trigger, decision, owner };
    const action = { ...words, raised: port.today(), due: excelDateFromIso(due), state: 'Open', note: '' };
    void worker.run(WORDS.raising, () => port.addAction(action)).then((raised) => raised && onDone());
  };
  return (
    <form className="notice" onSubmit={submit} aria-label={WORDS.title}>
      <label className="field">
        {WORDS.trigger}
        <textarea rows={3} value={trigger} onChange={(event) => setTrigger(event.target.value)} required />
      </label>
      <label className="field">
        {WORDS.decision}
        <input
          list={decisions}
          value={decision}
          onChange={(event) => setDecision(event.target.value)}
          required
        />
        <datalist id={decisions}>
          {DECISIONS.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </label>
      <label className="field">
        {WORDS.owner}
        <input value={owner} onChange={(event) => setOwner(event.target.value)} />
      </label>
      <label className="field">
        {WORDS.due}
        <input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
      </label>
      <p className="quiet">{WORDS.help}</p>
      <WorkButton type="submit" appearance="primary">
        {WORDS.submit}
      </WorkButton>
    </form>
  );
}
