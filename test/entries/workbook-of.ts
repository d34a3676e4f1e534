import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTION_COLUMNS } from '../../src/entries/action-words';
import { DATA_COLUMNS } from '../../src/entries/entry';
import { STATEMENT_COLUMNS } from '../../src/entries/statement-words';
import { entryRow } from '../../src/entries/import/entry-row';
import type { NewEntry } from '../../src/entries/import/import-plan';
import { planImport } from '../../src/entries/import/plan-import';
import { readSource } from '../../src/entries/import/read-source';
import type { CellValue, CoverContents, ReadRow, ReadTable } from '../../src/entries/workbook-contents';
import { COMPUTED_COLUMNS } from '../../src/entries/checks/check-formulas';
import { DEFINITION_COLUMNS, rowOfDefinition } from '../../src/framework/definition-row';
import { defaultPlan } from '../../src/framework/default-plan';
import type { Plan } from '../../src/framework/plan';
import { excelDate } from '../../src/judgement/period';
import type { Editable, EditableContents } from './editable';

const SHEETS = [
  ...[
    'Cover',
    'Contents',
    'Notes',
    'Scorecard',
    'National',
    'Statement',
    'Data',
    'Actions',
    'Framework',
    'Lists',
  ],
];

/** A table as the readers give it: headers in row 4, at the left edge. */
export function table(
  sheet: string,
  name: string,
  columns: readonly string[],
  rows: CellValue[][],
): Editable<ReadTable> {
  const read = rows.map((values, n): Editable<ReadRow> => ({ row: n + 5, values }));
  return { sheet, name, headerRow: 4, firstColumn: 1, columns: [...columns], rows: read };
}

/** A scaffolded workbook with these rows of PcpData, reported up to 30 September 2021 unless told. */
export function workbookOf(
  rows: CellValue[][],
  { cover = {}, plan = defaultPlan }: { cover?: Partial<CoverContents>; plan?: Plan } = {},
): EditableContents {
  const scorecard = table(
    'PCP Scorecard',
    'PcpScorecard',
    ['KPI', ...COMPUTED_COLUMNS.PcpScorecard],
    plan.kpis.map(({ id }) => [id, ...COMPUTED_COLUMNS.PcpScorecard.map(() => '')]),
  );
  for (const row of scorecard.rows) row.formulas = [null, ...COMPUTED_COLUMNS.PcpScorecard.map(() => '=A')];
  return {
    cover: {
      area: plan.area,
      periodEnd: excelDate(2021, 9, 30),
      preparedBy: null,
      version: null,
      state: 'Draft',
      marking: null,
      ...cover,
    },
    tables: {
      PcpData: table('PCP Data', 'PcpData', DATA_COLUMNS, rows),
      PcpFramework: table(
        'PCP Framework',
        'PcpFramework',
        DEFINITION_COLUMNS,
        plan.kpis.map(rowOfDefinition),
      ),
      PcpScorecard: scorecard,
      PcpNational: table(
        'PCP National',
        'PcpNational',
        ['Priority', 'Measure', 'Level', 'KPI', 'Source', 'Direction', ...COMPUTED_COLUMNS.PcpNational],
        [],
      ),
      PcpStatement: table('PCP Statement', 'PcpStatement', STATEMENT_COLUMNS, []),
      PcpActions: table('PCP Actions', 'PcpActions', ACTION_COLUMNS, []),
    },
    sheets: SHEETS.map((name) => ({ name: `PCP ${name}`, hidden: false })),
  };
}

/** A workbook without a figure. */
export const emptyWorkbook = (): EditableContents => workbookOf([]);

/** The real published series of the force and its peers, as `seeds/west-midlands/example-figures.csv` has them. */
export async function exampleFigures(): Promise<NewEntry[]> {
  const file = readFileSync(join(__dirname, '../../seeds/west-midlands/example-figures.csv'));
  const { added, refused } = await planImport(readSource(file), emptyWorkbook(), defaultPlan);
  if (refused.length > 0) throw new Error(`Refused: ${refused[0]?.reason}`);
  return added;
}

/** The same as a workbook, up to a period end. */
export async function exampleWorkbook(periodEnd: number): Promise<EditableContents> {
  const entries = (await exampleFigures()).filter((entry) => entry.periodEnd <= periodEnd);
  return workbookOf(entries.map(entryRow), { cover: { periodEnd } });
}
