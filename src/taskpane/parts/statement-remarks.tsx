import type { ReadTable } from '../../entries/workbook-contents';
import { cellAt } from '../../entries/problem-at';
import type { Remark } from '../../statement/second-look/remark';
import { usePane } from '../pane-context';
import { STRINGS } from '../strings';

const WORDS = STRINGS.statement;

/** What deserves a second look in the analyst's own words: pointed out, never changed. */
export function StatementRemarks({ remarks, table }: { remarks: readonly Remark[]; table: ReadTable }) {
  const { port, worker } = usePane();
  if (remarks.length === 0) return null;
  const go = ({ sheetRow, column }: Remark) =>
    worker.quietly(WORDS.going, () =>
      port.goTo(table.sheet, cellAt(table, sheetRow ?? table.headerRow, column)),
    );
  return (
    <details className="group" open>
      <summary>
        <strong>{WORDS.remarks(remarks.length)}</strong>
      </summary>
      <ul className="plain">
        {remarks.map((remark, index) => (
          <li key={`${remark.sentence} ${remark.about} ${index}`}>
            <p>{remark.message}</p>
            <blockquote>{remark.sentence}</blockquote>
            <button type="button" className="linklike" onClick={() => void go(remark)}>
              {WORDS.goToWords(remark.priority, WORDS.voiceNames[remark.voice], remark.column)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
