import type { NewEntry } from '../../entries/import/import-plan';
import type { ExcelDate } from '../../framework/definition';
import type { Plan } from '../../framework/plan';

export interface ScaffoldFileOptions {
  plan: Plan;
  /** The last day of the quarter reported on. */
  periodEnd: ExcelDate;
  /** Whose figures they are; the plan's own area unless said. */
  area?: string;
  preparedBy?: string;
  /** Rows for PcpData; none unless given. */
  figures?: readonly NewEntry[];
}

/** The scaffolded workbook as the bytes of an .xlsx file, every formula with the value it will calculate. */
export function scaffoldFile(options: ScaffoldFileOptions): Promise<Uint8Array> {
  void options;
  return Promise.resolve(new Uint8Array());
}
