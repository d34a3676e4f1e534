import { exampleContents } from './example-contents';
import type { WorkbookContents } from '../../src/entries/workbook-contents';
import { excelDate } from '../../src/judgement/period';
import type { Inspection, Selection, WorkbookPort } from '../../src/taskpane/workbook-port';

export const NOTHING_THERE: Inspection = {
  added: ['PCP Cover: new sheet', 'PCP Scorecard: new sheet', 'PCP Data: new sheet'],
  leftAlone: [],
  inTheWay: [],
};
export const ALL_THERE: Inspection = {
  added: [],
  leftAlone: ['PCP Cover', 'PCP Scorecard', 'PCP Data'],
  inTheWay: [],
};

/** A workbook that is no Excel: holds what it is given, remembers what it was asked, and can be made to fail. */
export interface FakeWorkbook {
  port: WorkbookPort;
  /** The names of the calls that change or move something, with their arguments. */
  asked: [name: string, ...args: unknown[]][];
  contents: WorkbookContents;
  inspection: Inspection;
  /** The next call of this name fails with this. */
  failing: Map<string, unknown>;
  select(selection: Selection): void;
  edit(contents: WorkbookContents): void;
  /** Excel leaves something unanswered, or (null) has answered after all. */
  fallSilent(silence: Error | null): void;
}

const EMPTY: WorkbookContents = {
  cover: { area: null, periodEnd: null, preparedBy: null, version: null, state: null, marking: null },
  tables: {},
  sheets: [{ name: 'Sheet1', hidden: false }],
};

export function fakeWorkbook(contents: WorkbookContents = EMPTY, inspection = NOTHING_THERE): FakeWorkbook {
  let selected: (selection: Selection) => void = () => undefined;
  let silent: (silence: Error | null) => void = () => undefined;
  let changed: () => void = () => undefined;
  const call = async (name: string, said: string, ...args: unknown[]): Promise<string> => {
    fake.asked.push([name, ...args]);
    if (fake.failing.has(name)) {
      const thrown = fake.failing.get(name);
      fake.failing.delete(name);
      throw thrown;
    }
    return said;
  };
  const port: WorkbookPort = {
    today: () => excelDate(2021, 10, 26),
    inspect: async () => fake.inspection,
    read: async () => fake.contents,
    scaffold: async (plan, _notes, cover, watched) => {
      watched.onProgress(1, 3, 'PCP Cover');
      const said = await call('scaffold', 'Created 3 sheets.', plan, cover);
      fake.inspection = ALL_THERE;
      fake.contents = exampleContents([]);
      return said;
    },
    prepareQuarter: (plan, periodEnd) => call('prepareQuarter', 'Added 3 rows.', plan, periodEnd),
    repairFormulas: (plan) => call('repairFormulas', 'Repaired 2 formulas.', plan),
    addEntries: (entries) => call('addEntries', `Entered ${entries.length} figures.`, entries),
    applyImport: (accepted) => call('applyImport', 'Imported.', accepted),
    applyFixes: (problems) => call('applyFixes', 'Fixed.', problems),
    listProblems: (problems) => call('listProblems', 'Listed.', problems),
    writeStatement: (plan) => call('writeStatement', 'Written.', plan),
    writeReport: (plan) => call('writeReport', 'Listed on PCP Report.', plan),
    openPublicationCopy: (plan) => call('openPublicationCopy', 'Opened the copy.', plan),
    addAction: (action) => call('addAction', 'Added the action.', action),
    fillThreshold: (threshold, share) => call('fillThreshold', 'Filled.', threshold, share),
    choosePalette: (_, palette) => call('choosePalette', 'Coloured.', palette),
    insertChart: (series) => call('insertChart', 'Charted.', series),
    insertFormula: (formula) => call('insertFormula', 'Inserted.', formula),
    judgeSelection: () => call('judgeSelection', 'Judged 3 figures.'),
    goTo: async (sheet, cell) => void (await call('goTo', '', sheet, cell)),
    watchSelection: async (seen) => {
      selected = seen;
      return () => (selected = () => undefined);
    },
    watchChanges: async (seen) => {
      changed = seen;
      return () => (changed = () => undefined);
    },
    watchSilence: async (seen) => {
      silent = seen;
      return () => (silent = () => undefined);
    },
  };
  const fake: FakeWorkbook = {
    port,
    asked: [],
    contents,
    inspection,
    failing: new Map(),
    select: (selection) => selected(selection),
    fallSilent: (silence) => silent(silence),
    edit: (next) => {
      fake.contents = next;
      changed();
    },
  };
  return fake;
}
