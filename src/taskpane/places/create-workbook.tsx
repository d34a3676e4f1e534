import { useState } from 'react';
import { lastCompleteQuarterEnd } from '../../judgement/period';
import { usePane } from '../pane-context';
import { PlaceTitle } from '../parts/place-title';
import { QuarterChoice } from '../parts/quarter-choice';
import { UsePlan } from '../parts/use-plan';
import { WorkButton } from '../parts/work-button';
import { sampleFiguresOf, SAMPLE_PERIOD_END, type SampleFigures } from '../sample-figures';
import { STRINGS } from '../strings';
import { useCreateWorkbook } from '../use-create-workbook';
import type { Inspection } from '../workbook-port';
import { WhatWillHappen } from './what-will-happen';

const WORDS = STRINGS.start;

/** First run: whose figures, of which quarter, what will be added, and one button. */
export function CreateWorkbook({ inspection }: { inspection: Inspection | null }) {
  const { plan, port, store } = usePane();
  const [area, setArea] = useState(plan.area);
  const [periodEnd, setPeriodEnd] = useState(() => lastCompleteQuarterEnd(port.today()));
  const [sample, setSample] = useState<SampleFigures | null>(null);
  const [beside, setBeside] = useState(false);
  const create = useCreateWorkbook();
  const inTheWay = inspection !== null && inspection.inTheWay.length > 0;
  const samples = sampleFiguresOf(plan);
  const chosen = sample === null ? periodEnd : SAMPLE_PERIOD_END;
  return (
    <>
      <PlaceTitle>{WORDS.title}</PlaceTitle>
      <p>{WORDS.lede(plan.kpis.length, plan.priorities.length)}</p>
      <UsePlan />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const cover = { area: area.trim() || plan.area, periodEnd: chosen, besideForeign: beside };
          void create(cover, sample);
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
        {samples.length > 0 && (
          <>
            <label className="field">
              {WORDS.startWith}
              <select
                id="start-with"
                value={sample ?? ''}
                aria-describedby="start-with-help"
                onChange={(event) => setSample((event.target.value || null) as SampleFigures | null)}
              >
                <option value="">{WORDS.noFigures}</option>
                {samples.map((each) => (
                  <option key={each} value={each}>
                    {WORDS.samples[each].option}
                  </option>
                ))}
              </select>
            </label>
            <p className="quiet" id="start-with-help">
              {sample === null ? WORDS.noFiguresHelp : WORDS.samples[sample].help}
            </p>
          </>
        )}
        <QuarterChoice
          label={WORDS.periodEnd}
          value={chosen}
          onChange={setPeriodEnd}
          disabled={sample !== null}
        />
        <WhatWillHappen inspection={inspection} />
        {inTheWay && (
          <label className="tick">
            <input type="checkbox" checked={beside} onChange={(event) => setBeside(event.target.checked)} />
            <span>{WORDS.beside}</span>
          </label>
        )}
        <WorkButton appearance="primary" type="submit" id="create-workbook">
          {WORDS.create}
        </WorkButton>
        <p className="quiet">{WORDS.noUndo}</p>
      </form>
      <h2>{WORDS.ownTitle}</h2>
      <p>
        {WORDS.own}{' '}
        <button type="button" className="linklike" onClick={() => store.set({ place: 'functions' })}>
          {WORDS.ownAction}
        </button>
      </p>
    </>
  );
}
