import type { CellValue, WorkbookContents } from '../../entries/workbook-contents';
import { findDefinition } from '../../framework/find-definition';
import type { Plan } from '../../framework/plan';
import { formatPeriod } from '../../judgement/words';
import {
  nationalOf,
  scorecardOf,
  type NationalRow,
  type ScorecardRow,
} from '../../statement/scorecard/scorecard';
import { completenessWords } from '../../statement/priorities/completeness';
import { generateStatement } from '../../statement/priorities/statement-rows';
import { summarySentence } from '../../statement/sentence/summary-sentence';
import type { WorkbookBlueprint } from '../sheet-blueprint';
import { SHEET } from '../sheets/sheet-names';
import { attentionCells } from './attention-cells';

/** What the formulas give, so that a file reads right before (or without ever) being calculated. */
export interface CachedValues {
  /** By table, then header: a value for each row. */
  tables: Record<string, Record<string, CellValue[]>>;
  /** By sheet, then A1. */
  cells: Record<string, Record<string, CellValue>>;
}

/** A workbook whose formulas' values are to be known without Excel. */
export interface Calculated {
  scorecard: readonly ScorecardRow[];
  national: readonly NationalRow[];
  values: CachedValues;
}

/**
 * What every formula of a scaffolded workbook gives, from the functions that the pane and the statement use as well.
 * Empty text where a formula shows nothing.
 */
export function cachedValues(
  blueprint: WorkbookBlueprint,
  contents: WorkbookContents,
  plan: Plan,
): Calculated {
  const scorecard = scorecardOf(contents, plan);
  const national = nationalOf(contents, plan);
  const cover = blueprint.sheets.find(({ name }) => name === SHEET.cover);
  const tables: CachedValues['tables'] = {
    PcpScorecard: columnsOf(scorecard.map(scorecardCells)),
    PcpNational: columnsOf(national.map((row) => nationalCells(row, plan))),
    PcpStatement: columnsOf(completeCells(contents, plan)),
    ...links(blueprint),
  };
  return {
    scorecard,
    national,
    values: { tables, cells: { [SHEET.cover]: attentionCells(cover, scorecard) } },
  };
}

type Cells = Record<string, CellValue>;

function scorecardCells(row: ScorecardRow): Cells {
  const broken = row.figures?.notComparable?.includes('broken') ?? false;
  return {
    Measure: row.measure,
    Objective: row.objective,
    Kind: row.kind,
    'Period end': row.periodEnd,
    Latest: row.latest,
    Size: row.size,
    Previous: row.previous,
    Baseline: broken ? '[b]' : row.baseline,
    Target: row.target,
    Change: row.change,
    Status: row.status,
    Was: row.was,
    Variation: row.variation,
    Peers: row.peers,
    Explanation: row.explanation,
    Action: row.action,
  };
}

function nationalCells(national: NationalRow, plan: Plan): Cells {
  const { baseline, latest, periodEnd, change, row } = national;
  const broken = row.figures?.notComparable?.includes('broken') ?? false;
  const told = typeof latest === 'number' && baseline !== null && !broken && periodEnd !== null;
  return {
    Baseline: broken ? '[b]' : baseline,
    Latest: latest,
    'Period end': periodEnd,
    Change: change,
    Summary: told
      ? summarySentence(
          // The sheet names the measure whose figures they are, and so does its formula.
          findDefinition(plan, row.definition.figuresFrom ?? '') ?? row.definition,
          { value: latest, period: formatPeriod(periodEnd, 'Year') },
          { value: baseline, period: plan.nationalBaseline },
        )
      : '',
  };
}

/** In the order of the table's rows, which is not that of the statement. */
function completeCells(contents: WorkbookContents, plan: Plan): Cells[] {
  const statement = generateStatement(contents, plan);
  const table = contents.tables['PcpStatement'];
  const at = (header: string) => table?.columns.indexOf(header) ?? -1;
  return (table?.rows ?? []).map(({ values }) => {
    const row = statement.find(
      ({ priority, voice }) => priority === values[at('Priority')] && voice === values[at('Voice')],
    );
    // What is on the sheet: figures that could be written are not there yet.
    const figures = String(values[at('Figures')] ?? '');
    return { Complete: row ? completenessWords({ ...row, figures }, statement, plan) : '' };
  });
}

/** Rows as columns; what is not there is empty text, as the formulas have it. */
function columnsOf(rows: readonly Cells[]): Record<string, CellValue[]> {
  const headers = Object.keys(rows[0] ?? {});
  return Object.fromEntries(headers.map((header) => [header, rows.map((row) => row[header] ?? '')]));
}

/** The words that columns of links show: `HYPERLINK("#'PCP Data'!A1","PCP Data")` shows PCP Data. */
function links({ sheets }: WorkbookBlueprint): CachedValues['tables'] {
  return Object.fromEntries(
    sheets.flatMap(({ table }) => {
      const linked = table?.columns.filter(({ rowFormulas }) => rowFormulas !== undefined) ?? [];
      if (!table || linked.length === 0) return [];
      const words = (formula: string) =>
        /,"((?:[^"]|"")*)"\)$/.exec(formula)?.[1]?.replaceAll('""', '"') ?? '';
      return [
        [
          table.name,
          Object.fromEntries(linked.map(({ header, rowFormulas = [] }) => [header, rowFormulas.map(words)])),
        ],
      ];
    }),
  );
}
