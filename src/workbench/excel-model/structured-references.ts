/** Changes the parts of a formula that are not inside a text in quotes. */
export function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 ? part : change(part)))
    .join('');
}

/**
 * Univer understands `Table[[#This Row],[Col]]` but not Excel's short forms:
 * `[@Col]`, `[@[Col name]]`, `Table[@Col]` → `Table[[#This Row],[Col]]`.
 * A short form without a table outside any table is left, and the engine answers with an error as Excel does.
 */
export function toEngineFormula(formula: string, table: string | undefined): string {
  return outsideTexts(formula, (part) =>
    part.replace(
      /([A-Za-z_\\][\w.]*)?\[@(?:\[([^\]]+)\]|([^[\]]+))\]/g,
      (short, named: string | undefined, bracketed: string | undefined, plain: string | undefined) => {
        const name = named ?? table;
        return name ? `${name}[[#This Row],[${bracketed ?? plain ?? ''}]]` : short;
      },
    ),
  );
}

/** As Excel shows it: `Table[[#This Row],[Col]]` → `[@Col]` inside the table, `Table[@Col]` outside. */
export function toExcelFormula(formula: string, table: string | undefined): string {
  return outsideTexts(formula, (part) =>
    part.replace(/([A-Za-z_\\][\w.]*)\[\[#This Row\],\[([^\]]+)\]\]/g, (_, named: string, column: string) => {
      const inside = /^\w+$/.test(column) ? column : `[${column}]`;
      return `${named.toLowerCase() === table?.toLowerCase() ? '' : named}[@${inside}]`;
    }),
  );
}
