import { useDeferredValue, useMemo, useState } from 'react';
import { dutiesOf } from '../../statement/priorities/duties';
import { overTheShoulder } from '../../statement/second-look/over-the-shoulder';
import {
  publicationBlockers,
  STATEMENT_VOICES,
  voicesOf,
  type StatementVoice,
} from '../../statement/priorities/publication-blockers';
import { generateStatement } from '../../statement/priorities/statement-rows';
import { usePane, usePaneState } from '../pane-context';
import { NoWorkbook } from '../parts/no-workbook';
import { PublicationCopy } from '../parts/publication-copy';
import { StatementDuties } from '../parts/statement-duties';
import { StatementDocumentButtons } from '../parts/statement-document-buttons';
import { StatementPriority } from '../parts/statement-priority';
import { StatementReport } from '../parts/statement-report';
import { StatementRemarks } from '../parts/statement-remarks';
import { WorkButton } from '../parts/work-button';
import { STRINGS } from '../strings';

const WORDS = STRINGS.statement;
const ORDERED: readonly StatementVoice[] = [...STATEMENT_VOICES].sort();

/** Statement: what each priority says in each voice, what is missing, and the document. */
export function StatementPlace() {
  const { plan, port, worker } = usePane();
  const contents = useDeferredValue(usePaneState((state) => state.contents));
  const [voice, setVoice] = useState<StatementVoice>('both');
  const rows = useMemo(() => (contents ? generateStatement(contents, plan) : []), [contents, plan]);
  const remarks = useMemo(() => (contents ? overTheShoulder(contents, plan) : []), [contents, plan]);
  if (!contents) return <p className="quiet">{STRINGS.work.reading}</p>;
  if (!contents.tables['PcpStatement']) return <NoWorkbook title={WORDS.title} />;
  const voices = voicesOf(voice);
  const shown = rows.filter((row) => voices.includes(row.voice));
  const blockers = publicationBlockers(contents, plan, voice);
  const duties = dutiesOf(contents, plan, port.today());
  const complete = shown.filter((row) => row.complete === 'Complete').length;
  return (
    <>
      <h1>{WORDS.title}</h1>
      <label className="field">
        {WORDS.voice}
        <select id="voice" value={voice} onChange={(event) => setVoice(event.target.value as StatementVoice)}>
          {ORDERED.map((each) => (
            <option key={each} value={each}>
              {WORDS.voices[each]}
            </option>
          ))}
        </select>
      </label>
      <p>
        {WORDS.progress(complete, shown.length)}
        <progress value={complete} max={Math.max(1, shown.length)} aria-hidden />
      </p>
      <div className="row actions">
        <WorkButton
          id="write-statement"
          appearance="primary"
          aria-describedby="write-statement-help"
          onClick={() => void worker.run(WORDS.writing, (watched) => port.writeStatement(plan, watched))}
        >
          {WORDS.write}
        </WorkButton>
        <StatementDocumentButtons contents={contents} voice={voice} />
      </div>
      <p className="quiet" id="write-statement-help">
        {WORDS.writeHelp}
      </p>
      {blockers.length > 0 && (
        <details className="notice caution">
          <summary>
            <strong>{WORDS.refused}</strong> {WORDS.refusedWhy}
          </summary>
          <ul>
            {blockers.map((blocker) => (
              <li key={blocker}>{blocker}</li>
            ))}
          </ul>
        </details>
      )}
      <StatementReport contents={contents} />
      <PublicationCopy />
      <StatementRemarks remarks={remarks} table={contents.tables['PcpStatement']} />
      {plan.priorities.map((priority) => (
        <StatementPriority
          key={priority}
          title={priority}
          rows={shown.filter((row) => row.priority === priority)}
          table={contents.tables['PcpStatement']}
        />
      ))}
      <StatementPriority
        title={WORDS.others}
        rows={shown.filter((row) => !plan.priorities.includes(row.priority))}
        table={contents.tables['PcpStatement']}
      />
      <StatementDuties duties={duties} />
    </>
  );
}
