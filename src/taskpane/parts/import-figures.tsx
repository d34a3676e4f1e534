import { useState } from 'react';
import { DATA_COLUMNS } from '../../entries/entry';
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
  const { plan, port, store, worker } = usePane();
  const working = usePaneState((state) => state.work !== null);
  const [pasted, setPasted] = useState('');
  const [source, setSource] = useState<SourceTable | null>(null);
  const [columns, setColumns] = useState<Record<string, string | null>>({});
  const [preview, setPreview] = useState<ImportPlan | null>(null);

  const understand = (input: SourceTable | Uint8Array | string, corrected: Record<string, string | null>) =>
    worker.run(WORDS.reading, async ({ onProgress, signal }) => {
      const watched = { onProgress: (done: number, of: number) => onProgress(done, of, ''), signal };
      const isRead = typeof input === 'object' && 'rows' in input;
      const table = isRead ? input : await readLargeSource(input, watched);
      const contents = store.get().contents ?? (await port.read());
      const options = { ...watched, columns: corrected, today: port.today() };
      setPreview(await planImport(table, contents, plan, options));
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
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void file.arrayBuffer().then((bytes) => understand(new Uint8Array(bytes), {}));
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
