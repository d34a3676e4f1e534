import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { lastCompleteQuarterEnd } from '../../judgement/period';
import { formatQuarter } from '../../judgement/words';
import { loadPaperFigures } from '../load-paper-figures';
import { usePane, usePaneState } from '../pane-context';
import { STRINGS } from '../strings';
import { useCreateWorkbook } from '../use-create-workbook';
import type { Inspection } from '../workbook-port';
import { WhatWillHappen } from './what-will-happen';

const ImportFigures = lazy(async () => ({
  default: (await import(/* webpackChunkName: "import" */ '../parts/import-figures')).ImportFigures,
}));
const WORDS = STRINGS.start;

/** The workbook is there: the quarter's next step first, then what is needed now and then. */
export function ReadyWorkbook({ inspection }: { inspection: Inspection }) {
  const { plan, port, worker } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const cover = usePaneState((state) => state.contents?.cover);
  const [importing, setImporting] = useState(false);
  const create = useCreateWorkbook();
  const complete = inspection.added.length === 0;
  const periodEnd = cover?.periodEnd ?? lastCompleteQuarterEnd(port.today());
  const prepare = () =>
    worker.run(WORDS.preparing, (watched) => port.prepareQuarter(plan, periodEnd, watched));
  const addMissing = () => create({ area: cover?.area ?? plan.area, periodEnd }, false);
  return (
    <>
      <h1>{complete ? WORDS.readyTitle : WORDS.missing(inspection.added.length)}</h1>
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
            disabled={working}
          />
        )}
        <Step
          id="prepare-quarter"
          primary={complete}
          label={WORDS.prepare}
          help={WORDS.prepareHelp}
          onClick={prepare}
          disabled={working}
        />
        <Step
          id="load-paper-figures"
          label={WORDS.figures}
          help={WORDS.figuresHelp}
          onClick={() => worker.run(WORDS.loadingFigures, (watched) => loadPaperFigures(port, watched))}
          disabled={working}
        />
        <Step
          id="repair-formulas"
          label={WORDS.repair}
          help={WORDS.repairHelp}
          onClick={() => worker.run(WORDS.repairing, (watched) => port.repairFormulas(plan, watched))}
          disabled={working}
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
    </>
  );
}

interface StepProps {
  id: string;
  label: string;
  help: string;
  primary?: boolean;
  disabled: boolean;
  onClick: () => unknown;
}

function Step({ id, label, help, primary, disabled, onClick }: StepProps) {
  return (
    <li>
      <Button
        id={id}
        appearance={primary ? 'primary' : 'secondary'}
        disabled={disabled}
        aria-describedby={`${id}-help`}
        onClick={() => void onClick()}
      >
        {label}
      </Button>
      <p className="quiet" id={`${id}-help`}>
        {help}
      </p>
    </li>
  );
}
