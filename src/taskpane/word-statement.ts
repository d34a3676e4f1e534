import type { WorkbookContents } from '../entries/workbook-contents';
import type { ExcelDate } from '../framework/definition';
import type { Plan } from '../framework/plan';
import { pngInBrowser } from '../statement/chart/png-in-browser';
import type { StatementVoice } from '../statement/priorities/publication-blockers';
import { writeStatement } from '../statement/write-statement';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The statement as a Word file. A part of its own: the writer of Word is large and seldom needed. */
export async function wordStatement(
  contents: WorkbookContents,
  plan: Plan,
  voice: StatementVoice,
  today: ExcelDate,
): Promise<Blob> {
  const written = await writeStatement(contents, plan, {
    voice,
    format: 'docx',
    today,
    rasterise: pngInBrowser,
  });
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return new Blob([new Uint8Array(bytes)], { type: WORD });
}
