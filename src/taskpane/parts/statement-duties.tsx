import type { Duty } from '../../statement/priorities/duties';
import { STRINGS } from '../strings';

const WORDS = STRINGS.statement;

/** What the Order asks for: done or what is missing, and when it is due. */
export function StatementDuties({ duties }: { duties: readonly Duty[] }) {
  return (
    <details>
      <summary>
        <strong>{WORDS.duties}</strong>
      </summary>
      <ul className="plain">
        {duties.map((duty) => (
          <li key={`${duty.paragraph} ${duty.requires}`}>
            <strong>{duty.paragraph}</strong> {duty.requires}
            <p className="quiet">
              {duty.overdue && <strong>{WORDS.overdue}. </strong>}
              {duty.dueWords}.
            </p>
            {duty.missing.length === 0 ? (
              <p>{WORDS.dutyDone}.</p>
            ) : (
              <ul>
                {duty.missing.map((missing) => (
                  <li key={missing}>{missing}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
