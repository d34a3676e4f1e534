import type { Culture } from './culture';

/** Texts in quotes and names in quotes; names of columns, with what parts them. */
const QUOTED = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'`;
const COLUMNS = String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`;

/** What parts arguments, the columns of an array and the decimals of a number. */
interface Marks {
  decimal: string;
  list: string;
  column: string;
}
const INVARIANT_MARKS: Marks = { decimal: '.', list: ',', column: ',' };

/** A formula as it is typed under these settings, as Excel keeps it: "=ROUND(A1;0,5)" → "=ROUND(A1,0.5)". */
export function fromLocalFormula(formula: string, culture: Culture): string {
  return exchanged(formula, culture, INVARIANT_MARKS);
}

/** A formula as Excel keeps it, as it is shown under these settings: "=ROUND(A1,0.5)" → "=ROUND(A1;0,5)". */
export function toLocalFormula(formula: string, culture: Culture): string {
  return exchanged(formula, INVARIANT_MARKS, culture);
}

function exchanged(formula: string, from: Marks, to: Marks): string {
  if (from.decimal === to.decimal && from.list === to.list) return formula;
  const number = `\\d*[${from.decimal}]\\d+`;
  let inArray = false;
  return formula.replace(new RegExp(`${QUOTED}|${COLUMNS}|${number}|[{},;.\\\\]`, 'g'), (part) => {
    if (part === '{' || part === '}') inArray = part === '{';
    if (part.startsWith('[')) return part.replaceAll(`]${from.list}[`, `]${to.list}[`);
    if (part === from.column && inArray) return to.column;
    if (part === from.list && !inArray) return to.list;
    return /^\d*[.,]\d+$/.test(part) ? part.replace(from.decimal, to.decimal) : part;
  });
}
