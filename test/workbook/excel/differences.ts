import type { CellValue, ReadTable, WorkbookContents } from '../../../src/entries/workbook-contents';
import type { Plan } from '../../../src/framework/plan';
import {
  nationalOf,
  scorecardOf,
  type NationalRow,
  type ScorecardRow,
} from '../../../src/statement/scorecard/scorecard';

type Shown<Row> = Record<string, (row: Row) => CellValue>;

const BROKEN = /the series is broken in \w+ \d{4}, between the baseline and the latest figure/;

/** What each column of PcpScorecard shows, by the twin that the pane and the statement read. */
const SCORECARD: Shown<ScorecardRow> = {
  KPI: ({ kpi }) => kpi,
  Measure: ({ measure }) => measure,
  Objective: ({ objective }) => objective,
  Kind: ({ kind }) => kind,
  'Period end': ({ periodEnd }) => periodEnd,
  Latest: ({ latest }) => latest,
  Size: ({ size }) => size,
  Previous: ({ previous }) => previous,
  Baseline: (row) => (row.figures?.notComparable?.includes('broken') ? '[b]' : row.baseline),
  Target: ({ target }) => target,
  Change: ({ change }) => change,
  Status: ({ status }) => status,
  Was: ({ was }) => was,
  Variation: ({ variation }) => variation,
  Peers: ({ peers }) => peers,
  // The function is not told when the series broke.
  Explanation: ({ explanation }) =>
    explanation.replace(BROKEN, 'the series is broken between the baseline and this figure'),
  Action: ({ action }) => action,
};

const NATIONAL: Shown<NationalRow> = {
  Priority: ({ priority }) => priority,
  Measure: ({ measure }) => measure,
  Level: ({ level }) => level,
  Baseline: ({ row }) => (row.figures?.notComparable?.includes('broken') ? '[b]' : row.baseline),
  Latest: ({ latest }) => latest,
  'Period end': ({ periodEnd }) => periodEnd,
  Change: ({ change }) => change,
  Direction: ({ direction }) => direction,
};

/** Every cell of PcpScorecard and PcpNational in which the workbook's own formulas and their twin differ, in words. */
export function differences(contents: WorkbookContents, plan: Plan): string[] {
  return [
    ...between(contents.tables['PcpScorecard'], scorecardOf(contents, plan), SCORECARD, ({ kpi }) => kpi),
    ...between(contents.tables['PcpNational'], nationalOf(contents, plan), NATIONAL, ({ kpi }) => kpi),
  ];
}

function between<Row>(
  table: ReadTable | undefined,
  twins: readonly Row[],
  shown: Shown<Row>,
  nameOf: (row: Row) => string,
): string[] {
  if (!table || table.rows.length !== twins.length)
    return [`${table?.rows.length} rows, not ${twins.length}`];
  return twins.flatMap((twin, index) =>
    Object.entries(shown).flatMap(([column, of]) => {
      const inCell = plain(table.rows[index]?.values[table.columns.indexOf(column)]);
      const inTwin = plain(of(twin));
      return inCell === inTwin
        ? []
        : [`${table.name} ${nameOf(twin)} ${column}: ${inCell} in the cell, ${inTwin} in the twin`];
    }),
  );
}

/** Empty text and an empty cell look alike; numbers agree to ten digits. */
function plain(value: CellValue | undefined): CellValue {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? Number(value.toPrecision(10)) : value;
}
