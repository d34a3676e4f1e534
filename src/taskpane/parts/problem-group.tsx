import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../entries/problem';
import type { Grouping, ProblemGroup } from '../group-problems';
import { usePane } from '../pane-context';
import { problemReason, problemTitle } from '../problem-title';
import { STRINGS } from '../strings';
import { WorkButton } from './work-button';

const WORDS = STRINGS.check;
/** Shown of a group before "Show all": a column pasted wrong has thousands of the same problem. */
const FIRST = 20;

/** The problems that share a code, a KPI or a sheet. Groups with errors are open. */
export function ProblemGroupList({ group, by }: { group: ProblemGroup; by: Grouping }) {
  const [all, setAll] = useState(false);
  const shown = all ? group.problems : group.problems.slice(0, FIRST);
  const title = by === 'code' ? problemTitle(group.key) : group.key || WORDS.noneOf[by];
  return (
    <details open={group.errors > 0} className="group">
      <summary>
        <strong>{title}</strong>{' '}
        <span className="quiet">{WORDS.counts(group.errors, group.problems.length - group.errors)}</span>
      </summary>
      {by === 'code' && <p className="quiet">{problemReason(group.key)}</p>}
      <ul className="plain">
        {shown.map((problem, index) => (
          <ProblemItem key={`${problem.code} ${problem.sheet} ${problem.cell} ${index}`} problem={problem} />
        ))}
      </ul>
      {shown.length < group.problems.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {WORDS.showAll(group.problems.length)}
        </Button>
      )}
    </details>
  );
}

function ProblemItem({ problem }: { problem: Problem }) {
  const { port, worker } = usePane();
  const { sheet, cell, severity, message, fix, replacement } = problem;
  const where = cell ? `${sheet} ${cell}` : sheet;
  return (
    <li className={severity}>
      <div className="row spread">
        <button
          type="button"
          className="linklike"
          onClick={() => void worker.quietly(WORDS.going(where), () => port.goTo(sheet, cell))}
        >
          {where}
        </button>
        <span className={`severity ${severity}`}>{WORDS.severities[severity]}</span>
      </div>
      <p>
        {message} <span className="quiet">{fix}</span>
      </p>
      {replacement !== undefined && cell !== '' && (
        <WorkButton
          size="small"
          onClick={() => void worker.run(WORDS.fixing, () => port.applyFixes([problem]))}
        >
          {WORDS.fix} <span className="hidden">{where}</span>
        </WorkButton>
      )}
    </li>
  );
}
