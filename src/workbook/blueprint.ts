import type { CellValue, CoverContents } from '../entries/workbook-contents';
import type { Plan, PlanNotes } from '../framework/plan';
import { inPalette } from './in-palette';
import { paletteNamed } from './palettes';
import type { WorkbookBlueprint } from './sheet-blueprint';
import { actionsSheet } from './sheets/actions';
import { chartsSheet } from './sheets/charts';
import { contentsSheet } from './sheets/contents';
import { coverSheet } from './sheets/cover';
import { dataSheet } from './sheets/data';
import { frameworkSheet } from './sheets/framework';
import { listsSheet } from './sheets/lists';
import { nationalSheet } from './sheets/national';
import { notesSheet } from './sheets/notes';
import { scorecardSheet } from './sheets/scorecard';
import { statementSheet } from './sheets/statement';

/** What a workbook may start with beside the plan. */
export interface StartsWith {
  /** The paper's contradictions and our readings, for PCP Notes. */
  notes?: PlanNotes;
  /** Rows of PcpData, in the order of its columns; see `data-row.ts`. */
  figures?: CellValue[][];
  /** Rows of PcpSeries, in the order of its columns; the sheet is left out where there are none. */
  series?: CellValue[][];
}

/** The workbook for a plan: every sheet, in the order that other tools rely on. */
export function blueprintOf(
  plan: Plan,
  cover: CoverContents,
  { notes, figures, series }: StartsWith = {},
): WorkbookBlueprint {
  const coverOf = coverSheet(plan, cover);
  const rest = [
    notesSheet(plan, notes ?? null),
    scorecardSheet(plan),
    nationalSheet(plan),
    statementSheet(plan),
    dataSheet(figures ?? []),
    actionsSheet(),
    frameworkSheet(plan),
    listsSheet(plan),
    ...(series && series.length > 0 ? [chartsSheet(series)] : []),
  ];
  const sheets = [coverOf, contentsSheet([coverOf, ...rest]), ...rest];
  return inPalette({ sheets }, paletteNamed(cover.palette));
}
