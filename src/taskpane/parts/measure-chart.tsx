import { useMemo } from 'react';
import { formatValue } from '../../judgement/words';
import { measureChart } from '../../statement/chart/measure-chart';
import { historyOfMeasure, type HistoryRow } from '../history-of-measure';
import type { Measure } from '../measures-of';
import { usePane, usePaneState } from '../pane-context';
import { STRINGS } from '../strings';
import { usePalette } from '../use-palette';

const WORDS = STRINGS.measures;
/** Drawn as wide as the narrowest pane shows it, so that its words keep their size. */
const SIZE = { width: 320, height: 250 };

/** The control chart of a measure, how to read it, and the same as a table; without a chart, why there is none. */
export function MeasureChart({ measure }: { measure: Measure }) {
  const { plan } = usePane();
  const area = usePaneState((state) => state.contents?.cover.area) ?? plan.area;
  const { definition, row } = measure;
  const { signals } = usePalette();
  const picture = useMemo(() => row && measureChart(row, area, SIZE, signals), [row, area, signals]);
  const history = useMemo(() => historyOfMeasure(measure), [measure]);
  if (definition.kind === 'milestone' || !row) return null;
  return (
    <section aria-labelledby="chart-title">
      <h2 id="chart-title">{WORDS.chart}</h2>
      {picture ? (
        <img
          className="chart"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`}
          width={SIZE.width}
          height={SIZE.height}
          alt={picture.alternative}
        />
      ) : (
        <p className="quiet">{WORDS.noChart(history.rows.length)}</p>
      )}
      {picture && <LastPoint row={history.rows.at(-1)} unit={definition.unit} />}
      {picture &&
        history.notes.map((note) => (
          <p className="quiet" key={note}>
            {note}
          </p>
        ))}
      {history.rows.length > 0 && (
        <details>
          <summary>{picture ? WORDS.table : WORDS.figures}</summary>
          <div className="scrolls" role="group" tabIndex={0} aria-label={definition.measure}>
            <HistoryTable rows={history.rows} unit={definition.unit} title={definition.measure} />
          </div>
        </details>
      )}
      {picture && (
        <details>
          <summary>{WORDS.readings.title}</summary>
          <p>{WORDS.readings.text}</p>
        </details>
      )}
    </section>
  );
}

/** What the chart says of its last point, in words. */
function LastPoint({ row, unit }: { row: HistoryRow | undefined; unit: string }) {
  if (!row) return null;
  const { period, value, signal, judgement } = row;
  return (
    <p>
      {WORDS.lastPoint(period, formatValue(unit, value))} {WORDS.signals[signal]}{' '}
      {WORDS.judgements[judgement]}
    </p>
  );
}

interface HistoryTableProps {
  rows: readonly HistoryRow[];
  unit: string;
  title: string;
}

/** The newest first: that is what was asked about. */
function HistoryTable({ rows, unit, title }: HistoryTableProps) {
  const words = (value: number) => formatValue(unit, value);
  return (
    <table>
      <caption className="hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{WORDS.columns.period}</th>
          <th scope="col" className="figure">
            {WORDS.columns.value}
          </th>
          <th scope="col">{WORDS.columns.limits}</th>
          <th scope="col">{WORDS.columns.judgement}</th>
        </tr>
      </thead>
      <tbody>
        {[...rows].reverse().map((row) => (
          <tr key={row.periodEnd}>
            <th scope="row">{row.period}</th>
            <td className="figure">{words(row.value)}</td>
            <td className="limits">{WORDS.between(words(row.lower), words(row.upper))}</td>
            <td>{row.signal === 'None' ? row.judgement : `${row.judgement}: ${row.signal}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
