import { STATUS_CLASS, type Status } from '../../judgement/verdict';
import { PALETTES, type PaletteName } from '../palettes';

/**
 * The status words that a colour rule of ours tests, told by its formula: `=OR(L5="Met",L5="Done")` is ours. Null for
 * any other rule, which is somebody's; none for one that has no formula, which Excel broke off before it had it.
 */
function wordsOfOurRule({ customOrNullObject: custom }: Excel.ConditionalFormat): string[] | null {
  if (custom.isNullObject) return null;
  const { formula } = custom.rule;
  if (formula !== '' && !OUR_FORMULA.test(formula)) return null;
  const words = [...formula.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
  return words.every((word) => word in STATUS_CLASS) ? words : null;
}

const OUR_FORMULA = /^=OR\((?:\$?[A-Z]{1,3}\$?\d+="[^"]+"[,)] ?)+$/i;

/** Asks which rules of ours touch a range; call the result after the sync. */
export function askOurRules({ conditionalFormats }: Excel.Range): () => Excel.ConditionalFormat[] {
  conditionalFormats.load({
    id: true,
    customOrNullObject: { rule: { formula: true }, format: { fill: { color: true } } },
  });
  return () => conditionalFormats.items.filter((rule) => wordsOfOurRule(rule) !== null);
}

/** Gives rules of ours a palette's colours where they stand. */
export function recolour(rules: readonly Excel.ConditionalFormat[], palette: PaletteName): void {
  for (const rule of rules) {
    const [word] = wordsOfOurRule(rule) ?? [];
    if (word === undefined) continue;
    const { fill, text } = PALETTES[palette].classes[STATUS_CLASS[word as Status]];
    const { format } = rule.customOrNullObject;
    format.font.color = text;
    format.fill.color = fill;
  }
}
