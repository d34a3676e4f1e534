import type { ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';
import type { WorkbookContents } from '../entries/workbook-contents';
import { asHtml } from './document/html';
import { asMarkdown } from './document/markdown';
import { STATEMENT_VOICES, type StatementVoice } from './priorities/publication-blockers';
import type { Rasterise } from './chart/rasterise';
import { statementDocument } from './statement-document';

export { STATEMENT_VOICES };
export const STATEMENT_FORMATS = ['md', 'html', 'docx'] as const;
export type StatementFormat = (typeof STATEMENT_FORMATS)[number];

export interface StatementOptions {
  voice: StatementVoice;
  format: StatementFormat;
  /** The day of writing. */
  today: ExcelDate;
  /** How charts become pictures in Word: `pngInNode` or `pngInBrowser`. Without it they are told in words. */
  rasterise?: Rasterise;
}

/**
 * The statement as a file's contents: text for Markdown and HTML, bytes for Word. The same words in every format and
 * in the workbook.
 */
export async function writeStatement(
  contents: WorkbookContents,
  plan: Plan,
  options: StatementOptions,
): Promise<string | Uint8Array> {
  const document = statementDocument(contents, plan, options.voice, options.today);
  switch (options.format) {
    case 'md':
      return asMarkdown(document);
    case 'html':
      return asHtml(document);
    case 'docx': {
      const { asDocx } = await import('./document/docx');
      return asDocx(document, options.rasterise ?? null);
    }
  }
}
