import type { FunctionName } from './catalogue';
import { DESCRIBED_FUNCTIONS } from './described-functions';

/** The example of a function as it is typed into a cell: =PCP.STATUS("DA_OUTCOME",0.065). */
export function exampleFormula(name: FunctionName): string {
  return `=PCP.${name}(${DESCRIBED_FUNCTIONS[name].example.args.map(written).join(',')})`;
}

function written(argument: unknown): string {
  if (argument === null) return '';
  if (typeof argument === 'string') return `"${argument.replaceAll('"', '""')}"`;
  if (typeof argument === 'boolean') return argument ? 'TRUE' : 'FALSE';
  if (typeof argument === 'number') return String(argument);
  if (!Array.isArray(argument)) return '';
  const rows: unknown[] = argument;
  return `{${rows.map((row) => (Array.isArray(row) ? row.map(written).join(',') : written(row))).join(';')}}`;
}

/** A result as its cells show it: columns parted by "|", rows by ";", numbers at four decimals or six digits. */
export function shownResult(result: unknown): string {
  if (!Array.isArray(result)) return shownCell(result);
  const rows: unknown[] = result;
  return rows
    .map((row) => (Array.isArray(row) ? row.map(shownCell).join(' | ') : shownCell(row)))
    .join(' ; ');
}

function shownCell(cell: unknown): string {
  if (typeof cell !== 'number') return String(cell);
  return String(Number(cell.toFixed(4)));
}
