import type { Chart } from '../excel-model/charts';
import type { ChartSeries } from '../excel-model/chart-series';

const SVG = 'http://www.w3.org/2000/svg';
const [WIDTH, HEIGHT, EDGE] = [340, 130, 6];
const DASHES: Record<string, string> = { Dash: '5 3', Dot: '1.5 3' };

/** A small drawing of a chart's lines from the cells that they stand for, with the chart's title below it. */
export function chartSketch(chart: Chart): HTMLElement {
  const series = chart.series.all().map((each) => ({ each, figures: figuresOf(each) }));
  const known = series.flatMap(({ figures }) => figures.filter((figure) => figure !== null));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const longest = Math.max(2, ...series.map(({ figures }) => figures.length));
  const x = (at: number) => EDGE + (at / (longest - 1)) * (WIDTH - 2 * EDGE);
  const y = (figure: number) => HEIGHT - EDGE - ((figure - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);

  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const { each, figures } of series) {
    const { color, lineStyle, weight } = each.format.line;
    const line = document.createElementNS(SVG, 'path');
    line.setAttribute('d', pathOf(figures, x, y));
    line.setAttribute('stroke', color);
    line.setAttribute('stroke-width', String(weight * 0.8));
    line.setAttribute('stroke-dasharray', DASHES[lineStyle] ?? '');
    line.setAttribute('fill', 'none');
    svg.append(line);
  }
  const caption = document.createElement('figcaption');
  const lines = series.map(({ each }) => each.name).join(', ');
  caption.textContent = `${chart.title.text || chart.name}\nLines: ${lines}`;
  const figure = document.createElement('figure');
  figure.append(svg, caption);
  return figure;
}

function figuresOf({ values }: ChartSeries): (number | null)[] {
  return (values?.values ?? []).flat().map((value) => (typeof value === 'number' ? value : null));
}

/** "M6,20L30,40": lines between figures that follow each other, broken where one is missing. */
function pathOf(
  figures: readonly (number | null)[],
  x: (at: number) => number,
  y: (figure: number) => number,
): string {
  return figures
    .map((figure, at) => {
      if (figure === null) return '';
      const before = figures[at - 1];
      const pen = before === undefined || before === null ? 'M' : 'L';
      return `${pen}${x(at).toFixed(1)},${y(figure).toFixed(1)}`;
    })
    .join('');
}
