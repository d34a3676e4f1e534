/** What Excel says when the cell is selected, and when what is typed is refused. */
interface Said {
  /** At most 32 characters. */
  title: string;
  /** At most 255 characters. */
  message: string;
}

/**
 * What may be typed into a cell. `strict` refuses; otherwise Excel asks whether to keep it. Lists go by name,
 * since Excel caps an inline list at 255 characters. A custom formula is true for what may be typed; it names the
 * cells of its own row by header in braces, `{Period end}`, which the painter turns into a relative address.
 */
export type Validation = { prompt: Said; error: Said; strict: boolean } & (
  | { kind: 'list'; name: string }
  | { kind: 'decimal'; from: number; to: number }
  | { kind: 'date'; from: number; to: number }
  | { kind: 'text length'; to: number }
  | { kind: 'custom'; formula: string }
);

/** The custom formula with its own row's cells spelt out: `{Period end}` becomes what `addressOf` gives. */
export function customFormula(formula: string, addressOf: (header: string) => string): string {
  return formula.replace(/\{([^{}]+)\}/g, (_, header: string) => addressOf(header));
}
