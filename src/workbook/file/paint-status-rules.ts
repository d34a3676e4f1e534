import type { Worksheet } from '@cj-tech-master/excelts';
import type { SheetBlueprint, StatusRule } from '../sheet-blueprint';
import { rangeAddress } from './cell-address';
import { opaque } from './cell-look';

/**
 * Colour by status word, one rule for each word, by equality: "contains Met" would colour "Not met" as well, and
 * the writer loses the text of such rules.
 */
export function paintStatusRules(worksheet: Worksheet, sheet: SheetBlueprint): void {
  const byRange = new Map<string, StatusRule[]>();
  for (const rule of sheet.statusRules) {
    const address = addressOf(sheet, rule);
    byRange.set(address, [...(byRange.get(address) ?? []), rule]);
  }
  let priority = 0;
  for (const [ref, rules] of byRange) {
    worksheet.addConditionalFormatting({
      ref,
      rules: rules.flatMap(({ words, fill, text }) =>
        words.map((word) => ({
          type: 'cellIs' as const,
          operator: 'equal' as const,
          priority: (priority += 1),
          formulae: [`"${word}"`],
          style: {
            font: { color: opaque(text) },
            fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: opaque(fill) },
          },
        })),
      ),
    });
  }
}

function addressOf({ name, table }: SheetBlueprint, { range }: StatusRule): string {
  if ('address' in range) return range.address;
  const column = table?.columns.findIndex(({ header }) => header === range.column) ?? -1;
  if (!table || column < 0) throw new Error(`${name} has no column ${range.column} to colour.`);
  return rangeAddress({
    top: table.headerRow + 1,
    left: column + 1,
    bottom: table.headerRow + Math.max(1, table.rows.length),
    right: column + 1,
  });
}
