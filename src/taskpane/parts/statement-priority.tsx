import type { ReadTable } from '../../entries/workbook-contents';
import { figureSentences } from '../../statement/priorities/rewritten-figures';
import type { StatementRow } from '../../statement/priorities/statement-rows';
import { usePane } from '../pane-context';
import { cellOfStatementRow } from '../statement-cells';
import { STRINGS } from '../strings';

const WORDS = STRINGS.statement;

interface StatementPriorityProps {
  title: string;
  rows: readonly StatementRow[];
  table: ReadTable | undefined;
}

/** One priority: for each voice what is missing, where it stands, and the sentences that the figures give. */
export function StatementPriority({ title, rows, table }: StatementPriorityProps) {
  if (rows.length === 0) return null;
  const sentences = figureSentences(rows[0]?.figures ?? '');
  return (
    <section>
      <h2>{title}</h2>
      <ul className="plain">
        {rows.map((row) => (
          <StatementLine
            key={`${row.priority} ${row.voice}`}
            row={row}
            table={table}
            own={row.priority !== title}
          />
        ))}
      </ul>
      <details>
        <summary>{WORDS.sentences(sentences.length)}</summary>
        {sentences.length === 0 && <p className="quiet">{WORDS.noFigures}</p>}
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function StatementLine({
  row,
  table,
  own,
}: {
  row: StatementRow;
  table: ReadTable | undefined;
  own: boolean;
}) {
  const { port, worker } = usePane();
  const where = table && cellOfStatementRow(table, row);
  return (
    <li>
      <div className="row spread">
        <span>{own ? `${row.priority} (${WORDS.voiceNames[row.voice]})` : WORDS.voiceNames[row.voice]}</span>
        {where && (
          <button
            type="button"
            className="linklike"
            aria-label={`${WORDS.goTo}: ${row.priority}, ${WORDS.voiceNames[row.voice]}`}
            onClick={() => void worker.quietly(WORDS.going, () => port.goTo(where.sheet, where.cell))}
          >
            {WORDS.goTo}
          </button>
        )}
      </div>
      <span className={row.complete === 'Complete' ? 'quiet' : ''}>{row.complete}</span>
    </li>
  );
}
