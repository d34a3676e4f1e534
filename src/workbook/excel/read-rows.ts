import type { ReadRow } from '../../entries/workbook-contents';
import { cellValue } from './cell-value';

/** Bytes asked for at once, by estimate: Excel on the web answers no more than 5 MB. */
const BYTES_AT_ONCE = 4_500_000;
/** What a row's values and formulas take, rounded up: most where they are calculated or hold what people have written. */
const ROW_BYTES: Readonly<Record<string, number>> = {
  PcpScorecard: 17_000,
  PcpNational: 7_000,
  PcpStatement: 7_000,
  PcpFramework: 1_500,
};
const OTHER_ROW_BYTES = 500;

/** A table's body whose rows are to be read: `rowCount` and `rowHidden` have been loaded. */
export interface Body {
  table: string;
  body: Excel.Range;
}

/** Consecutive rows of a body. */
interface Part extends Body {
  start: number;
  count: number;
}

/** The rows of each body: in one sync, in more where they are many, or where long notes make an answer too long for Excel. */
export async function readRows(context: Excel.RequestContext, bodies: readonly Body[]): Promise<ReadRow[][]> {
  const read = new Map(bodies.map(({ body }) => [body, [] as ReadRow[]]));
  for (const parts of answersOf(bodies))
    await readParts(context, parts, ({ body }, rows) => {
      for (const row of rows) read.get(body)?.push(row);
    });
  return [...read.values()];
}

/** What may be asked for at once, by estimate. */
function answersOf(bodies: readonly Body[]): Part[][] {
  const answers: Part[][] = [[]];
  let asked = 0;
  for (const { table, body } of bodies) {
    const rowBytes = ROW_BYTES[table] ?? OTHER_ROW_BYTES;
    for (let start = 0; start < body.rowCount;) {
      const room = Math.max(1, Math.floor((BYTES_AT_ONCE - asked) / rowBytes));
      const count = Math.min(room, body.rowCount - start);
      answers.at(-1)?.push({ table, body, start, count });
      asked += count * rowBytes;
      start += count;
      if (asked <= BYTES_AT_ONCE - OTHER_ROW_BYTES) continue;
      answers.push([]);
      asked = 0;
    }
  }
  return answers.filter((parts) => parts.length > 0);
}

/** Reads the parts in one sync; where Excel finds the answer too long, the two halves of them one after the other. */
async function readParts(
  context: Excel.RequestContext,
  parts: readonly Part[],
  found: (part: Part, rows: ReadRow[]) => void,
): Promise<void> {
  const asked = parts.map(({ body, start, count }) => {
    const range = body.getRow(start).getResizedRange(count - 1, 0);
    range.load({ values: true, formulas: true, rowIndex: true });
    // Mixed: some rows are hidden, so each has to be asked.
    const isMixed = body.rowHidden === null;
    const hidden = isMixed ? Array.from({ length: count }, (_, row) => range.getRow(row)) : [];
    for (const row of hidden) row.load({ rowHidden: true });
    return { range, hidden };
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLong(error) ? halvesOf(parts) : null;
    if (!halves) throw error;
    for (const half of halves) await readParts(context, half, found);
    return;
  }
  parts.forEach((part, at) => {
    const { range, hidden } = asked[at]!;
    found(part, rowsOf(range, hidden, part.body.rowHidden));
  });
}

function isTooLong(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';
}

/** Null where there is but one row. */
function halvesOf(parts: readonly Part[]): [Part[], Part[]] | null {
  const [only] = parts;
  if (!only) return null;
  if (parts.length > 1) {
    const middle = Math.ceil(parts.length / 2);
    return [parts.slice(0, middle), parts.slice(middle)];
  }
  const first = Math.ceil(only.count / 2);
  if (first === only.count) return null;
  return [[{ ...only, count: first }], [{ ...only, start: only.start + first, count: only.count - first }]];
}

function rowsOf(range: Excel.Range, hidden: readonly Excel.Range[], allHidden: boolean | null): ReadRow[] {
  return range.values.map((values: unknown[], index): ReadRow => {
    // Words that begin like a formula ('=1+1) are their own formula text; a formula never is its own value.
    const formulas = (range.formulas[index] ?? []).map((formula: unknown, column: number) =>
      typeof formula === 'string' && formula.startsWith('=') && formula !== values[column] ? formula : null,
    );
    return {
      row: range.rowIndex + index + 1,
      values: values.map(cellValue),
      ...(formulas.some((formula) => formula !== null) ? { formulas } : {}),
      ...(allHidden === true || hidden[index]?.rowHidden ? { hidden: true as const } : {}),
    };
  });
}
