import { blueprintOf } from '../blueprint';
import type { CoverContents } from '../../entries/workbook-contents';
import type { Plan, PlanNotes } from '../../framework/plan';
import type { CellBlueprint, NamedRange, SheetBlueprint, WorkbookBlueprint } from '../sheet-blueprint';
import { inPalette } from '../in-palette';
import { SHEET } from '../sheets/sheet-names';
import { underOtherName } from '../under-other-name';
import { examineSheet } from './examine-sheets';
import { followBlocks } from './follow-blocks';
import { followMovedCells } from './follow-moved-cells';
import { paintCells } from './paint-cells';
import { paintNames } from './paint-names';
import { makeTable, nameTable, paintFrame, paintNewSheet } from './paint-sheet';
import { tasksForCells } from './restore-cells';
import { tasksForTable, type Task } from './restore-table';
import { filteredTable } from './refuse-filtered';
import { surveyWorkbook, type Standing, type Survey } from './survey-workbook';
import type { TablePlace } from './table-place';
import { WorkbookRefused } from './workbook-refused';

export interface ScaffoldOptions {
  plan: Plan;
  cover: CoverContents;
  notes?: PlanNotes;
  /** What to do where a sheet that is not ours has one of our names: stop (unless told), or use another name. */
  foreignSheets?: 'stop' | 'other name';
  /** Called before each sheet with how many are done. */
  onProgress?: (sheet: string, done: number, of: number) => void;
  /** Looked at between two sheets; what is done by then stays, and the next run goes on from there. */
  signal?: AbortSignal;
}

export interface ScaffoldReport {
  /** What was added, a line each: "PCP Data: new sheet", "PCP Scorecard: 3 formulas in Status". */
  added: string[];
  cancelled: boolean;
}

/** What a scaffold would do, before anything is written. */
export interface ScaffoldInspection {
  added: string[];
  /** Sheets of ours that stay as they are. */
  leftAlone: string[];
  /** What has to be settled first. */
  inTheWay: { sheet: string; what: string; remedy: string }[];
}

/** Sheets in the order in which they can be made: each refers only to what is there before it. */
const ORDER = [
  SHEET.lists,
  SHEET.cover,
  SHEET.framework,
  SHEET.data,
  SHEET.actions,
  SHEET.notes,
  SHEET.scorecard,
  SHEET.national,
  SHEET.statement,
  SHEET.contents,
] as const;

interface Work {
  blueprint: SheetBlueprint;
  standing: Standing;
  place: TablePlace | null;
  names: NamedRange[];
  /** Names of ours that refer to nothing any more. */
  brokenNames: string[];
  tasks: Task[];
  /** Cells whose formulas refer to every other sheet, so that they come last. */
  lastCells: CellBlueprint[];
}

/** What a scaffold would add, leave alone and stumble over. At most two syncs; nothing is written. */
export async function inspectScaffold(
  context: Excel.RequestContext,
  options: ScaffoldOptions,
): Promise<ScaffoldInspection> {
  const { works, survey, inTheWay } = await planWork(context, options);
  const lines = works.flatMap((work) => linesOf(work));
  const untouched = works.filter((work) => linesOf(work).length === 0).map(({ blueprint }) => blueprint.name);
  return { added: lines, leftAlone: untouched.concat(foreignNames(survey)), inTheWay };
}

/**
 * Makes the workbook, or completes it: adds what is missing and touches nothing that anybody has typed. One sync for
 * each sheet that needs anything, and at most two to look beforehand.
 *
 * @throws WorkbookRefused before the first write, where something has to be settled first
 */
export async function scaffold(
  context: Excel.RequestContext,
  options: ScaffoldOptions,
): Promise<ScaffoldReport> {
  const { works, survey, inTheWay, blueprint } = await planWork(context, options);
  const [first] = inTheWay;
  if (first) throw new WorkbookRefused(first.what, first.sheet, first.remedy);
  const order = [...survey.sheets];
  const todo = works.filter((work) => linesOf(work).length > 0);
  const added: string[] = [];
  for (const [done, work] of todo.entries()) {
    if (options.signal?.aborted) return { added, cancelled: true };
    options.onProgress?.(work.blueprint.name, done, todo.length);
    doWork(context, work, isEmpty(work.standing) ? positionOf(work.blueprint, blueprint, order) : null);
    if (done === todo.length - 1) finish(context, works);
    await context.sync();
    added.push(...linesOf(work));
  }
  options.onProgress?.('', todo.length, todo.length);
  // A table made from rows that stood there may still lack formulas and rules: now they can be seen.
  if (!works.some(({ standing }) => standing.state === 'half-made')) return { added, cancelled: false };
  const rest = await scaffold(context, options);
  return { added: [...added, ...rest.added], cancelled: rest.cancelled };
}

