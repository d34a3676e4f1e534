import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import type { PointJudgement } from '../../judgement/variation';
import { MARGIN, round, type ChartSize } from './chart-frame';
import type { ControlChart } from './charted-series';

/** The colours of points that are more than common cause. */
export type SignalColours = Record<Exclude<PointJudgement, 'Common cause'>, string>;

/** Colour and shape together: the shape alone tells the points apart. Every colour has 3:1 or more against white. */
const LOOK: Record<
  PointJudgement,
  { colour: string; shape: typeof symbolCircle; size: number; words: string }
> = {
  'Common cause': { colour: '#505a5f', shape: symbolCircle, size: 30, words: 'Common cause' },
  Improvement: { colour: '#00639b', shape: symbolDiamond, size: 80, words: 'Improvement' },
  Concern: { colour: '#b3400f', shape: symbolTriangle, size: 72, words: 'Concern' },
  Change: { colour: '#490092', shape: symbolSquare, size: 64, words: 'Change' },
};

/** The mark of one point. */
export function marker(judgement: PointJudgement, x: number, y: number, colours?: SignalColours): string {
  const { colour: usual, shape, size } = LOOK[judgement];
  const colour = judgement === 'Common cause' ? usual : (colours?.[judgement] ?? usual);
  return `<path transform="translate(${round(x)},${round(y)})" d="${symbol(shape, size)() ?? ''}" fill="${colour}"/>`;
}

/** The shapes that the chart uses, named. */
export function legend(chart: ControlChart, size: ChartSize, colours?: SignalColours): string[] {
  const used = (Object.keys(LOOK) as PointJudgement[]).filter((judgement) =>
    chart.points.some((point) => point.judgement === judgement),
  );
  let from = MARGIN.left;
  return used.map((judgement) => {
    const { words } = LOOK[judgement];
    const at = from;
    from += 32 + words.length * 7.5;
    return `${marker(judgement, at + 4, size.height - 12, colours)}<text x="${round(at + 14)}" y="${size.height - 12}" dy="0.32em">${words}</text>`;
  });
}
