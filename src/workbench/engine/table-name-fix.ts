import type { ICommandInfo } from '@univerjs/core';
import { ObjectMatrix } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import { UpdateFormulaController } from '@univerjs/sheets-formula';

interface Updater {
  _formulaDataModel: FormulaDataModel;
}
type GetUpdates = (this: Updater, command: ICommandInfo) => { undos: unknown[]; redos: unknown[] };
const RENAME_TABLE = 'sheet.command.set-table-config';
const patched = new WeakSet<object>();

/**
 * Univer 0.25.1 reads every formula of the workbook into its parts when a table gets a name, to find those that call it by
 * the old one. Where that name stands in no formula, as that of a new table, there are none to find. Safe to call again.
 */
export function renameTablesInFormulasThatNameThem(): void {
  const { prototype } = UpdateFormulaController;
  if (patched.has(prototype)) return;
  patched.add(prototype);
  const original = Reflect.get(prototype, '_getUpdateFormula') as GetUpdates;
  Reflect.set(prototype, '_getUpdateFormula', function (this: Updater, command: ICommandInfo) {
    const { oldTableName } = (command.params ?? {}) as { oldTableName?: string };
    const isNamed =
      command.id !== RENAME_TABLE || !oldTableName || isInAFormula(oldTableName, this._formulaDataModel);
    return isNamed ? original.call(this, command) : { undos: [], redos: [] };
  });
}

function isInAFormula(name: string, formulas: FormulaDataModel): boolean {
  const wanted = name.toLowerCase();
  const sheets = Object.values(formulas.getFormulaData()).flatMap((unit) => Object.values(unit ?? {}));
  let found = false;
  for (const sheet of sheets)
    new ObjectMatrix(sheet ?? {}).forValue((_row, _column, cell) => {
      found ||= Boolean(cell?.f.toLowerCase().includes(wanted));
      return !found;
    });
  return found;
}
