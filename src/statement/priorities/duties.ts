import type { ExcelDate } from '../../framework/definition';
import type { Plan } from '../../framework/plan';
import { readDate } from '../../judgement/read-date';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { calendarDay, excelDate, monthEnd } from '../../judgement/period';
import { formatDate } from '../../judgement/words';
import { missingOf, withoutReason, type Wanting } from './completeness';
import { listWords } from '../sentence/list-words';
import { order, type OrderDuty } from './order';
import { priorityNames } from './priority-names';
import { readStatementRows } from './read-statement-rows';
import { emptyStatementRow, samePriority, VOICES } from './statement-row';

/** A duty of the Order as the workbook stands. */
export interface Duty {
  paragraph: string;
  requires: string;
  /** What is still missing, in words; empty when nothing is. */
  missing: string[];
  due: ExcelDate | null;
  /** "by 26 November 2021 (as the paper reads it; check the Order)", or why there is no date. */
  dueWords: string;
  /** Missing, and its day has passed. */
  overdue: boolean;
  /** Where it is published; null where that is not a link. */
  link: string | null;
}

/** Every duty of paragraphs 7A, 7B and 7C: what is required, what is missing, when it is due. */
export function dutiesOf(contents: WorkbookContents, plan: Plan, today: ExcelDate): Duty[] {
  return order.duties.map((duty) => dutyOf(duty, contents, plan, today));
}

/** A date or link that the analyst has entered in PcpNotes, by the setting's id; null where it is missing. */
export function orderSetting(contents: WorkbookContents, id: string): string | number | null {
  const label = order.settings.find((setting) => setting.id === id)?.label.toLowerCase();
  const table = contents.tables['PcpNotes'];
  if (!label || !table) return null;
  const headers = table.columns.map((column) => column.trim().toLowerCase());
  const [note, text] = [headers.indexOf('note'), headers.indexOf('text')];
  const row = table.rows.find(
    ({ values }) =>
      String(values[note] ?? '')
        .trim()
        .toLowerCase() === label,
  );
  const value = row?.values[text];
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? value : null;
}

function dutyOf(duty: OrderDuty, contents: WorkbookContents, plan: Plan, today: ExcelDate): Duty {
  const start = duty.due ? startOf(duty.due.after, contents) : null;
  const due = duty.due && start !== null ? dueDate(start, duty.due) : null;
  const missing = missingFor(duty, contents, plan, start);
  return {
    paragraph: duty.paragraph,
    requires: duty.requires,
    missing,
    due,
    dueWords: dueWords(duty, due),
    overdue: missing.length > 0 && due !== null && due < today,
    link: duty.evidence.kind === 'link' ? linkOf(contents, duty.evidence.setting) : null,
  };
}

function missingFor(
  duty: OrderDuty,
  contents: WorkbookContents,
  plan: Plan,
  start: ExcelDate | null,
): string[] {
  const { evidence } = duty;
  switch (evidence.kind) {
    case 'words':
      return wordsMissing(contents, plan);
    case 'reasons':
      return VOICES.flatMap((voice) => {
        const priorities = withoutReason(readStatementRows(contents), plan, voice);
        return priorities.length > 0
          ? [
              `${voice}: whether, and why, ${priorityNames(priorities, plan)} ${priorities.length === 1 ? 'applies' : 'apply'}`,
            ]
          : [];
      });
    case 'date': {
      const done = dateOf(contents, evidence.setting);
      if (start === null) return duty.due ? [notEntered(duty.due.after)] : [];
      if (done === null) return [notEntered(evidence.setting)];
      return done < start ? [`a publication or review after ${formatDate(start)}`] : [];
    }
    case 'link':
      if (linkOf(contents, evidence.setting)) return [];
      return orderSetting(contents, evidence.setting) === null
        ? [notEntered(evidence.setting)]
        : [`“${labelOf(evidence.setting)}” on PCP Notes is no web address`];
  }
}

/** Reflections, planned action and the like that are still to be written; the reasons are a duty of their own. */
function wordsMissing(contents: WorkbookContents, plan: Plan): string[] {
  const rows = readStatementRows(contents);
  return VOICES.flatMap((voice) => {
    const byPriorities = new Map<string, Wanting[]>();
    for (const wanting of WORDS) {
      const priorities = plan.priorities.filter((priority) => {
        const held = rows.find((each) => each.voice === voice && samePriority(each.priority, priority));
        return missingOf(held ?? emptyStatementRow(priority, voice), rows, plan).includes(wanting);
      });
      if (priorities.length === 0) continue;
      const names = priorityNames(priorities, plan);
      byPriorities.set(names, [...(byPriorities.get(names) ?? []), wanting]);
    }
    return [...byPriorities].map(([names, wanting]) => `${voice}: ${listWords(wanting)} for ${names}`);
  });
}

function notEntered(setting: string): string {
  return setting === 'period-end'
    ? '“Period end” on PCP Cover is empty'
    : `“${labelOf(setting)}” is not entered on PCP Notes`;
}

const WORDS: readonly Wanting[] = ['figures', 'reflection', 'planned action', 'told under'];

function dueWords(duty: OrderDuty, due: ExcelDate | null): string {
  if (!duty.due) return 'The paper gives no date; check the Order';
  if (due === null) return `Not known until “${labelOf(duty.due.after)}” is entered`;
  return `By ${formatDate(due)} (${order.caveat})`;
}

function startOf(after: string, contents: WorkbookContents): ExcelDate | null {
  return after === 'period-end' ? contents.cover.periodEnd : dateOf(contents, after);
}

function dateOf(contents: WorkbookContents, setting: string): ExcelDate | null {
  const value = orderSetting(contents, setting);
  return typeof value === 'number' ? Math.floor(value) : value === null ? null : readDate(value);
}

function linkOf(contents: WorkbookContents, setting: string): string | null {
  const value = orderSetting(contents, setting);
  return typeof value === 'string' && /^https?:\/\/\S+$/i.test(value.trim()) ? value.trim() : null;
}

function labelOf(setting: string): string {
  return setting === 'period-end'
    ? 'Period end'
    : (order.settings.find(({ id }) => id === setting)?.label ?? setting);
}

/** So many months after a day, on the same day or the month's last; after a quarter, at the end of a month. */
function dueDate(start: ExcelDate, { after, months }: { after: string; months: number }): ExcelDate {
  const end = monthEnd(start, months);
  const { year, month, day } = calendarDay(start);
  return after === 'period-end' ? end : Math.min(excelDate(year, month + months, day), end);
}
