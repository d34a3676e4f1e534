import { Button } from '@fluentui/react-components';
import { usePaneState } from '../pane-context';
import type { Work } from '../store';
import { STRINGS } from '../strings';

/** What is running, how far it is, and a way to stop it: announced at once, seen after a moment (quick work does not flicker). */
export function WorkNotice() {
  const work = usePaneState((state) => state.work);
  return (
    <>
      <p role="status" className="hidden">
        {work?.doing}
      </p>
      {work && <Progress work={work} />}
    </>
  );
}

function Progress({ work }: { work: Work }) {
  const share = work.share === null ? undefined : work.share;
  return (
    <section className="notice work" aria-label={work.doing}>
      <p>
        <strong>{work.doing}</strong> {work.detail}
      </p>
      <div className="row">
        <progress value={share} max={1} aria-label={work.doing} />
        {work.cancel && (
          <Button size="small" onClick={work.cancel} id="stop-work">
            {STRINGS.work.cancel}
          </Button>
        )}
      </div>
    </section>
  );
}