export async function planWork(context: Excel.RequestContext, options: ScaffoldOptions) {
  let blueprint = blueprintOf(options.plan, options.cover, options.notes ? { notes: options.notes } : {});
  let survey = await surveyWorkbook(context, blueprint);
  const foreign = [...survey.standing.values()].flatMap((each) =>
    each.state === 'foreign sheet' ? [each.sheet] : [],
  );
  if (foreign.length > 0 && options.foreignSheets === 'other name') {
    for (const name of foreign) blueprint = underOtherName(blueprint, name, survey.sheets);
    survey = await surveyWorkbook(context, blueprint);
  }
  blueprint = followBlocks(followMovedCells(blueprint, survey.names), survey.standing);
  if (survey.palette !== null) blueprint = inPalette(blueprint, survey.palette);
  const works = worksOf(blueprint, survey);
  const inTheWay = obstacles(works, survey);
  if (inTheWay.length === 0) await examine(context, works);
  const filtered = works.flatMap(({ blueprint: { table }, standing, tasks }) =>
    table && 'sheet' in standing && tasks.length > 0 && survey.filteredTables.includes(table.name)
      ? [filteredTable(standing.sheet)]
      : [],
  );
  inTheWay.push(...filtered.map(({ what, where, remedy }) => ({ sheet: where, what, remedy })));
  return { blueprint, survey, works, inTheWay };
}

function worksOf(blueprint: WorkbookBlueprint, survey: Survey): Work[] {
  const rank = (sheet: SheetBlueprint) => ORDER.findIndex((name) => sheet.name.startsWith(name));
  return [...blueprint.sheets]
    .sort((a, b) => rank(a) - rank(b))
    .map((sheet) => {
      const standing = survey.standing.get(sheet.name) ?? { state: 'missing' };
      return {
        blueprint: sheet,
        standing,
        place: standing.state === 'ours' || standing.state === 'half-made' ? standing.place : null,
        names: sheet.names.filter(({ name }) => isMissing(survey.names.get(name.toUpperCase()))),
        brokenNames: sheet.names.flatMap(({ name }) =>
          survey.names.get(name.toUpperCase())?.includes('#REF!') ? [name] : [],
        ),
        tasks: [],
        lastCells: isEmpty(standing) ? sheet.cells.filter(({ formula }) => formula) : [],
      };
    });
}

function isEmpty({ state }: Standing): boolean {
  return state === 'missing' || state === 'blank';
}

/** A name whose cells were deleted refers to nothing any more. */
function isMissing(refersTo: string | undefined): boolean {
  return refersTo === undefined || refersTo.includes('#REF!');
}

function obstacles(works: readonly Work[], survey: Survey): ScaffoldInspection['inTheWay'] {
  const found: ScaffoldInspection['inTheWay'] = [];
  for (const { blueprint, standing } of works) {
    if (standing.state === 'foreign sheet') {
      found.push({
        sheet: standing.sheet,
        what: `There is a sheet called ${standing.sheet} that Plan Monitor did not make; it is left alone.`,
        remedy: 'Rename that sheet, or let Plan Monitor use another name for its own.',
      });
    }
    if (standing.state === 'foreign table') {
      found.push({
        sheet: standing.sheet,
        what: `There is a table called ${blueprint.table?.name} without the columns that Plan Monitor needs; it is left alone.`,
        remedy: 'Give that table another name (Table Design, Table Name), then try again.',
      });
    }
    const table = blueprint.table?.name ?? '';
    if (standing.state !== 'ours' && survey.names.has(table.toUpperCase())) {
      found.push({
        sheet: blueprint.name,
        what: `The name ${table} stands for something else in this workbook, and the table on ${blueprint.name} needs it.`,
        remedy: 'Give what is called so another name (Formulas, Name Manager), then try again.',
      });
    }
    if ('sheet' in standing && survey.protectedSheets.includes(standing.sheet)) {
      found.push({
        sheet: standing.sheet,
        what: `The sheet ${standing.sheet} is protected.`,
        remedy: 'Unprotect it (Review, Unprotect Sheet), then try again.',
      });
    }
  }
  if (survey.structureProtected && works.some(({ standing }) => standing.state === 'missing')) {
    found.push({
      sheet: 'the workbook',
      what: 'The structure of the workbook is protected, so no sheet can be added.',
      remedy: 'Unprotect it (Review, Protect Workbook), then try again.',
    });
  }
  return found;
}

