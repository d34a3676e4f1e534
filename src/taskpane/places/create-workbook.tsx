import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { lastCompleteQuarterEnd } from '../../judgement/period';
import { PAPER_PERIOD_END } from '../load-paper-figures';
import { usePane, usePaneState } from '../pane-context';
import { QuarterChoice } from '../parts/quarter-choice';
import { STRINGS } from '../strings';
import { useCreateWorkbook } from '../use-create-workbook';
import type { Inspection } from '../workbook-port';
import { WhatWillHappen } from './what-will-happen';

const WORDS = STRINGS.start;

/** First run: whose figures, of which quarter, what will be added, and one button. */
export function CreateWorkbook({ inspection }: { inspection: Inspection | null }) {
  const { plan, port } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [area, setArea] = useState(plan.area);
  const [periodEnd, setPeriodEnd] = useState(() => lastCompleteQuarterEnd(port.today()));
  const [example, setExample] = useState(false);
  const [beside, setBeside] = useState(false);
  const create = useCreateWorkbook();
  const inTheWay = inspection !== null && inspection.inTheWay.length > 0;
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p>{WORDS.lede(plan.kpis.length)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = example ? PAPER_PERIOD_END : periodEnd;
          void create({ area: area.trim() || plan.area, periodEnd: chosen, besideForeign: beside }, example);
        }}
      >
        <label className="field">
          {WORDS.area}
          <input
            value={area}
            onChange={(event) => setArea(event.target.value)}
            autoComplete="off"
            id="area"
          />
        </label>
        <QuarterChoice
          label={WORDS.periodEnd}
          value={example ? PAPER_PERIOD_END : periodEnd}
          onChange={setPeriodEnd}
          disabled={example}
        />
        <label className="tick">
          <input
            type="checkbox"
            checked={example}
            onChange={(event) => setExample(event.target.checked)}
            id="with-example"
          />
          <span>{WORDS.example}</span>
        </label>
        <WhatWillHappen inspection={inspection} />
        {inTheWay && (
          <label className="tick">
            <input type="checkbox" checked={beside} onChange={(event) => setBeside(event.target.checked)} />
            <span>{WORDS.beside}</span>
          </label>
        )}
        <Button appearance="primary" type="submit" disabled={working} id="create-workbook">
          {WORDS.create}
        </Button>
        <p className="quiet">{WORDS.noUndo}</p>
      </form>
    </>
  );
}
