import { usePane } from '../pane-context';
import { STRINGS } from '../strings';
import { WorkButton } from './work-button';

const WORDS = STRINGS.publication;

/** The copy that goes on the website: opened as a new workbook, to be read and saved. */
export function PublicationCopy() {
  const { plan, port, worker } = usePane();
  return (
    <details className="group" id="publication">
      <summary>
        <strong>{WORDS.title}</strong>
      </summary>
      <p>{WORDS.help}</p>
      <WorkButton
        id="open-publication-copy"
        onClick={() => void worker.run(WORDS.making, () => port.openPublicationCopy(plan))}
      >
        {WORDS.open}
      </WorkButton>
    </details>
  );
}