/** Finds out what the sheets that are there lack: one sync, none where there are none. */
async function examine(context: Excel.RequestContext, works: Work[]): Promise<void> {
  const asked = works.flatMap((work) => {
    if (work.standing.state !== 'ours') return [];
    const sheet = context.workbook.worksheets.getItem(work.standing.sheet);
    return [{ work, answer: examineSheet(sheet, work.blueprint, work.place, work.names) }];
  });
  if (asked.length === 0) return;
  await context.sync();
  const examined = asked.map(({ work, answer }) => ({ work, has: answer() }));
  const kpis = examined.find(({ work }) => work.blueprint.table?.name === 'PcpFramework')?.has.keys ?? [];
  const ownKpis = kpis.flatMap(([kpi]) => (typeof kpi === 'string' && kpi ? [kpi] : []));
  for (const { work, has } of examined) {
    const { table } = work.blueprint;
    if (table && work.place) {
      work.tasks = tasksForTable(work.blueprint, table, work.place, has, ownKpis);
      continue;
    }
    work.names = work.names.filter(
      (named) => !('address' in named && has.takenCells.has(named.address.replaceAll('$', ''))),
    );
    work.tasks = tasksForCells(work.blueprint, has, work.names);
    work.lastCells = work.blueprint.cells.filter(({ cell, formula }) => formula && has.emptyCells.has(cell));
  }
}

function linesOf({ blueprint, standing, names, tasks, lastCells }: Work): string[] {
  if (standing.state === 'foreign sheet' || standing.state === 'foreign table') return [];
  if (isEmpty(standing)) return [`${blueprint.name}: new sheet`];
  const lines = tasks.map(({ says }) => `${blueprint.name}: ${says}`);
  if (standing.state === 'half-made')
    lines.unshift(`${blueprint.name}: its table, from the rows that stand there`);
  if (names.length > 0) lines.push(`${blueprint.name}: ${names.map(({ name }) => name).join(', ')}`);
  if (lastCells.length > 0) lines.push(`${blueprint.name}: ${lastCells.length} formulas`);
  return lines;
}

function doWork(context: Excel.RequestContext, work: Work, position: number | null): void {
  const { blueprint, standing, place, names, brokenNames, tasks, lastCells } = work;
  for (const name of brokenNames) context.workbook.names.getItem(name).delete();
  if (isEmpty(standing)) {
    const sheet =
      'sheet' in standing
        ? context.workbook.worksheets.getItem(standing.sheet)
        : context.workbook.worksheets.add(blueprint.name);
    const soFar = { ...blueprint, cells: blueprint.cells.filter((cell) => !lastCells.includes(cell)) };
    paintNewSheet(context, soFar, sheet, names, position);
    return;
  }
  const sheet = context.workbook.worksheets.getItem('sheet' in standing ? standing.sheet : blueprint.name);
  if (standing.state === 'half-made' && blueprint.table && place) {
    paintFrame(sheet, blueprint);
    if (standing.table) nameTable(context.workbook.tables.getItem(standing.table), blueprint.table);
    else makeTable(sheet, place, blueprint.table);
  }
  paintNames(context, sheet, names, place);
  for (const task of tasks) task.run(context, sheet);
}

/** What refers to everything comes last: the cover's list of what needs attention. A new cover is shown. */
function finish(context: Excel.RequestContext, works: readonly Work[]): void {
  for (const { blueprint, standing, lastCells } of works) {
    if (lastCells.length === 0) continue;
    const name = standing.state === 'missing' ? blueprint.name : 'sheet' in standing ? standing.sheet : '';
    const sheet = context.workbook.worksheets.getItem(name);
    paintCells(sheet, lastCells);
    if (!isEmpty(standing)) continue;
    sheet.activate();
    sheet.getRange('A1').select();
  }
}

/** Where a new sheet goes: after the one before it in the contract's order, else before the one after it. */
function positionOf(sheet: SheetBlueprint, blueprint: WorkbookBlueprint, order: string[]): number {
  // One that is moved is taken out before it is put in.
  const itself = order.indexOf(sheet.name);
  if (itself >= 0) order.splice(itself, 1);
  const names = blueprint.sheets.map(({ name }) => name);
  const at = names.indexOf(sheet.name);
  const before = order.findLastIndex((name) => names.slice(0, at).includes(name));
  const after = order.findIndex((name) => names.slice(at + 1).includes(name));
  const position = before >= 0 ? before + 1 : after >= 0 ? after : order.length;
  order.splice(position, 0, sheet.name);
  return position;
}

function foreignNames(survey: Survey): string[] {
  return [...survey.standing.values()].flatMap((each) =>
    each.state === 'foreign sheet' ? [each.sheet] : [],
  );
}
