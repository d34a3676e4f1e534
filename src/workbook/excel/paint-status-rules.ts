import type { SheetBlueprint, StatusRule } from '../sheet-blueprint';
import { applyStatusRules } from './status-colours';
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
