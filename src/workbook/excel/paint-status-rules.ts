import type { SheetBlueprint, StatusRule } from '../sheet-blueprint';
import { askOurRules } from './our-rules';
import { columnAt, columnCells, firstCellOf, type TablePlace } from './table-place';

/** Rules of a sheet by the range that they colour: a header of its table, or an address. */
export function statusRanges(blueprint: SheetBlueprint): Map<string, StatusRule[]> {
  const ranges = new Map<string, StatusRule[]>();
  for (const rule of blueprint.statusRules) {
    const key = 'column' in rule.range ? rule.range.column : rule.range.address;
    ranges.set(key, [...(ranges.get(key) ?? []), rule]);
  }
  return ranges;
}

/** Asks which rules of ours stand in the status columns or ranges of a sheet; call the result after the sync. */
export function askStatusRules(
  sheet: Excel.Worksheet,
  blueprint: SheetBlueprint,
  place: TablePlace | null,
): () => Map<string, Excel.ConditionalFormat[]> {
  const asked = [...statusRanges(blueprint).keys()]
    .filter((key) => !place || columnAt(place, key) >= 0)
    .map((key) => ({
      key,
      rules: askOurRules(place ? columnCells(sheet, place, key) : sheet.getRange(key)),
    }));
  return () => {
    // A rule that reaches over two columns is one, and can be taken away but once.
    const known = new Map<string, Excel.ConditionalFormat>();
    const once = (rule: Excel.ConditionalFormat) => {
      if (!known.has(rule.id)) known.set(rule.id, rule);
      return known.get(rule.id) ?? rule;
    };
    return new Map(asked.map(({ key, rules }) => [key, rules().map(once)]));
  };
}

/** Colours every status column or range of a sheet, in place of the rules of ours that stand there. */
export function paintStatusRules(
  sheet: Excel.Worksheet,
  blueprint: SheetBlueprint,
  place: TablePlace | null,
  standing: ReadonlyMap<string, readonly Excel.ConditionalFormat[]> = new Map(),
): void {
  for (const [key, rules] of statusRanges(blueprint)) {
    if (place && columnAt(place, key) < 0) continue;
    const range = place ? columnCells(sheet, place, key) : sheet.getRange(key);
    const first = place ? firstCellOf(place, key) : (key.split(':')[0] ?? key);
    applyStatusRules(range, first, rules, standing.get(key));
  }
}

const gone = new WeakSet<Excel.ConditionalFormat>();

/** Takes rules away, each once. */
export function takeAway(rules: readonly Excel.ConditionalFormat[]): void {
  for (const rule of rules) {
    if (!gone.has(rule)) rule.delete();
    gone.add(rule);
  }
}

/**
 * Colours the status words of a range: one rule a class, by equality with its words. The rules of ours that stand there
 * are taken away first, so that a second run never leaves duplicates; others' rules stay.
 */
export function applyStatusRules(
  range: Excel.Range,
  firstCell: string,
  rules: readonly StatusRule[],
  standing: readonly Excel.ConditionalFormat[] = [],
): void {
  takeAway(standing);
  for (const { words, fill, text } of rules) {
    const rule = range.conditionalFormats.add('Custom').custom;
    rule.rule.formula = `=OR(${words.map((word) => `${firstCell}="${word}"`).join(',')})`;
    rule.format.font.color = text;
    // Its fill last: by that the next run knows a rule that is whole.
    rule.format.fill.color = fill;
  }
}
