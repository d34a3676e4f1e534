import type { Host } from '../host';
import { chartSketch } from './chart-sketch';

const REFRESH_MILLISECONDS = 500;

/** Below the grid, which draws no charts: those of the active sheet as sketches. Hidden on a sheet without any. */
export function showCharts(panel: HTMLDetailsElement, hostOf: () => Host): void {
  const summary = panel.querySelector('summary')!;
  const row = panel.querySelector('div')!;
  setInterval(() => {
    const charts = hostOf().workbook.worksheets.active.charts.all();
    panel.hidden = charts.length === 0;
    summary.textContent = `Charts on this sheet: ${charts.length}. Sketches of them; Excel draws the charts themselves, beside the table.`;
    const drawn = charts.map(chartSketch);
    if (drawn.map(({ outerHTML }) => outerHTML).join('') !== row.innerHTML) row.replaceChildren(...drawn);
  }, REFRESH_MILLISECONDS);
}
