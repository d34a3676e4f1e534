import type { ExcelDate } from '../../framework/definition';
import { formatDate } from '../../judgement/words';

/** A sentence that the product has written, and the measure it is of. */
export interface GeneratedSentence {
  kpi: string;
  text: string;
}

/** A Figures cell written anew, with what of it is the analyst's. */
export interface RewrittenFigures {
  /** The cell's new text: a sentence a line, then the line that says which sentences are as generated. */
  text: string;
  /** Sentences that the analyst has edited or deleted, kept as they are, with what would stand there otherwise. */
  kept: { kpi: string; analyst: string; generated: string | null }[];
}

/**
 * Writes the sentences of a Figures cell anew and leaves the analyst's alone.
 *
 * How the two are told apart, without a hidden store: the cell's last line, in brackets, names each measure with a
 * short check of its sentence as generated. A line that still has its check is ours and is rewritten. A line that
 * has not was edited, and is kept; so is a line that was added, and a deleted sentence stays deleted. A cell with
 * words and without that last line is the analyst's altogether. Emptying the cell has it written from the start.
 */
export function rewrittenFigures(
  existing: string,
  sentences: readonly GeneratedSentence[],
  periodEnd: ExcelDate | null,
): RewrittenFigures {
  const lines = linesOf(existing);
  const stamp = lines.length > 0 ? readStamp(lines[lines.length - 1] ?? '') : null;
  if (lines.length > 0 && !stamp)
    return { text: existing, kept: [{ kpi: '', analyst: existing, generated: null }] };
  const written = stamp ? matched(lines.slice(0, -1), stamp) : [];
  const known = new Set(stamp?.map(({ kpi }) => kpi));
  const generated = new Map(sentences.map((sentence) => [sentence.kpi, sentence.text]));
  const kept: RewrittenFigures['kept'] = [];
  const output: { line: string | null; kpi: string | null; check: string }[] = [];
  for (const { kpi, line, isOurs } of written) {
    const anew = kpi === null ? null : (generated.get(kpi) ?? null);
    if (kpi !== null && (isOurs || (line !== null && line === anew))) {
      if (anew !== null) output.push({ line: anew, kpi, check: checkOf(kpi, anew) });
      continue;
    }
    if (kpi !== null && anew === null && line === null) continue;
    if (kpi !== null) kept.push({ kpi, analyst: line ?? '', generated: anew });
    output.push({ line, kpi, check: line === null ? DELETED : EDITED });
  }
  const fresh = sentences.filter(({ kpi }) => !known.has(kpi));
  for (const { kpi, text } of fresh)
    insertInOrder(output, sentences, { line: text, kpi, check: checkOf(kpi, text) });
  return { text: cellText(output, periodEnd), kept };
}

/** The sentences of a Figures cell, as they are published: without the line of checks. */
export function figureSentences(cell: string): string[] {
  const lines = linesOf(cell);
  return readStamp(lines[lines.length - 1] ?? '') ? lines.slice(0, -1) : lines;
}

const EDITED = 'edited';
const DELETED = 'deleted';
const STAMP = /^\[Written from the figures(?: to [^.]*)?\. Checks: (.*)\]$/;

interface Stamped {
  kpi: string;
  check: string;
}

function readStamp(line: string): Stamped[] | null {
  const listed = STAMP.exec(line)?.[1];
  if (listed === undefined) return null;
  return listed.split(', ').flatMap((part) => {
    const [kpi, check] = part.trim().split(' ');
    return kpi && check ? [{ kpi, check }] : [];
  });
}

interface Written {
  kpi: string | null;
  line: string | null;
  isOurs: boolean;
}

/**
 * Pairs the lines with the measures of the stamp: by their checks wherever they stand now, for sentences may be put in
 * another order; the rest by its place, after the sentence that it followed or else before the one that followed it.
 */
function matched(lines: readonly string[], stamp: readonly Stamped[]): Written[] {
  const waiting = new Map(stamp.map(({ kpi, check }) => [kpi, check]));
  const written = lines.map((line): Written => {
    const [kpi = null] = [...waiting].find(([each, check]) => checkOf(each, line) === check) ?? [];
    if (kpi !== null) waiting.delete(kpi);
    return { kpi, line, isOurs: kpi !== null };
  });
  const placeOf = (kpi: string | undefined) => written.findIndex((each) => each.kpi === kpi);
  stamp.forEach(({ kpi, check }, index) => {
    if (placeOf(kpi) >= 0) return;
    const place = placeOf(stamp[index - 1]?.kpi) + 1;
    const next = stamp.slice(index + 1).find((each) => placeOf(each.kpi) >= 0);
    const free = [place, placeOf(next?.kpi) - 1].find((at) => written[at]?.kpi === null);
    const edited = check === DELETED || free === undefined ? undefined : written[free];
    if (edited) edited.kpi = kpi;
    else written.splice(place, 0, { kpi, line: null, isOurs: false });
  });
  return written;
}

/** A new sentence goes after the one that it follows in the generated order. */
function insertInOrder(
  output: { line: string | null; kpi: string | null; check: string }[],
  sentences: readonly GeneratedSentence[],
  item: { line: string; kpi: string; check: string },
): void {
  const before = new Set(
    sentences
      .slice(
        0,
        sentences.findIndex(({ kpi }) => kpi === item.kpi),
      )
      .map(({ kpi }) => kpi),
  );
  const after = output.findLastIndex(({ kpi }) => kpi !== null && before.has(kpi));
  output.splice(after + 1, 0, item);
}

function cellText(
  output: readonly { line: string | null; kpi: string | null; check: string }[],
  periodEnd: ExcelDate | null,
): string {
  const checks = output.flatMap(({ kpi, check }) => (kpi === null ? [] : [`${kpi} ${check}`]));
  if (checks.length === 0) return output.flatMap(({ line }) => line ?? []).join('\n');
  const period = periodEnd === null ? '' : ` to ${formatDate(periodEnd)}`;
  const stamp = `[Written from the figures${period}. Checks: ${checks.join(', ')}]`;
  return [...output.flatMap(({ line }) => line ?? []), stamp].join('\n');
}

function linesOf(cell: string): string[] {
  return cell
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Six characters that change with any change of the sentence (FNV-1a, 32 bits). */
function checkOf(kpi: string, line: string): string {
  let hash = 0x811c9dc5;
  for (const character of `${kpi}|${line}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(6, '0').slice(-6);
}
