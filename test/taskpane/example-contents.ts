import type { CellValue, ReadTable, WorkbookContents } from '../../src/entries/workbook-contents';
import { DATA_COLUMNS } from '../../src/entries/entry';
import { defaultPlan } from '../../src/framework/default-plan';
import { DEFINITION_COLUMNS, rowOfDefinition } from '../../src/framework/definition-row';
import { findDefinition } from '../../src/framework/find-definition';
import { paperFigures } from '../../src/framework/paper-figures';
import { excelDate, excelDateFromIso } from '../../src/judgement/period';
import { STATEMENT_COLUMNS, VOICES } from '../../src/statement/priorities/statement-row';

/** The quarter of the paper. */
export const PERIOD_END = excelDate(2021, 9, 30);

function table(sheet: string, name: string, columns: readonly string[], values: CellValue[][]): ReadTable {
  const headerRow = 4;
  const rows = values.map((row, index) => ({ row: headerRow + 1 + index, values: row }));
  return { sheet, name, headerRow, firstColumn: 1, columns: [...columns], rows };
}

/** PcpData with these rows. */
export function dataTable(rows: CellValue[][]): ReadTable {
  return table('PCP Data', 'PcpData', DATA_COLUMNS, rows);
}

/** Rows of PcpData with the figures that the paper prints. */
export function paperRows(): CellValue[][] {
  return paperFigures.map((figure) => [
    figure.kpi,
    excelDateFromIso(figure.periodEnd),
    figure.covers,
    figure.area,
    figure.breakdown,
    figure.value,
    figure.numerator,
    figure.denominator,
    figure.marker,
    figure.source,
    figure.note,
  ]);
}

/** Illustrative: so many months of a measure up to the paper's quarter, wavering about a level. */
export function monthlyRows(kpi: string, months: number, level: number): CellValue[][] {
  return Array.from({ length: months }, (_, index) => {
    const end = excelDate(2021, 9 - (months - 1 - index) + 1, 0);
    const value = level + ((index * 37) % 11) - 5 + (index > months - 8 ? -level * 0.2 : 0);
    return [
      kpi,
      end,
      'Month',
      'West Midlands',
      null,
      Math.round(value),
      null,
      null,
      null,
      'Illustrative',
      null,
    ];
  });
}

/** The workbook with a KPI of its own on PCP Framework. */
export function withOwnKpi(contents: WorkbookContents): WorkbookContents {
  const knife = findDefinition(defaultPlan, 'KNIFE_CRIME')!;
  const own = rowOfDefinition({ ...knife, id: 'WARM_SPACES', measure: 'Warm spaces opened' });
  const PcpFramework = table('PCP Framework', 'PcpFramework', DEFINITION_COLUMNS, [own]);
  return { ...contents, tables: { ...contents.tables, PcpFramework } };
}

/** A workbook as read: the cover, PcpData with these rows, and an empty PcpStatement. */
export function exampleContents(rows: CellValue[][] = paperRows()): WorkbookContents {
  const statement = VOICES.flatMap((voice) =>
    defaultPlan.priorities.map((priority): CellValue[] => [
      priority,
      voice,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]),
  );
  return {
    cover: {
      area: 'West Midlands',
      periodEnd: PERIOD_END,
      preparedBy: 'Analyst',
      version: '1',
      state: 'Draft',
      marking: 'OFFICIAL',
    },
    tables: {
      PcpData: dataTable(rows),
      PcpStatement: table('PCP Statement', 'PcpStatement', STATEMENT_COLUMNS, statement),
    },
    sheets: [{ name: 'PCP Data', hidden: false }],
  };
}
