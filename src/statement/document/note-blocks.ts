import type { Plan } from '../../framework/plan';
import type { UnnumberedBlock } from './document';

/** How the figures are to be read, so that no sentence has to repeat it. */
export function noteBlocks(plan: Plan): UnnumberedBlock[] {
  const measures = plan.kpis.length;
  const byChance = Math.round(measures * 0.05);
  const notes = [
    `Unless a sentence says otherwise, the national measures are 12-month totals, compared with the ${plan.nationalBaseline}.`,
    'A change is called one that could be chance where the 95% interval of the change includes none at all. Recorded events come in clusters and vary more than such an interval allows for, so a change that is just beyond chance deserves a second look.',
    `At 95%, about ${byChance} of the plan’s ${measures} measures would show a change by chance alone.`,
    'A measure has moved where its verdict is in another class than one period earlier: the quarter before for a quarterly figure, the 12 months before for a 12-month total.',
    'Provisional, estimated and revised figures are called so. A figure called derived was worked out from published figures and not published itself.',
    'Percentages are rounded once, from the unrounded figures; none is given for counts below 50.',
  ];
  return [
    { kind: 'heading', level: 2, text: 'Notes on the figures' },
    ...notes.map((words): UnnumberedBlock => ({ kind: 'paragraph', numbered: true, words })),
  ];
}
