import { figureOf, textOf, yesOrNo, type Cell } from './cell';
import { OPERATORS, type Operator, type Target } from './definition';
import { DEFINITION_COLUMNS, FIGURE_COLUMNS, type DefinitionColumn } from './definition-columns';

/** What is wrong with one cell of a row of PcpFramework. */
export interface DefinitionProblem {
  column: DefinitionColumn;
  message: string;
}

/**
 * The cells of one row of PcpFramework, read by column; what cannot be read is kept in `problems`.
 * Some builds of Excel hand over 0 for an empty cell: where a column of words holds 0, every 0 in the row is empty.
 */
export class DefinitionCells {
  readonly problems: DefinitionProblem[] = [];
  private readonly cells = new Map<DefinitionColumn, Cell>();

  /** `headers` are those of the `values`; columns that are not ours are ignored, the first of a name counts. */
  constructor(values: readonly Cell[], headers: readonly Cell[]) {
    headers.forEach((header, at) => {
      const typed = textOf(header)?.toLowerCase();
      const column = DEFINITION_COLUMNS.find((each) => each.toLowerCase() === typed);
      if (column && !this.cells.has(column)) this.cells.set(column, values[at] ?? null);
    });
    const emptyIsZero = [...this.cells].some(([column, cell]) => cell === 0 && !FIGURE_COLUMNS.has(column));
    for (const [column, cell] of this.cells) {
      if (emptyIsZero && cell === 0) this.cells.set(column, null);
      const error =
        typeof cell === 'string' && /^#(N\/A|DIV\/0!|[A-Z_]+[!?]|GETTING_DATA)$/.test(cell.trim());
      if (error) this.wrong(column, `The cell holds the error ${cell.trim()}.`);
    }
  }

  wrong(column: DefinitionColumn, message: string): void {
    if (!this.problems.some((problem) => problem.column === column)) this.problems.push({ column, message });
  }

  text(column: DefinitionColumn): string | null {
    return textOf(this.cells.get(column));
  }

  /** One of the words, in any case; null when blank. */
  word<T extends string>(column: DefinitionColumn, words: readonly T[]): T | null {
    const typed = this.text(column);
    if (typed === null) return null;
    const known = words.find((each) => each.toLowerCase() === typed.toLowerCase());
    if (known === undefined) this.wrong(column, `"${typed}" is none of ${words.join(', ')}.`);
    return known ?? null;
  }

  /** A number; null when blank. */
  figure(column: DefinitionColumn): number | null {
    const figure = figureOf(this.cells.get(column));
    if (figure === undefined) this.wrong(column, `"${this.text(column)}" is not a number.`);
    return figure ?? null;
  }

  /** A share from 0 to 1; null when blank. */
  share(column: DefinitionColumn): number | null {
    const share = this.figure(column);
    if (share !== null && (share < 0 || share > 1)) {
      this.wrong(
        column,
        `${share} is not a share between 0% and 100%: for 5% type the percent sign too, or divide by 100.`,
      );
    }
    return share;
  }

  /** A whole number above 0 (a section, a date); null when blank. */
  positive(column: DefinitionColumn, whole = true): number | null {
    const figure = this.figure(column);
    if (figure !== null && (figure <= 0 || (whole && !Number.isInteger(figure)))) {
      this.wrong(column, `${figure} is not a ${whole ? 'whole number' : 'number'} above 0.`);
    }
    return figure;
  }

  /** A day; null when blank. Text that looks like a date is none. */
  day(column: DefinitionColumn): number | null {
    const typed = this.cells.get(column);
    if (typeof typed === 'string' && figureOf(typed) === undefined) {
      this.wrong(column, `"${typed.trim()}" is text and not a date: type it as a date, such as 31/03/2022.`);
      return null;
    }
    return this.positive(column);
  }

  yes(column: DefinitionColumn): boolean {
    const yes = yesOrNo(this.cells.get(column));
    if (yes === undefined) this.wrong(column, `"${this.text(column)}" is neither yes nor no.`);
    return yes ?? false;
  }

  /** The value, and a problem where there is none. */
  needed<T>(column: DefinitionColumn, value: T | null, message: string): T | null {
    if (value === null) this.wrong(column, message);
    return value;
  }

  /** Operator and Target together; null where there is no operator. A blank target is a setting to be entered. */
  target(setting: string): Target | null {
    const operator = this.operator();
    const typed = this.text('Target');
    if (operator === null) {
      if (typed !== null) this.wrong('Operator', `The target needs one of ${OPERATORS.join(', ')}.`);
      return null;
    }
    if (typed?.toLowerCase() === 'baseline') return { operator, value: 'baseline' };
    const value = figureOf(this.cells.get('Target'));
    if (value === undefined) this.wrong('Target', `"${typed}" is neither a number nor the word Baseline.`);
    return typeof value === 'number' ? { operator, value } : { operator, value: null, setting };
  }

  private operator(): Operator | null {
    const typed = this.text('Operator');
    const plain = typed?.replace('≥', '>=').replace('≤', '<=').replace(/\s+/g, '');
    const operator = OPERATORS.find((each) => each === plain) ?? null;
    if (typed !== null && operator === null) {
      this.wrong('Operator', `"${typed}" is none of ${OPERATORS.join(', ')}.`);
    }
    return operator;
  }
}
