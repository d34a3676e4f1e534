import type { Plan } from '../../framework/plan';
import { publicationCopy } from '../file/publication-copy';
import { readWorkbook } from './read-workbook';
import { WorkbookRefused } from './workbook-refused';

/** Letters of base64 that are made at a time: what a call may take as arguments. */
const STEP = 32_768;

/**
 * Makes the publication copy of the open workbook and opens it as a new workbook, not yet saved; nothing is written to
 * the open one. Gives what was done to the figures. Throws `WorkbookRefused` with every reason where it must not be
 * published yet.
 */
export async function openPublicationCopy(context: Excel.RequestContext, plan: Plan): Promise<string[]> {
  const copy = await publicationCopy(await readWorkbook(context), plan);
  if ('reasons' in copy) {
    throw new WorkbookRefused(
      `Not to be published yet. ${copy.reasons.join(' ')}`,
      'PCP Cover and PCP Statement',
      'Then make the copy again; nothing was opened or changed.',
    );
  }
  await Excel.createWorkbook(base64Of(copy.bytes));
  return copy.notes;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return btoa(text);
}
