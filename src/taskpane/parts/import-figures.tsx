import { useState } from 'react';
import { DATA_COLUMNS } from '../../entries/entry';
import type { ImportOptions } from '../../entries/import/import-options';
import type { ImportPlan } from '../../entries/import/import-plan';
import { planImport } from '../../entries/import/plan-import';
import { readLargeSource } from '../../entries/import/read-source';
import type { SourceTable } from '../../entries/import/source-table';
import { usePane, usePaneState } from '../pane-context';
import { STRINGS } from '../strings';
import { ImportPreview } from './import-preview';
import { WorkButton } from './work-button';

const WORDS = STRINGS.import;

/** Import: a file or pasted cells, a preview of what would happen, and nothing is written before it is accepted. */
export function ImportFigures() {
  const { plan, port, worker } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [pasted, setPasted] = useState('');
  const [source, setSource] = useState<SourceTable | null>(null);
  const [columns, setColumns] = useState<Record<string, string | null>>({});
  const [preview, setPreview] = useState<ImportPlan | null>(null);

  const understand = (input: SourceTable | File | string, corrected: Record<string, string | null>) =>
    worker.run(WORDS.reading, async ({ onProgress, signal }) => {
      // What can be accepted is only what has just been read.
      setPreview(null);
      const watched = { onProgress: (done: number, of: number) => onProgress(done, of, ''), signal };
      const table = await tableOf(input, watched);
      const options = { ...watched, columns: corrected, today: port.today() };
      setPreview(await planImport(table, await port.read(), plan, options));
      setSource(table);
      setColumns(corrected);
    });
  const accept = async () => {
    if (!preview) return;
    const done = await worker.run(WORDS.writing, (watched) => port.applyImport(preview, watched));
    if (done) {
      setPreview(null);
      setPasted('');
    }
  };
  const correct = (header: string, column: string | null) =>
    source && void understand(source, { ...columns, [header]: column });

  return (
    <section className="notice">
      <label className="field">
        {WORDS.file}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          id="import-file"
          disabled={working}
          // The same file, put right meanwhile, may be chosen again.
          onClick={(event) => (event.currentTarget.value = '')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void understand(file, {});
          }}
        />
      </label>
      <label className="field">
        {WORDS.paste}
        <textarea rows={3} value={pasted} onChange={(event) => setPasted(event.target.value)} />
      </label>
      <div className="row actions">
        <WorkButton disabledFocusable={pasted.trim() === ''} onClick={() => void understand(pasted, {})}>
          {WORDS.preview}
        </WorkButton>
      </div>
      {preview && <ImportPreview preview={preview} ours={DATA_COLUMNS} onCorrect={correct} />}
      {preview && preview.added.length + preview.changed.length > 0 && (
        <WorkButton id="accept-import" appearance="primary" onClick={() => void accept()}>
          {WORDS.accept(preview.added.length, preview.changed.length)}
        </WorkButton>
      )}
    </section>
  );
}

/** What was chosen, pasted, or read before. */
async function tableOf(
  input: SourceTable | File | string,
  watched: Pick<ImportOptions, 'onProgress' | 'signal'>,
): Promise<SourceTable> {
  if (typeof input === 'string') return readLargeSource(input, watched);
  return 'rows' in input ? input : readLargeSource(new Uint8Array(await input.arrayBuffer()), watched);
}
