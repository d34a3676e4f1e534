import type { ImportPlan } from '../../entries/import/import-plan';
import { formatDate } from '../../judgement/words';
import { STRINGS } from '../strings';

const WORDS = STRINGS.import;
/** Lines shown of each list; the counts say how many there are. */
const SHOWN = 20;

interface ImportPreviewProps {
  preview: ImportPlan;
  ours: readonly string[];
  onCorrect: (header: string, column: string | null) => void;
}

/** What the file holds and what would become of it: new, changed, the same, refused with reasons. */
export function ImportPreview({ preview, ours, onCorrect }: ImportPreviewProps) {
  const { layout, columns, added, changed, same, refused, leftOut } = preview;
  return (
    <>
      <p role="status">{WORDS.found(added.length, changed.length, same, refused.length)}</p>
      {layout !== 'entries' && layout !== 'unknown' && <p className="quiet">{WORDS.layouts[layout]}</p>}
      {columns.length > 0 && (
        <details>
          <summary>{WORDS.columns}</summary>
          {columns.map(({ header, column, sample }) => (
            <label className="field" key={header}>
              {header} <span className="quiet">{sample.filter((cell) => cell !== '').join(', ')}</span>
              <select
                value={column ?? ''}
                onChange={(event) => onCorrect(header, event.target.value || null)}
              >
                <option value="">{WORDS.leftOut}</option>
                {ours.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            </label>
          ))}
        </details>
      )}
      <PreviewList
        title={WORDS.refused(refused.length)}
        lines={refused.map(({ line, text, reason }) => WORDS.refusedLine(line, text, reason))}
      />
      <PreviewList
        title={WORDS.changed(changed.length)}
        lines={changed.map(({ row, after, columns: differ }) =>
          WORDS.changedLine(row, after.kpi, formatDate(after.periodEnd), differ.join(', ')),
        )}
      />
      <PreviewList
        title={WORDS.added(added.length)}
        lines={added.map(({ kpi, periodEnd, value, word }) =>
          WORDS.addedLine(kpi, formatDate(periodEnd), String(value ?? word ?? '')),
        )}
      />
      <PreviewList
        title={WORDS.notWanted(leftOut.length)}
        lines={leftOut.map(({ category, lines }) => `${category} (${lines})`)}
      />
    </>
  );
}

function PreviewList({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {lines.slice(0, SHOWN).map((line, index) => (
          <li key={`${line} ${index}`}>{line}</li>
        ))}
      </ul>
      {lines.length > SHOWN && <p className="quiet">{WORDS.more(lines.length - SHOWN)}</p>}
    </details>
  );
}
