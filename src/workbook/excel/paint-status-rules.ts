import type { SheetBlueprint, StatusRule } from '../sheet-blueprint';
import { columnCells, firstCellOf, type TablePlace } from './table-place';

/** Rules of a sheet by the range that they colour: a header of its table, or an address. */
export function statusRanges(blueprint: SheetBlueprint): Map<string, StatusRule[]> {
  const ranges = new Map<string, StatusRule[]>();
  for (const rule of blueprint.statusRules) {
    const key = 'column' in rule.range ? rule.range.column : rule.range.address;
    ranges.set(key, [...(ranges.get(key) ?? []), rule]);
  }
  return ranges;
}

/** Colours every status column or range of a sheet. */
export function paintStatusRules(
  sheet: Excel.Worksheet,
  blueprint: SheetBlueprint,
  place: TablePlace | null,
): void {
  for (const [key, rules] of statusRanges(blueprint)) {
    if (place) applyStatusRules(columnCells(sheet, place, key), firstCellOf(place, key), rules);
    else applyStatusRules(sheet.getRange(key), key.split(':')[0] ?? key, rules);
  }
}

/**
 * Colours the status words of a range: one rule a class, by equality with its words. Whatever rules the range had are
 * removed first, so that a second run never leaves duplicates; the range is ours alone.
 */
export function applyStatusRules(range: Excel.Range, firstCell: string, rules: readonly StatusRule[]): void {
  range.conditionalFormats.clearAll();
  for (const { words, fill, text } of rules) {
    const rule = range.conditionalFormats.add('Custom').custom;
    rule.rule.formula = `=OR(${words.map((word) => `${firstCell}="${word}"`).join(',')})`;
    rule.format.font.color = text;
    // Its fill last: by that the next run knows a rule that is whole.
    rule.format.fill.color = fill;
  }
}
