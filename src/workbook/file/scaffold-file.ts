import { entryRow } from '../../entries/import/entry-row';
import type { NewEntry } from '../../entries/import/import-plan';
import type { CoverContents, WorkbookContents } from '../../entries/workbook-contents';
import { defaultPlan } from '../../framework/default-plan';
import { defaultPlanNotes } from '../../framework/default-plan-notes';
import { findDefinition } from '../../framework/find-definition';
import type { ExcelDate } from '../../framework/definition';
import type { Plan, PlanNotes } from '../../framework/plan';
import { nationalOf, scorecardOf, type ScorecardRow } from '../../statement/scorecard/scorecard';
import { generateStatement } from '../../statement/priorities/statement-rows';
import { blueprintOf } from '../blueprint';
import { numberFormatOf } from '../number-format';
import type { PaletteName } from '../palettes';
import type { WorkbookBlueprint } from '../sheet-blueprint';
import { blueprintContents } from './blueprint-contents';
import { cachedValues } from './cached-values';
import { paintFile } from './paint-file';
import { seriesRows } from '../series-rows';

export interface ScaffoldFileOptions {
  plan: Plan;
  /** The plan's contradictions and readings, for PCP Notes; the default plan brings its own. */
  notes?: PlanNotes;
  /** The last day of the quarter reported on. */
  periodEnd: ExcelDate;
  /** Whose figures they are; the plan's own area unless said. */
  area?: string;
  preparedBy?: string;
  /** The colours of the status words and of the charts' signals; the usual ones unless said. */
  palette?: PaletteName;
  /** Rows for PcpData; none unless given. */
  figures?: readonly NewEntry[];
}

/** The scaffolded workbook as the bytes of an .xlsx file, every formula with the value it will calculate. */
export function scaffoldFile(options: ScaffoldFileOptions): Promise<Uint8Array> {
  const { plan, preparedBy, palette } = options;
  const blueprint = scaffoldBlueprint(options);
  const { values } = cachedValues(blueprint, blueprintContents(blueprint), plan);
  return paintFile(blueprint, {
    cachedValues: values,
    title: plan.title,
    creator: preparedBy ?? `${plan.area} Police and Crime Commissioner's office`,
    writtenOn: options.periodEnd,
    palette,
    subjectOf: (kpi) => {
      const definition = findDefinition(plan, kpi);
      const unit = definition && definition.kind !== 'milestone' ? definition.unit : 'count';
      return { measure: definition?.measure ?? kpi, unit };
    },
  });
}

/** The blueprint of the same workbook, with the statement's sentences written and the series of the charts. */
export function scaffoldBlueprint(options: ScaffoldFileOptions): WorkbookBlueprint {
  const { plan, periodEnd, area, preparedBy, palette, figures = [] } = options;
  const notes = options.notes ?? (plan === defaultPlan ? defaultPlanNotes : undefined);
  const cover: CoverContents = {
    area: area ?? plan.area,
    periodEnd,
    preparedBy: preparedBy ?? null,
    version: null,
    state: null,
    marking: null,
    palette: palette ?? null,
  };
  const start = { notes, figures: figures.map(entryRow) };
  const contents = blueprintContents(blueprintOf(plan, cover, start));
  const blueprint = blueprintOf(plan, cover, { ...start, series: seriesRows(charted(contents, plan)) });
  const shown = withValueFormats(blueprint, figures, plan);
  return figures.length > 0 ? withStatementFigures(shown, plan) : shown;
}

/** The KPIs, and those national and supporting measures whose figures are their own, which no KPI's chart shows. */
function charted(contents: WorkbookContents, plan: Plan): ScorecardRow[] {
  const national = nationalOf(contents, plan).map(({ row }) => row);
  return [
    ...scorecardOf(contents, plan),
    ...national.filter(({ definition }) => definition.figuresFrom === undefined),
  ];
}

/** Percentages among the figures show as such: 0.065 as 6.5%. */
function withValueFormats(
  blueprint: WorkbookBlueprint,
  figures: readonly NewEntry[],
  plan: Plan,
): WorkbookBlueprint {
  const rowFormats = figures.map(({ kpi }) => {
    const definition = findDefinition(plan, kpi);
    return numberFormatOf(definition && definition.kind !== 'milestone' ? definition.unit : 'milestone');
  });
  return {
    sheets: blueprint.sheets.map((sheet) => {
      const { table } = sheet;
      if (table?.name !== 'PcpData' || rowFormats.length === 0) return sheet;
      const columns = table.columns.map((column) =>
        column.header === 'Value' ? { ...column, rowFormats } : column,
      );
      return { ...sheet, table: { ...table, columns } };
    }),
  };
}

/** Figures of PcpStatement are words that the add-in writes, not a formula. */
function withStatementFigures(blueprint: WorkbookBlueprint, plan: Plan): WorkbookBlueprint {
  const written = generateStatement(blueprintContents(blueprint), plan);
  return {
    sheets: blueprint.sheets.map((sheet) => {
      const { table } = sheet;
      if (table?.name !== 'PcpStatement') return sheet;
      const at = (header: string) => table.columns.findIndex((column) => column.header === header);
      const rows = table.rows.map((row) => {
        const found = written.find(
          ({ priority, voice }) => priority === row[at('Priority')] && voice === row[at('Voice')],
        );
        return row.map((value, index) => (index === at('Figures') ? found?.figures || null : value));
      });
      return { ...sheet, table: { ...table, rows } };
    }),
  };
}
