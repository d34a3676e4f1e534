import { columnNumber } from '../../src/workbench/excel-model/address';
import { readTypedByPerson } from '../../src/workbench/excel-model/typed-by-person';
import type { HeadlessWorkbook } from '../../src/workbench/headless';

/** The engine's type of a cell that holds text, whatever it reads like. */
const PLAIN_TEXT = 1;

/** A person at the grid: what is typed goes through the engine's own commands, not through Microsoft's client. */
export function aPerson({ host }: HeadlessWorkbook) {
  const cell = (sheet: string, address: string) =>
    host.workbook.worksheets.getItem(sheet).engine.getRange(address);
  /** A sheet that is in front: the engine takes a table's cells out of the sheet in front only. */
  const shown = (sheet: string) => {
    const { engine } = host.workbook.worksheets.getItem(sheet);
    host.workbook.engine.book.setActiveSheet(engine);
    return engine;
  };
  return {
    types: (sheet: string, address: string, value: string | number) =>
      void cell(sheet, address).setValue(value),
    /** Types a text that Excel reads under its regional settings: "6,5%", "30.06.2021", "=PCP.KPI("DA_OUTCOME";1)". */
    enters: (sheet: string, address: string, text: string) => {
      const range = cell(sheet, address);
      const typed = readTypedByPerson(text, range.getNumberFormat(), host.workbook.culture);
      if (typed.kind === 'formula') range.setFormula(typed.formula);
      else if (typed.kind === 'text') range.setValue({ v: typed.value, t: PLAIN_TEXT });
      else if (typed.kind !== 'blank') range.setValue(typed.value);
      if (typed.kind === 'number' && typed.format && !range.getNumberFormat())
        range.setNumberFormat(typed.format);
    },
    typesFormula: (sheet: string, address: string, formula: string) =>
      void cell(sheet, address).setFormula(formula),
    /** Pastes a block whose first cell is `address`. */
    pastes: (sheet: string, address: string, rows: (string | number)[][]) => {
      const first = cell(sheet, address);
      const sheetEngine = host.workbook.worksheets.getItem(sheet).engine;
      sheetEngine.getRange(first.getRow(), first.getColumn(), rows.length, rows[0]!.length).setValues(rows);
    },
    insertsRows: (sheet: string, before: number, count: number) =>
      void shown(sheet).insertRows(before - 1, count),
    deletesRows: (sheet: string, first: number, count: number) =>
      void shown(sheet).deleteRows(first - 1, count),
    insertsColumns: (sheet: string, before: string, count: number) =>
      void shown(sheet).insertColumns(columnNumber(before), count),
    deletesColumns: (sheet: string, first: string, count: number) =>
      void shown(sheet).deleteColumns(columnNumber(first), count),
    undoes: () => void host.workbook.engine.book.undo(),
  };
}

/** Reads one property of a range through the client. */
export async function read<
  Name extends
    'values' | 'formulas' | 'formulasLocal' | 'text' | 'numberFormat' | 'numberFormatLocal' | 'valueTypes',
>(sheet: string, address: string, property: Name): Promise<Excel.Range[Name]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load(property);
    await context.sync();
    return range[property];
  });
}

/** The code with which the host refuses what is done, or "accepted". */
export async function refusal(act: (workbook: Excel.Workbook) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      act(context.workbook);
      await context.sync();
    });
    return 'accepted';
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

/** Sheet "Data" with the table Figures: KPI, Value, Twice (calculated), three rows. */
export async function withFigures(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Data');
    sheet.getRange('A3:C6').formulas = [
      ['KPI', 'Value', 'Twice'],
      ['A', 1, ''],
      ['B', 2, ''],
      ['A', 3, ''],
    ];
    sheet.tables.add('A3:C6', true).name = 'Figures';
    sheet.getRange('C4:C6').formulas = '=[@Value]*2' as unknown as string[][];
    sheet.getRange('B4:B6').numberFormat = '0.0%' as unknown as string[][];
    await context.sync();
  });
}
