import type { ICellData, IExecutionOptions, IWorksheetData, Nullable } from '@univerjs/core';
import { generateRandomId, ICommandService, IUndoRedoService } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { FormulaDataModel, IDefinedNamesService, IFunctionService } from '@univerjs/engine-formula';
import { InsertSheetCommand } from '@univerjs/sheets';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { TableManager } from '@univerjs/sheets-table';
import { Calculation } from './calculation';
import type { Engine } from './create-univer';

/** Sheets start large: a reference beyond a sheet's cells would be #NAME?. They grow when written beyond. */
const FIRST_ROWS = 2000;
const FIRST_COLUMNS = 52;

/** One Univer workbook, with the services of Univer that Excel's objects are built on. */
export class EngineWorkbook {
  readonly unitId = 'workbook';
  readonly book: FWorkbook;
  readonly commands: ICommandService;
  readonly tables: TableManager;
  readonly calculation: Calculation;
  private readonly undo: IUndoRedoService;
  private readonly formulaData: FormulaDataModel;
  private readonly definedNames: IDefinedNamesService;
  private readonly functions: IFunctionService;
  private byAddInDepth = 0;
  private changedByAddIn = false;

  constructor(readonly engine: Engine) {
    const injector = engine.univer.__getInjector();
    const firstSheet = { id: 'sheet1', name: 'Sheet1', rowCount: FIRST_ROWS, columnCount: FIRST_COLUMNS };
    this.book = engine.api.createWorkbook({
      id: this.unitId,
      name: 'Book1',
      sheetOrder: ['sheet1'],
      sheets: { sheet1: firstSheet },
    });
    this.commands = injector.get(ICommandService);
    this.undo = injector.get(IUndoRedoService);
    this.formulaData = injector.get(FormulaDataModel);
    this.definedNames = injector.get(IDefinedNamesService);
    this.functions = injector.get(IFunctionService);
    this.tables = injector.get(TableManager);
    this.calculation = new Calculation(injector, this.commands);
  }

  /** True while the add-in, not a person, is changing the workbook. */
  get writingForAddIn(): boolean {
    return this.byAddInDepth > 0;
  }

  /** Runs a change that the add-in asked for, so that it is not taken for a person's. */
  byAddIn<Result>(change: () => Result): Result {
    this.byAddInDepth++;
    this.changedByAddIn = true;
    try {
      return change();
    } finally {
      this.byAddInDepth--;
    }
  }

  /** Runs what Excel does by itself after a person's edit: not taken for another edit, and undone like one. */
  asPerson(change: () => void): void {
    this.byAddInDepth++;
    try {
      change();
    } finally {
      this.byAddInDepth--;
    }
  }

  execute(id: string, params: object, options?: IExecutionOptions): boolean {
    return this.commands.syncExecuteCommand(id, params, options);
  }

  /** As in Excel, a person cannot undo past what an add-in wrote. */
  forgetUndoIfWritten(): void {
    if (this.changedByAddIn) this.undo.clearUndoRedo(this.unitId);
    this.changedByAddIn = false;
  }

  sheet(id: string): FWorksheet {
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id} in the engine.`);
    return sheet;
  }

  /** Defined names by the engine's id, as they are now. */
  get names(): Readonly<Record<string, IDefinedNamesServiceParam>> {
    return this.definedNames.getDefinedNameMap(this.unitId) ?? {};
  }

  /** Whether formulas can call a function of this name ("SUM"), those of the add-in included. */
  knowsFunction(name: string): boolean {
    return this.functions.hasExecutor(name);
  }

  /** Adds a sheet at the end, with what is given in it; the active sheet stays active. Gives its id. */
  addSheet(name: string, contents: Partial<IWorksheetData> = {}): string {
    const id = `sheet-${generateRandomId()}`;
    const active = this.book.getActiveSheet();
    const rowCount = Math.max(FIRST_ROWS, contents.rowCount ?? 0);
    const columnCount = Math.max(FIRST_COLUMNS, contents.columnCount ?? 0);
    const sheet = { ...contents, id, name, rowCount, columnCount };
    this.execute(InsertSheetCommand.id, { unitId: this.unitId, index: this.book.getNumSheets(), sheet });
    this.book.setActiveSheet(active);
    return id;
  }

  /** Makes the sheet at least so large. */
  ensureSize(sheetId: string, rows: number, columns: number): void {
    const sheet = this.sheet(sheetId);
    const missingRows = rows - sheet.getMaxRows();
    const missingColumns = columns - sheet.getMaxColumns();
    if (missingRows > 0) sheet.setRowCount(rows + 200);
    if (missingColumns > 0) sheet.setColumnCount(columns + 10);
  }

  /** What an array formula spilled into the cell: it is kept apart from the sheet's own cells. */
  spilled(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.formulaData.getArrayFormulaCellData()?.[this.unitId]?.[sheetId]?.[row]?.[column];
  }

  /** How far the array formula in the cell spills, itself included; null where none does. */
  spillFrom(sheetId: string, row: number, column: number): { rows: number; columns: number } | null {
    const range = this.formulaData.getArrayFormulaRange()?.[this.unitId]?.[sheetId]?.[row]?.[column];
    return range
      ? { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 }
      : null;
  }

  /** Whether anything spilled on the sheet. */
  hasSpills(sheetId: string): boolean {
    return Object.keys(this.formulaData.getArrayFormulaCellData()?.[this.unitId]?.[sheetId] ?? {}).length > 0;
  }

  /** Visits the cells that array formulas spilled into. */
  forEachSpilled(sheetId: string, visit: (row: number, column: number) => void): void {
    const rows = this.formulaData.getArrayFormulaCellData()?.[this.unitId]?.[sheetId] ?? {};
    for (const [row, cells] of Object.entries(rows)) {
      for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>))
        if (cell) visit(Number(row), Number(column));
    }
  }

  dispose(): void {
    this.calculation.dispose();
    this.engine.univer.dispose();
  }
}
