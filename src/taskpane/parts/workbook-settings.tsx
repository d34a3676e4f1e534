import { useState } from 'react';
import type { ReadTable } from '../../entries/workbook-contents';
import { cellAt } from '../../entries/problem-at';
import { KINDS_OF_THRESHOLD, THRESHOLDS, type Threshold } from '../../workbook/thresholds';
import { usePane } from '../pane-context';
import { STRINGS } from '../strings';
import { PaletteChoice } from './palette-choice';
import { WorkButton } from './work-button';

const WORDS = STRINGS.thresholds;

/**
 * What belongs to the workbook and stands in it: the colours of its status words (PCP Cover), and its tolerances (PCP
 * Framework): how many KPIs have one, and one figure for all that have none.
 */
export function WorkbookSettings({ framework }: { framework: ReadTable }) {
  return (
    <details className="group">
      <summary>
        <strong>{WORDS.title}</strong>
      </summary>
      <PaletteChoice />
      <h3>{WORDS.tolerances}</h3>
      <p className="quiet">{WORDS.help}</p>
      {THRESHOLDS.map((threshold) => (
        <FillThreshold key={threshold} threshold={threshold} framework={framework} />
      ))}
    </details>
  );
}

function FillThreshold({ threshold, framework }: { threshold: Threshold; framework: ReadTable }) {
  const { port, worker } = usePane();
  const [percent, setPercent] = useState('5');
  const words = WORDS[threshold];
  const kind = framework.columns.indexOf('Kind');
  const column = framework.columns.indexOf(threshold);
  const rows = framework.rows.filter(({ values }) =>
    KINDS_OF_THRESHOLD[threshold].includes(String(values[kind]).toLowerCase()),
  );
  const own = rows.filter(({ values }) => values[column] !== null).length;
  const share = Number(percent) / 100;
  const help = `threshold-${column}`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void worker.run(WORDS.filling, () => port.fillThreshold(threshold, share));
      }}
    >
      <label className="field">
        {words.label}
        <input
          type="number"
          min="0"
          max="100"
          step="any"
          required
          value={percent}
          aria-describedby={help}
          onChange={(event) => setPercent(event.target.value)}
        />
      </label>
      <p className="quiet" id={help}>
        {words.help} {WORDS.own(own, rows.length)}
      </p>
      <div className="row actions">
        <WorkButton type="submit" size="small" disabled={own === rows.length}>
          {WORDS.fill}
        </WorkButton>
        <button
          type="button"
          className="linklike"
          onClick={() =>
            void worker.quietly(STRINGS.check.going(framework.sheet), () =>
              port.goTo(framework.sheet, cellAt(framework, framework.headerRow, threshold)),
            )
          }
        >
          {WORDS.goTo(threshold)}
        </button>
      </div>
    </form>
  );
}
