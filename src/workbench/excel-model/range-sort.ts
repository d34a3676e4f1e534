import { invalidArgument } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';
import type { Range } from './range';

interface SortField {
  key: number;
  ascending?: boolean;
}

/** `Excel.RangeSort`: sorts rows by values, blanks last as in Excel. Formulas go with their rows as they are written. */
export class RangeSort extends HostObject {
  readonly className = 'RangeSort';

  constructor(private readonly range: Range) {
    super();
  }

  apply(fields: SortField[], _matchCase = false, hasHeaders = false): void {
    const values = this.range.values;
    const formulas = this.range.formulas;
    if (!values || !formulas || fields.some(({ key }) => key < 0 || key >= this.range.box.columns)) {
      throw invalidArgument('RangeSort.apply', 'The range has no such column to sort by.');
    }
    const first = hasHeaders ? 1 : 0;
    const order = values.slice(first).map((row, i) => ({ row, formulas: formulas[i + first]! }));
    order.sort((a, b) => {
      for (const { key, ascending = true } of fields) {
        const difference = compare(a.row[key]!, b.row[key]!, ascending);
        if (difference) return difference;
      }
      return 0;
    });
    this.range.formulas = [...formulas.slice(0, first), ...order.map((entry) => entry.formulas)];
  }
}

const rank = (value: string | number | boolean) =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

function compare(a: string | number | boolean, b: string | number | boolean, ascending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const difference =
    rank(a) - rank(b) ||
    (typeof a === 'string' ? a.localeCompare(String(b), 'en-GB') : Number(a) - Number(b));
  return ascending ? difference : -difference;
}
