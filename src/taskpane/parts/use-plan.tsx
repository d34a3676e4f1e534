import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { STRINGS } from '../strings';

const WORDS = STRINGS.plan;

/** Another plan than the add-in's own, from a file: used when all of it is right, else every problem is told. */
export function UsePlan() {
  const { worker } = usePane();
  const chosen = usePaneState((state) => state.chosen);
  const [broken, setBroken] = useState<{ file: string; problems: string[] } | null>(null);

  const read = (file: File) =>
    worker.quietly(WORDS.reading, async () => {
      const { describePlanProblem, planFromJson } = await import(
        /* webpackChunkName: "plan-file" */ '../../framework/plan-from-json'
      );
      const plan = planFromJson(await file.text(), file.name);
      if ('problems' in plan) {
        setBroken({ file: file.name, problems: plan.problems.map(describePlanProblem) });
        return;
      }
      setBroken(null);
      await worker.choose({ file: file.name, ...plan });
    });

  if (chosen) {
    return (
      <section className="notice">
        <p role="status">{WORDS.chosen(chosen.plan.title, chosen.plan.kpis.length, chosen.file)}</p>
        <Button id="use-built-in-plan" onClick={() => void worker.choose(null)}>
          {WORDS.builtIn}
        </Button>
      </section>
    );
  }
  return (
    <details className="another-plan">
      <summary>{WORDS.title}</summary>
      <p className="quiet">{WORDS.help}</p>
      <label className="field">
        {WORDS.file}
        <input
          type="file"
          accept=".json,application/json"
          id="plan-file"
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file) void read(file);
          }}
        />
      </label>
      {broken && (
        <div className="notice failure" role="alert">
          <p>{WORDS.broken(broken.file, broken.problems.length)}</p>
          <ul>
            {broken.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
