import { Button } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { generateStatement, VOICES } from '../../statement/statement-rows';
import { usePane, usePaneState } from '../pane-context';
import { NoWorkbook } from '../parts/no-workbook';
import { StatementDocumentButtons, type Speaking } from '../parts/statement-document-buttons';
import { StatementPriority } from '../parts/statement-priority';
import { STRINGS } from '../strings';

const WORDS = STRINGS.statement;
const SPEAKING: readonly Speaking[] = ['both', ...VOICES];

/** Statement: what each priority says in each voice, what is missing, and the document. */
export function StatementPlace() {
  const { plan, port, worker } = usePane();
  const contents = useDeferredValue(usePaneState((state) => state.contents));
  const working = usePaneState((state) => state.work !== null);
  const [speaking, setSpeaking] = useState<Speaking>('both');
  const rows = useMemo(() => (contents ? generateStatement(contents, plan) : []), [contents, plan]);
  if (!contents) return <p className="quiet">{STRINGS.work.reading}</p>;
  if (!contents.tables['PcpStatement']) return <NoWorkbook title={WORDS.title} />;
  const shown = speaking === 'both' ? rows : rows.filter(({ voice }) => voice === speaking);
  const complete = shown.filter((row) => row.complete === 'Complete').length;
  return (
    <>
      <h1>{WORDS.title}</h1>
      <label className="field">
        {WORDS.voice}
        <select id="voice" value={speaking} onChange={(event) => setSpeaking(event.target.value as Speaking)}>
          {SPEAKING.map((each) => (
            <option key={each} value={each}>
              {WORDS.voices[each]}
            </option>
          ))}
        </select>
      </label>
      <p>
        {WORDS.progress(complete, shown.length)}
        <progress
          value={complete}
          max={Math.max(1, shown.length)}
          aria-label={WORDS.progress(complete, shown.length)}
        />
      </p>
      <div className="row actions">
        <Button
          id="write-statement"
          appearance="primary"
          disabled={working}
          aria-describedby="write-statement-help"
          onClick={() => void worker.run(WORDS.writing, (watched) => port.writeStatement(plan, watched))}
        >
          {WORDS.write}
        </Button>
        <StatementDocumentButtons contents={contents} speaking={speaking} />
      </div>
      <p className="quiet" id="write-statement-help">
        {WORDS.writeHelp}
      </p>
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
    </>
  );
}
