import type { ExcelDate } from '../framework/definition';
import type { Plan, PlanNotes } from '../framework/plan';
import { excelDate } from '../judgement/period';
import { STRINGS } from './strings';
import type { Cover, WorkbookPort } from './workbook-port';

const DID = STRINGS.did;

/** The code that talks to Excel: fetched after the pane has been drawn, never before. */
const excel = () => import(/* webpackChunkName: "excel" */ '../workbook/excel');
/** What makes and completes the workbook: larger, and fetched a little later. */
const painter = () => import(/* webpackChunkName: "painter" */ '../workbook/excel/scaffold');

type Context = Excel.RequestContext;

/** Does something in Excel, in its turn. */
async function inExcel<T>(doing: string, work: (context: Context) => Promise<T>): Promise<T> {
  const { throughGate } = await excel();
  return throughGate(doing, work);
}

function today(): ExcelDate {
  const now = new Date();
  return excelDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function scaffoldOptions(plan: Plan, notes: PlanNotes | null, cover: Cover) {
  const { area, periodEnd, besideForeign } = cover;
  const named = { area, periodEnd, preparedBy: null, version: null, state: null, marking: null };
  return {
    plan,
    notes: notes ?? undefined,
    cover: named,
    foreignSheets: besideForeign ? ('other name' as const) : ('stop' as const),
  };
}

/** The pane's workbook, which is Excel's. */
export function excelPort(): WorkbookPort {
  return {
    today,
    async inspect(plan, notes) {
      const { inspectScaffold } = await painter();
      const options = scaffoldOptions(plan, notes, { area: plan.area, periodEnd: today() });
      return inExcel(STRINGS.work.reading, (context) => inspectScaffold(context, options));
    },
    async read() {
      const { readWorkbook } = await excel();
      return inExcel(STRINGS.work.reading, readWorkbook);
    },
    async scaffold(plan, notes, cover, { signal, onProgress }) {
      const { scaffold } = await painter();
      const options = {
        ...scaffoldOptions(plan, notes, cover),
        signal,
        onProgress: (sheet: string, done: number, of: number) => onProgress(done, of, sheet),
      };
      const { added, cancelled } = await inExcel(STRINGS.start.creating, (context) =>
        scaffold(context, options),
      );
      if (cancelled) throw stopped();
      return DID.scaffolded(added);
    },
    async prepareQuarter(plan, periodEnd, { signal, onProgress }) {
      const { prepareQuarter } = await import(
        /* webpackChunkName: "prepare-quarter" */ '../workbook/excel/prepare-quarter'
      );
      const { added, standing } = await inExcel(STRINGS.start.preparing, (context) =>
        prepareQuarter(context, plan, periodEnd, (done, of) => onProgress(done, of, ''), signal),
      );
      return DID.prepared(added, standing);
    },
    async repairFormulas(plan, { signal, onProgress }) {
      const { repairFormulas } = await import(
        /* webpackChunkName: "painter" */ '../workbook/excel/repair-formulas'
      );
      const sheets = await inExcel(STRINGS.start.repairing, (context) =>
        repairFormulas(context, plan, (sheet, done, of) => onProgress(done, of, sheet), signal),
      );
      return DID.repaired(sheets);
    },
    async addEntries(entries, { signal, onProgress }) {
      const { addEntries } = await excel();
      const { added, standing } = await inExcel(STRINGS.start.loadingFigures, (context) =>
        addEntries(context, entries, (done, of) => onProgress(done, of, ''), signal),
      );
      return DID.entered(added, standing);
    },
    async applyImport(accepted, { signal, onProgress }) {
      const { applyImport } = await excel();
      const { added, standing, changed } = await inExcel(STRINGS.import.writing, (context) =>
        applyImport(context, accepted, (done, of) => onProgress(done, of, ''), signal),
      );
      return DID.imported(added, changed, standing);
    },
    async applyFixes(problems) {
      const { applyFixes } = await excel();
      const { fixed, left } = await inExcel(STRINGS.check.fixing, (context) => applyFixes(context, problems));
      return DID.fixed(fixed, left);
    },
    async listProblems(problems) {
      const { listProblems } = await excel();
      return DID.listed(await inExcel(STRINGS.check.listing, (context) => listProblems(context, problems)));
    },
    async writeStatement(plan) {
      const { writeStatement } = await import(
        /* webpackChunkName: "write-statement" */ '../workbook/excel/write-statement'
      );
      return DID.written(
        await inExcel(STRINGS.statement.writing, (context) => writeStatement(context, plan)),
      );
    },
    async writeReport(plan) {
      const { writeReport } = await import(
        /* webpackChunkName: "write-statement" */ '../workbook/excel/write-report'
      );
      return DID.listed(
        await inExcel(STRINGS.report.writing, (context) => writeReport(context, plan, today())),
      );
    },
    async openPublicationCopy(plan) {
      const { openPublicationCopy } = await import(
        /* webpackChunkName: "publication" */ '../workbook/excel/open-publication-copy'
      );
      return DID.published(
        await inExcel(STRINGS.publication.making, (context) => openPublicationCopy(context, plan)),
      );
    },
    async addAction(action) {
      const { addAction } = await excel();
      await inExcel(STRINGS.action.raising, (context) => addAction(context, action));
      return DID.action(action.kpi);
    },
    async fillThreshold(threshold, share) {
      const { fillThreshold } = await import(
        /* webpackChunkName: "fill-threshold" */ '../workbook/excel/fill-threshold'
      );
      const { filled, standing } = await inExcel(STRINGS.thresholds.filling, (context) =>
        fillThreshold(context, threshold, share),
      );
      return DID.filled(threshold, filled, standing);
    },
    async choosePalette(plan, palette) {
      const { choosePalette } = await import(
        /* webpackChunkName: "painter" */ '../workbook/excel/choose-palette'
      );
      await inExcel(STRINGS.palette.painting, (context) => choosePalette(context, plan, palette));
      return DID.painted(palette);
    },
    async insertChart(series) {
      const { insertChart } = await import(
        /* webpackChunkName: "insert-chart" */ '../workbook/excel/insert-chart'
      );
      return DID.charted(
        await inExcel(STRINGS.measures.insertingChart, (context) => insertChart(context, series)),
      );
    },
    async insertFormula(formula) {
      const { insertFormula } = await excel();
      return DID.inserted(
        await inExcel(STRINGS.functions.inserting, (context) => insertFormula(context, formula)),
      );
    },
    async judgeSelection() {
      const { judgeSelection } = await excel();
      const { count, address } = await inExcel(STRINGS.functions.judging, judgeSelection);
      return DID.judged(count, address);
    },
    async goTo(sheet, cell) {
      const { goTo } = await excel();
      await inExcel(STRINGS.check.going(sheet), (context) => goTo(context, sheet, cell));
    },
    async watchSelection(seen) {
      const { readSelection, watchSelection } = await excel();
      let waiting = false;
      // While one reading waits for its turn, it is the last selection that it will find.
      const look = () => {
        if (waiting) return;
        waiting = true;
        const read = (context: Excel.RequestContext) => {
          waiting = false;
          return readSelection(context);
        };
        void inExcel(STRINGS.work.reading, read).then(seen, () => (waiting = false));
      };
      const stop = await inExcel(STRINGS.work.reading, (context) => watchSelection(context, look));
      look();
      return () => void stop();
    },
    async watchChanges(changed) {
      const { watchChanges } = await excel();
      const stop = await inExcel(STRINGS.work.reading, (context) => watchChanges(context, changed));
      return () => void stop();
    },
    async watchSilence(seen) {
      const { whenSilent } = await excel();
      return whenSilent(seen);
    },
  };
}

/** What stopping between two steps looks like to the pane. */
function stopped(): Error {
  return new DOMException('Stopped', 'AbortError');
}
