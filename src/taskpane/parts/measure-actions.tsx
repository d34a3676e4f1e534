import { useState } from 'react';
import { seriesRows } from '../../workbook/series-rows';
import { formulaOfMeasure } from '../formula-of-measure';
import type { Measure } from '../measures-of';
import { usePane } from '../pane-context';
import { STRINGS } from '../strings';
import { RaiseAction } from './raise-action';
import { WorkButton } from './work-button';

const WORDS = STRINGS.measures;

/** What can be done with a measure: its status in a cell, its chart on a sheet, an action on it. */
export function MeasureActions({ measure }: { measure: Measure }) {
  const { port, store, worker } = usePane();
  const [raising, setRaising] = useState(false);
  const { definition, row } = measure;
  const { id: kpi, measure: name } = definition;
  const unit = definition.kind === 'milestone' ? '' : definition.unit;
  const rows = row ? seriesRows([row]) : [];
  const insertFormula = () =>
    worker.quietly(WORDS.insertingFormula, () =>
      port.insertFormula(formulaOfMeasure(kpi, store.get().contents)),
    );
  const insertChart = () =>
    worker.run(WORDS.insertingChart, () => port.insertChart({ kpi, measure: name, unit, rows }));
  return (
    <>
      <div className="row actions">
        <WorkButton id="insert-formula" appearance="primary" onClick={() => void insertFormula()}>
          {WORDS.insertFormula}
        </WorkButton>
        {rows.length > 0 && (
          <WorkButton id="insert-chart" onClick={() => void insertChart()}>
            {WORDS.insertChart}
          </WorkButton>
        )}
        <WorkButton id="raise-action" aria-expanded={raising} onClick={() => setRaising(!raising)}>
          {WORDS.raiseAction}
        </WorkButton>
      </div>
      {raising && <RaiseAction measure={measure} onDone={() => setRaising(false)} />}
    </>
  );
}
