import type { StatusRule } from '../sheet-blueprint';

/**
 * Colours the status words of a range: one rule a class, by equality with its words. Whatever rules the range had are
 * removed first, so that a second run never leaves duplicates; the range is ours alone.
 */
export function applyStatusRules(range: Excel.Range, firstCell: string, rules: readonly StatusRule[]): void {
  range.conditionalFormats.clearAll();
  for (const { words, fill, text } of rules) {
    const rule = range.conditionalFormats.add('Custom').custom;
    rule.rule.formula = `=OR(${words.map((word) => `${firstCell}="${word}"`).join(',')})`;
    rule.format.fill.color = fill;
    rule.format.font.color = text;
  }
}
