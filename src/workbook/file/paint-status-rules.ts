import type { Worksheet } from '@cj-tech-master/excelts';
import type { SheetBlueprint, StatusRule } from '../sheet-blueprint';
import { rangeAddress } from '../cell-address';
import { opaque } from './cell-look';

/**
 * Colour by status word, by equality: "contains Met" would colour "Not met" as well. One rule for each colour, as the
 * other painter has it, so that a workbook made as a file wants nothing restored in Excel.
 */
export function paintStatusRules(worksheet: Worksheet, sheet: SheetBlueprint): void {
  const byRange = new Map<string, StatusRule[]>();
  for (const rule of sheet.statusRules) {
    const address = addressOf(sheet, rule);
    byRange.set(address, [...(byRange.get(address) ?? []), rule]);
  }
  let priority = 0;
  for (const [ref, rules] of byRange) {
    const [firstCell = ref] = ref.split(':');
    worksheet.addConditionalFormatting({
      ref,
      rules: rules.map(({ words, fill, text }) => ({
        type: 'expression' as const,
        priority: (priority += 1),
        formulae: [`OR(${words.map((word) => `${firstCell}="${word}"`).join(',')})`],
        style: {
          font: { color: opaque(text) },
          fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: opaque(fill) },
        },
      })),
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
