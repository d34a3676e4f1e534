import type { ChartSubject } from '../chart-look';
import type { PaletteName } from '../palettes';
import type { WorkbookBlueprint } from '../sheet-blueprint';
import type { CachedValues } from './cached-values';
import { finishPackage } from './finish-package';
import { newWorkbook, type DocumentProperties } from './new-workbook';
import { paintCharts } from './paint-charts';
import { paintSheet } from './paint-sheet';

export interface PaintOptions extends DocumentProperties {
  cachedValues?: CachedValues;
  /** What the charts are of, by KPI. */
  subjectOf?: (kpi: string) => ChartSubject;
  /** The colours of their signals. */
  palette?: PaletteName;
}

/**
 * The workbook of a blueprint as the bytes of an .xlsx file. Formulas are written as Excel stores them, with their
 * cached values; nothing is calculated here. Charts are drawn where the blueprint has PcpSeries.
 */
export async function paintFile(
  blueprint: WorkbookBlueprint,
  {
    cachedValues = { tables: {}, cells: {} },
    subjectOf = unknownSubject,
    palette,
    ...properties
  }: PaintOptions,
): Promise<Uint8Array> {
  const workbook = newWorkbook(properties);
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  const alternativeTexts = blueprint.sheets.flatMap((sheet) =>
    paintCharts(paintSheet(workbook, sheet, cachedValues), sheet, subjectOf, palette),
  );
  const written = await workbook.xlsx.writeBuffer({ validate: false });
  return finishPackage(new Uint8Array(written), { blueprint, alternativeTexts });
}

function unknownSubject(kpi: string): ChartSubject {
  return { measure: kpi, unit: 'count' };
}
