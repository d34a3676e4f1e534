import type { Plan } from '../../framework/plan';
import { formatDate } from '../../judgement/words';
import { monthEnd } from '../../judgement/period';
import { analystBlocks } from './analyst-blocks';
import { appliesWord, otherSectionOf, toldUnderRow } from './completeness';
import type { DocumentPicture, UnnumberedBlock } from '../document/document';
import { lowerFirst } from '../sentence/first-letter';
import { order } from './order';
import { figureSentences } from './rewritten-figures';
import { samePriority, type StatementRow, type Voice } from './statement-row';

/** What a voice's part of the document is made of. */
export interface VoicePart {
  voice: Voice;
  plan: Plan;
  area: string;
  periodEnd: number | null;
  /** All rows of PcpStatement, both voices, with their figures written. */
  rows: readonly StatementRow[];
  /** Whether the figures stand in the force's part of the same document. */
  figuresElsewhere: boolean;
  /** The control charts of a priority. */
  charts: (priority: string) => DocumentPicture[];
}

/** One voice's statement: introduction, the priorities in the plan's order, its own sections, closing. */
export function voiceSection(part: VoicePart): UnnumberedBlock[] {
  const rows = part.rows.filter(({ voice }) => voice === part.voice);
  const own = (section: string) => rows.filter((row) => otherSectionOf(row) === section);
  const priorities = part.plan.priorities.flatMap((name) =>
    rows.filter(({ priority }) => samePriority(priority, name)),
  );
  const leading = priorities.filter((row) => !toldUnderRow(row, rows));
  const others = rows.filter(
    (row) => !priorities.includes(row) && !['Introduction', 'Closing'].includes(otherSectionOf(row) ?? ''),
  );
  return [
    { kind: 'heading', level: 2, text: voiceTitle(part) },
    { kind: 'heading', level: 3, text: 'Introduction' },
    { kind: 'paragraph', numbered: true, words: basisWords() },
    ...own('Introduction').flatMap(wordsOf),
    ...leading.flatMap((row) => prioritySection(row, rows, part)),
    ...others.flatMap((row) => [heading(row.priority), ...wordsOf(row)]),
    { kind: 'heading', level: 3, text: 'Closing' },
    ...own('Closing').flatMap(wordsOf),
    { kind: 'paragraph', numbered: true, words: nextReportWords(part) },
  ];
}

/** "West Midlands Police statement", "West Midlands Police and Crime Commissioner statement". */
export function voiceTitle({ voice, area }: { voice: Voice; area: string }): string {
  const force = /\b(?:police|constabulary)\b/i.test(area) ? area : `${area} Police`;
  return voice === 'Force' ? `${force} statement` : `${force} and Crime Commissioner statement`;
}

function prioritySection(
  row: StatementRow,
  rows: readonly StatementRow[],
  part: VoicePart,
): UnnumberedBlock[] {
  const covered = rows.filter((each) => toldUnderRow(each, rows) === row);
  const told = [row, ...covered];
  const action = told.flatMap(({ plannedAction }) => analystBlocks(plannedAction));
  const title = told.map(({ priority }, at) => (at === 0 ? priority : lowerFirst(priority))).join('; ');
  return [
    heading(title),
    ...told.flatMap((each) => paragraph(appliesWords(each, part.area, covered.length > 0))),
    ...figureBlocks(told, part),
    ...told.flatMap(({ reflection }) => analystBlocks(reflection)),
    ...(action.length > 0
      ? [{ kind: 'heading', level: 4, text: 'Planned action for the next quarter' } as const, ...action]
      : []),
  ];
}

function figureBlocks(told: readonly StatementRow[], part: VoicePart): UnnumberedBlock[] {
  const applying = told.filter((row) => appliesWord(row) !== 'No');
  const shared = part.figuresElsewhere ? applying.filter((row) => sameAsForce(row, part)) : [];
  const own = applying.filter((row) => !shared.includes(row));
  return [
    ...own.flatMap((row) => figureSentences(row.figures).flatMap(paragraph)),
    ...own.flatMap((row) => part.charts(row.priority)),
    ...(shared.length > 0 && own.length === 0
      ? paragraph('The figures are given in the force’s statement, under the same priority.')
      : []),
  ];
}

/** The Commissioner's figures are the force's unless somebody has edited them. */
function sameAsForce(row: StatementRow, part: VoicePart): boolean {
  const force = part.rows.find((each) => each.voice === 'Force' && samePriority(each.priority, row.priority));
  return (
    force !== undefined &&
    figureSentences(force.figures).join('\n') === figureSentences(row.figures).join('\n')
  );
}

/** Paragraph 7A(b): applicable or not, and why, in the analyst's words. */
function appliesWords(row: StatementRow, area: string, named: boolean): string {
  const applies = appliesWord(row);
  const subject = named ? `The priority “${lowerFirst(row.priority)}”` : 'This priority';
  if (!applies || !row.reason)
    return `Whether ${lowerFirst(subject)} applies in ${area}, and why, has still to be said.`;
  const claim = `${subject} ${applies === 'Yes' ? 'applies' : 'does not apply'} in ${area}`;
  const reason = /[.!?]$/.test(row.reason) ? row.reason : `${row.reason}.`;
  return `${claim}${isSentence(row.reason) ? '.' : ':'} ${reason}`;
}

/** Whether a reason stands for itself ("Homicides are …") or goes on ("because …", "it is …"). */
function isSentence(reason: string): boolean {
  return /^[A-Z]/.test(reason) && !/^(?:because|as|since|for)\b/i.test(reason);
}

function wordsOf(row: StatementRow): UnnumberedBlock[] {
  return [...analystBlocks(row.reflection), ...analystBlocks(row.plannedAction)];
}

function basisWords(): string {
  return `This statement is made under the ${order.title}, as it pertains to the national priorities for policing.`;
}

function nextReportWords({ periodEnd }: VoicePart): string {
  const next =
    periodEnd === null
      ? ''
      : ` The next report is on the quarter ending ${formatDate(monthEnd(periodEnd, 3))}.`;
  return `Performance against the Police and Crime Plan and the national priorities is reported every quarter.${next}`;
}

function heading(text: string): UnnumberedBlock {
  return { kind: 'heading', level: 3, text };
}

function paragraph(words: string): UnnumberedBlock[] {
  return words ? [{ kind: 'paragraph', numbered: true, words }] : [];
}
