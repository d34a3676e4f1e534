import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { hasFigures } from '../../entries/has-figures';
import { lastCompleteQuarterEnd } from '../../judgement/period';
import { formatQuarter } from '../../judgement/words';
import { usePane, usePaneState } from '../pane-context';
import { PlaceTitle } from '../parts/place-title';
import { WorkButton } from '../parts/work-button';
import { loadSampleFigures, sampleFiguresOf } from '../sample-figures';
import { STRINGS } from '../strings';
import { useCreateWorkbook } from '../use-create-workbook';
import type { Inspection } from '../workbook-port';
import { WhatWillHappen } from './what-will-happen';

const ImportFigures = lazy(async () => ({
  default: (await import(/* webpackChunkName: "import" */ '../parts/import-figures')).ImportFigures,
}));
const WorkbookSettings = lazy(async () => ({
  default: (await import(/* webpackChunkName: "settings" */ '../parts/workbook-settings')).WorkbookSettings,
}));
const WORDS = STRINGS.start;

/** The workbook is there: the quarter's next step first, then what is needed now and then. */
export function ReadyWorkbook({ inspection }: { inspection: Inspection }) {
  const { plan, port, worker } = usePane();
  const cover = usePaneState((state) => state.contents?.cover);
  const framework = usePaneState((state) => state.contents?.tables['PcpFramework']);
  // Among figures of one's own, sample figures would only be in the way.
  const begun = usePaneState(({ contents }) => contents !== null && hasFigures(contents));
  const [importing, setImporting] = useState(false);
  const create = useCreateWorkbook();
  const samples = begun ? [] : sampleFiguresOf(plan);
  const complete = inspection.added.length === 0;
  const periodEnd = cover?.periodEnd ?? lastCompleteQuarterEnd(port.today());
  const prepare = () =>
    worker.run(WORDS.preparing, (watched) => port.prepareQuarter(plan, periodEnd, watched));
  const addMissing = () => create({ area: cover?.area ?? plan.area, periodEnd }, null);
  return (
    <>
      <PlaceTitle>{complete ? WORDS.readyTitle : WORDS.missing(inspection.added.length)}</PlaceTitle>
      {complete ? (
        <p>{WORDS.ready(cover?.area ?? plan.area, formatQuarter(periodEnd))}</p>
      ) : (
        <WhatWillHappen inspection={inspection} />
      )}
      <ul className="steps">
        {!complete && (
          <Step
            id="create-workbook"
            primary
            label={WORDS.complete}
            help={WORDS.completeHelp}
            onClick={addMissing}
          />
        )}
        <Step
          id="prepare-quarter"
          primary={complete}
          label={WORDS.prepare}
          help={WORDS.prepareHelp}
          onClick={prepare}
        />
        <li>
          <Button
            id="import-figures"
            aria-expanded={importing}
            aria-describedby="import-figures-help"
            onClick={() => setImporting(!importing)}
          >
            {STRINGS.import.title}
          </Button>
          <p className="quiet" id="import-figures-help">
            {STRINGS.import.help}
          </p>
          {importing && (
            <Suspense fallback={<p className="quiet">{STRINGS.work.opening}</p>}>
              <ImportFigures />
            </Suspense>
          )}
        </li>
      </ul>
      {samples.length > 0 && (
        <>
          <h2>{WORDS.samplesTitle}</h2>
          <ul className="steps">
            {samples.map((sample) => (
              <Step
                key={sample}
                id={`load-${sample}-figures`}
                label={WORDS.samples[sample].load}
                help={WORDS.samples[sample].help}
                onClick={() =>
                  worker.run(WORDS.loadingFigures, (watched) =>
                    loadSampleFigures(sample, port, plan, watched),
                  )
                }
              />
            ))}
          </ul>
        </>
      )}
      <h2>{WORDS.mendTitle}</h2>
      <ul className="steps">
        <Step
          id="repair-formulas"
          label={WORDS.repair}
          help={WORDS.repairHelp}
          onClick={() => worker.run(WORDS.repairing, (watched) => port.repairFormulas(plan, watched))}
        />
      </ul>
      {framework && (
        <Suspense fallback={null}>
          <WorkbookSettings framework={framework} />
        </Suspense>
      )}
    </>
  );
}

interface StepProps {
  id: string;
  label: string;
  help: string;
  primary?: boolean;
  onClick: () => unknown;
}

function Step({ id, label, help, primary, onClick }: StepProps) {
  return (
    <li>
      <WorkButton
        id={id}
        appearance={primary ? 'primary' : 'secondary'}
        aria-describedby={`${id}-help`}
        onClick={() => void onClick()}
      >
        {label}
      </WorkButton>
      <p className="quiet" id={`${id}-help`}>
        {help}
      </p>
    </li>
  );
}
