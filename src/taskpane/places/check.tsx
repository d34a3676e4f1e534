import { useDeferredValue, useMemo, useState } from 'react';
import { groupProblems, GROUPINGS, safeToFix, type Grouping } from '../group-problems';
import { usePane, usePaneState } from '../pane-context';
import { ProblemGroupList } from '../parts/problem-group';
import { NoWorkbook } from '../parts/no-workbook';
import { WorkButton } from '../parts/work-button';
import { STRINGS } from '../strings';
import { useProblems } from '../use-problems';

const WORDS = STRINGS.check;

/** Check: everything wrong with the workbook, grouped; a click goes to the cell. It follows the edits by itself. */
export function CheckPlace() {
  const { plan, port, worker } = usePane();
  const contents = useDeferredValue(usePaneState((state) => state.contents));
  const [by, setBy] = useState<Grouping>('code');
  const problems = useProblems(contents, plan, port.today());
  const groups = useMemo(() => groupProblems(problems ?? [], by), [problems, by]);
  if (!contents || !problems) return <p className="quiet">{STRINGS.work.reading}</p>;
  if (!contents.tables['PcpData']) return <NoWorkbook title={STRINGS.places.check} />;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const fixable = safeToFix(problems);
  return (
    <>
      <h1>{errors > 0 ? WORDS.errors(errors) : problems.length > 0 ? WORDS.noErrors : WORDS.nothing}</h1>
      <p role="status">
        {WORDS.summary(errors, problems.length - errors, contents.tables['PcpData'].rows.length)}
      </p>
      <div className="row actions">
        {fixable.length > 0 && (
          <WorkButton
            id="fix-all"
            appearance="primary"
            onClick={() => void worker.run(WORDS.fixing, () => port.applyFixes(fixable))}
          >
            {WORDS.fixAll(fixable.length)}
          </WorkButton>
        )}
        <WorkButton id="check-now" onClick={() => void worker.refresh()}>
          {WORDS.again}
        </WorkButton>
        {problems.length > 0 && (
          <WorkButton
            id="list-problems"
            onClick={() => void worker.run(WORDS.listing, () => port.listProblems(problems))}
          >
            {WORDS.list}
          </WorkButton>
        )}
      </div>
      {fixable.length > 0 && <p className="quiet">{WORDS.fixHelp}</p>}
      {problems.length > 0 && (
        <label className="field">
          {WORDS.groupBy}
          <select value={by} onChange={(event) => setBy(event.target.value as Grouping)} id="group-by">
            {GROUPINGS.map((grouping) => (
              <option key={grouping} value={grouping}>
                {WORDS.groupings[grouping]}
              </option>
            ))}
          </select>
        </label>
      )}
      {groups.map((group) => (
        <ProblemGroupList key={`${by} ${group.key}`} group={group} by={by} />
      ))}
    </>
  );
}
