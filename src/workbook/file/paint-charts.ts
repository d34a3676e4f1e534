import type { Worksheet } from '@cj-tech-master/excelts';
import type { SheetBlueprint } from '../sheet-blueprint';

/** Draws the control charts of a sheet that holds PcpSeries; gives what each says to people who do not see it. */
export function paintCharts(worksheet: Worksheet, sheet: SheetBlueprint): string[] {
  void worksheet;
  void sheet;
  return [];
}
