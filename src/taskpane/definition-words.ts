import type { Definition, Direction, MeasuredDefinition } from '../framework/definition';
import { changeThatMatters } from '../judgement/change';
import { formatDate, formatPercent, formatValue } from '../judgement/words';
import { targetWords } from '../statement/sentence/target-phrase';
import { STRINGS } from './strings';

const WORDS = STRINGS.definition;

/** What is wanted of a measure, in one sentence: "More than 6%." "A fall." "Watched: a clear change either way is reviewed." */
export function wantedWords(definition: Definition): string {
  switch (definition.kind) {
    case 'milestone':
      return definition.due === null ? WORDS.milestone : WORDS.milestoneBy(formatDate(definition.due));
    case 'monitor':
      return WORDS.monitor;
    case 'trajectory':
      return WORDS.trajectory[definition.direction satisfies Direction];
    case 'target': {
      const { target, unit, due } = definition;
      const words =
        target.value === null
          ? WORDS.setting(target.setting)
          : target.value === 'baseline'
            ? WORDS.atBaseline
            : WORDS.target(targetWords(target.operator, target.value, unit));
      return due === null ? words : `${words} ${WORDS.due(formatDate(due))}`;
    }
  }
}

/** The rest of a definition as terms and words, in the order an analyst asks for them. Empty ones are left out. */
export function definitionTerms(definition: Definition): [term: string, words: string][] {
  const terms: [string, string | null][] = [[WORDS.terms.wanted, wantedWords(definition)]];
  if (definition.kind !== 'milestone') {
    const { baseline, baselinePeriod, unit, statistic, basis } = definition;
    terms.push(
      [
        WORDS.terms.baseline,
        baseline === null ? baselinePeriod : WORDS.baseline(formatValue(unit, baseline), baselinePeriod),
      ],
      [WORDS.terms.tolerance, toleranceWords(definition)],
      [WORDS.terms.counted, `${WORDS.statistics[statistic]}, ${WORDS.bases[basis]}`],
    );
  }
  terms.push(
    [WORDS.terms.objective, [definition.objective, definition.subObjective].filter(Boolean).join(' – ')],
    [WORDS.terms.lead, WORDS.leads[definition.lead]],
    [WORDS.terms.source, definition.source],
    [WORDS.terms.frequency, WORDS.frequencies[definition.frequency]],
    [WORDS.terms.reference, definition.reference],
  );
  return terms.filter((term): term is [string, string] => Boolean(term[1]));
}

/** How much counts: the band below a target, or the smallest change that matters. */
function toleranceWords(definition: MeasuredDefinition): string | null {
  if (definition.kind !== 'target') return WORDS.matters(formatPercent(changeThatMatters(definition)));
  return definition.nearWithin === null ? null : WORDS.near(formatPercent(definition.nearWithin));
}
