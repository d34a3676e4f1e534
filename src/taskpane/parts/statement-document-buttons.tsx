import { useState } from 'react';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { asHtml } from '../../statement/document/html';
import { asMarkdown } from '../../statement/document/markdown';
import type { StatementVoice } from '../../statement/priorities/publication-blockers';
import { statementDocument } from '../../statement/statement-document';
import { copyText } from '../copy-text';
import { isoDate } from '../iso-date';
import { usePane } from '../pane-context';
import { saveFile } from '../save-file';
import { STRINGS } from '../strings';
import { WorkButton } from './work-button';

const WORDS = STRINGS.statement;

interface StatementDocumentButtonsProps {
  contents: WorkbookContents;
  voice: StatementVoice;
}

/** The statement as a document: on the clipboard with its headings and tables, or as a Word file. */
export function StatementDocumentButtons({ contents, voice }: StatementDocumentButtonsProps) {
  const { plan, port, worker } = usePane();
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = () =>
    worker.quietly(WORDS.copying, async () => {
      const document = statementDocument(contents, plan, voice, port.today());
      const text = asMarkdown(document);
      const copied = await copyText(text, asHtml(document));
      setByHand(copied ? null : text);
      return copied ? WORDS.copied : WORDS.copyByHand;
    });
  const save = () =>
    worker.run(WORDS.saving, async () => {
      const { wordStatement } = await import(/* webpackChunkName: "word" */ '../word-statement');
      const end = contents.cover.periodEnd ?? port.today();
      const name =
        `Statement ${isoDate(end)} ${voice === 'both' ? '' : WORDS.voices[voice]}`.trim() + '.docx';
      saveFile(await wordStatement(contents, plan, voice, port.today()), name);
      return WORDS.saved(name);
    });
  return (
    <>
      <WorkButton id="copy-statement" onClick={() => void copy()}>
        {WORDS.copy}
      </WorkButton>
      <WorkButton id="save-statement" onClick={() => void save()}>
        {WORDS.save}
      </WorkButton>
      {byHand !== null && (
        <label className="field">
          {WORDS.copyByHand}
          <textarea readOnly rows={8} value={byHand} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  );
}
