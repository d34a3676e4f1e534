import { generateRandomId } from '@univerjs/core';
import { AddSheetTableCommand } from '@univerjs/sheets-table';
import { ApiError, invalidArgument } from '../protocol/api-error';
import { HostCollection } from '../protocol/host-object';
import { overlap, splitSheet } from './address';
import { Range } from './range';
import type { Table } from './table';
import { engineThemeOf } from './table-style';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** `Excel.TableCollection` of the workbook or of a sheet. */
export class TableCollection extends HostCollection<Table> {
  readonly className = 'TableCollection';
  readonly events = new Set(['DataChanged', 'Added', 'Deleted']);

  constructor(
    private readonly workbook: Workbook,
    private readonly belongs: (table: Table) => boolean,
    private readonly worksheet: Worksheet | undefined,
  ) {
    super();
  }

  all(): Table[] {
    return this.workbook.allTables().filter((table) => this.belongs(table));
  }

  find(key: unknown): Table | undefined {
    return this.all().find(
      (table) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase(),
    );
  }

  add(address: Range | string, hasHeaders: boolean): Table {
    const where = 'TableCollection.add';
    const range = address instanceof Range ? address : this.rangeOf(address);
    const { worksheet, box } = range;
    worksheet.checkNotProtected(where);
    if (!hasHeaders)
      throw new ApiError('ApiNotFound', 'The workbench makes tables with a header row only.', where, 404);
    if (this.workbook.tablesOn(worksheet).some((table) => overlap(table.box, box))) {
      throw invalidArgument(where, 'A table cannot overlap another table.');
    }
    if (range.engine.isPartOfMerge())
      throw new ApiError('InvalidOperation', 'A table cannot hold merged cells.', where);
    if (box.rows < 2) range.getResizedRange(1, 0);
    nameHeaders(range);
    const placed = box.rows < 2 ? range.getResizedRange(1, 0) : range;
    const id = `table-${generateRandomId()}`;
    const { engine } = this.workbook;
    const made = engine.byAddIn(() =>
      engine.execute(AddSheetTableCommand.id, {
        unitId: engine.unitId,
        subUnitId: worksheet.id,
        name: this.freeName(),
        range: placed.engine.getRange(),
        id,
        options: { tableStyleId: engineThemeOf('TableStyleMedium2') },
      }),
    );
    if (!made)
      throw new ApiError('GeneralException', "The workbench's engine refuses the table.", where, 500);
    const details = { source: 'Local', tableId: id, worksheetId: worksheet.id };
    this.workbook.events.fire('tableAdded', ['Workbook', worksheet.id], details);
    return this.workbook.table(id)!;
  }

  private rangeOf(address: string): Range {
    const [sheetName] = splitSheet(address);
    const sheet =
      sheetName === null
        ? (this.worksheet ?? this.workbook.worksheets.active)
        : this.workbook.worksheets.find(sheetName);
    if (!sheet) throw invalidArgument('TableCollection.add', `There is no sheet ${sheetName}.`);
    return sheet.getRange(address);
  }

  private freeName(): string {
    const taken = new Set(this.workbook.allTables().map((table) => table.name.toLowerCase()));
    for (let n = 1; ; n++) if (!taken.has(`table${n}`)) return `Table${n}`;
  }
}

/** Excel makes headers texts, names blank ones "Column1" and keeps them apart: a second "KPI" becomes "KPI2". */
function nameHeaders(range: Range): void {
  const header = range.getRow(0);
  const values = header.values?.[0] ?? [];
  const taken = new Set<string>();
  const names = values.map((value, i) => {
    const base = value === '' ? `Column${i + 1}` : String(value);
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
  if (names.some((name, i) => name !== values[i])) header.values = [names.map((name) => `'${name}`)];
}
