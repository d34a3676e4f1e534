import { Button } from '@fluentui/react-components';
import { usePaneState } from '../pane-context';
import { STRINGS } from '../strings';

/** What is running, how far it is, and a way to stop it. It fades in, so that quick work does not flicker. */
export function WorkNotice() {
  const work = usePaneState((state) => state.work);
  if (!work) return null;
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
