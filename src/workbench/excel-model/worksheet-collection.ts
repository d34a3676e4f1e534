import { alreadyExists, ApiError, invalidArgument } from '../protocol/api-error';
import { HostCollection } from '../protocol/host-object';
import { Worksheet } from './worksheet';
import type { Workbook } from './workbook';

const FORBIDDEN = /[:\\/?*[\]]/;

/** `Excel.WorksheetCollection`: the workbook's sheets in the order of their tabs, those that a person adds included. */
export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly className = 'WorksheetCollection';
  readonly events = new Set([
    'DataChanged',
    'Activated',
    'Deactivated',
    'Added',
    'Deleted',
    'SelectionChanged',
    'Calculated',
  ]);
  private readonly known = new Map<string, Worksheet>();

  constructor(private readonly workbook: Workbook) {
    super();
  }

  all(): Worksheet[] {
    return this.workbook.engine.book.getSheets().map((sheet) => this.byId(sheet.getSheetId()));
  }

  byId(id: string): Worksheet {
    let sheet = this.known.get(id);
    if (!sheet) this.known.set(id, (sheet = new Worksheet(this.workbook, id)));
    return sheet;
  }

  find(key: unknown): Worksheet | undefined {
    const name = String(key).toLowerCase();
    return this.all().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  get active(): Worksheet {
    return this.byId(this.workbook.engine.book.getActiveSheet().getSheetId());
  }

  getActiveWorksheet(): Worksheet {
    return this.active;
  }

  override getCount(visibleOnly = false): number {
    return this.all().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible').length;
  }

  override getFirst(visibleOnly = false): Worksheet {
    return this.all().find((sheet) => !visibleOnly || sheet.visibility === 'Visible')!;
  }

  override getLast(visibleOnly = false): Worksheet {
    return this.all().findLast((sheet) => !visibleOnly || sheet.visibility === 'Visible')!;
  }

  /** Refuses the names that Excel refuses. */
  checkName(name: string, location: string, itself?: Worksheet): void {
    if (
      !name ||
      name.length > 31 ||
      FORBIDDEN.test(name) ||
      /^'|'$/.test(name) ||
      name.toLowerCase() === 'history'
    ) {
      throw invalidArgument(
        location,
        `"${name}" is not a name that a sheet can have: at most 31 characters, none of : \\ / ? * [ ].`,
      );
    }
    const other = this.find(name);
    if (other && other !== itself) throw alreadyExists(location, name);
  }

  add(name?: string | null): Worksheet {
    this.workbook.checkStructure('WorksheetCollection.add');
    const chosen = name ?? this.freeName();
    this.checkName(chosen, 'WorksheetCollection.add');
    const id = this.workbook.engine.byAddIn(() => this.workbook.engine.addSheet(chosen));
    this.workbook.events.fire('worksheetAdded', ['Workbook'], { worksheetId: id, source: 'Local' });
    return this.byId(id);
  }

  private freeName(): string {
    for (let n = this.count + 1; ; n++) if (!this.find(`Sheet${n}`)) return `Sheet${n}`;
  }

  remove(sheet: Worksheet): void {
    this.workbook.checkStructure('Worksheet.delete');
    const visible = this.all().filter((other) => other !== sheet && other.visibility === 'Visible');
    if (visible.length === 0) {
      throw new ApiError(
        'InvalidOperation',
        'A workbook must have at least one visible sheet.',
        'Worksheet.delete',
      );
    }
    if (sheet.visibility === 'VeryHidden') {
      throw new ApiError('InvalidOperation', 'A very hidden sheet cannot be deleted.', 'Worksheet.delete');
    }
    this.workbook.engine.byAddIn(() => {
      for (const table of this.workbook.tablesOn(sheet)) table.removeFromEngine();
      this.workbook.engine.book.deleteSheet(sheet.engine);
    });
    this.known.delete(sheet.id);
    this.workbook.events.fire('worksheetDeleted', ['Workbook'], { worksheetId: sheet.id, source: 'Local' });
  }
}
