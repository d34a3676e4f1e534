/** How far a thing to be done has come. */
export type MilestoneState = 'Done' | 'In progress' | 'Not started' | 'Overdue';

/** What to type, for prompts and refusals. */
export const MILESTONE_WORDS = 'Done, In progress or Not started';

const WORDS: Record<string, MilestoneState> = {
  done: 'Done',
  complete: 'Done',
  completed: 'Done',
  'in progress': 'In progress',
  'under way': 'In progress',
  underway: 'In progress',
  started: 'In progress',
  'not started': 'Not started',
  'not begun': 'Not started',
  'not done': 'Not started',
  overdue: 'Overdue',
};

/** The state that a word names, in any case; null where it names none. "under way" -> "In progress". */
export function milestoneState(word: string): MilestoneState | null {
  return WORDS[word.trim().toLowerCase().replace(/\s+/g, ' ')] ?? null;
}
