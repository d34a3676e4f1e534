import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../copy-text';
import { usePane, usePaneState } from '../pane-context';
import { STRINGS } from '../strings';

/** The last failure: what, where, what to do, and its details for whoever supports the add-in. */
export function FailureNotice() {
  const { store } = usePane();
  const failure = usePaneState((state) => state.failure);
  const silence = usePaneState((state) => state.silence);
  const [byHand, setByHand] = useState(false);
  if (!failure) return null;
  const copy = async () => {
    const copied = await copyText(failure.details);
    setByHand(!copied);
    if (copied) store.set({ said: STRINGS.failure.copied });
  };
  return (
    <section className="notice failure" role="alert">
      <h2>{failure === silence ? STRINGS.failure.stillWaiting : STRINGS.failure.title}</h2>
      <p>{failure.what}</p>
      <dl>
        <dt>{STRINGS.failure.where}</dt>
        <dd>{failure.where}</dd>
        <dt>{STRINGS.failure.remedy}</dt>
        <dd>{failure.remedy}</dd>
      </dl>
      {byHand && (
        <label>
          {STRINGS.failure.copyByHand}
          <textarea
            readOnly
            rows={5}
            value={failure.details}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
      <div className="row">
        <Button size="small" onClick={() => void copy()}>
          {STRINGS.failure.copy}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => store.set({ failure: null })}>
          {STRINGS.failure.dismiss}
        </Button>
      </div>
    </section>
  );
}
