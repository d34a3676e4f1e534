import { figuresId } from '../../framework/figures-id';
import type { Plan } from '../../framework/plan';
import { MONTHS_COVERED } from '../../judgement/period';
import { formatCount } from '../../judgement/words';
import type { IsDerived } from '../sentence/derived-figures';
import type { DocumentPicture } from '../document/document';
import { measureChart } from './measure-chart';
import type { NationalRow } from '../scorecard/scorecard';
import { samePriority } from '../priorities/statement-row';

/** The control charts of a priority's measures, each series once, where a series is long enough for one. */
export function priorityCharts(
  plan: Plan,
  national: readonly NationalRow[],
  area: string,
  isDerived: IsDerived,
): (priority: string) => DocumentPicture[] {
  return (priority) => {
    const drawn = new Set<string>();
    return national.flatMap((each) => {
      const id = figuresId(plan, each.kpi);
      if (!samePriority(each.priority, priority) || drawn.has(id)) return [];
      drawn.add(id);
      const picture = measureChart(each.row, area);
      return picture ? withDerivedNote(picture, each, id, isDerived) : [];
    });
  };
}

/** Derived figures are called so, in a chart as in a sentence. */
function withDerivedNote(
  picture: DocumentPicture,
  { row }: NationalRow,
  id: string,
  isDerived: IsDerived,
): DocumentPicture {
  const series = row.figures?.series;
  const months = MONTHS_COVERED[series?.covers ?? 'Snapshot'];
  const derived = series?.points.filter(({ periodEnd }) => isDerived(id, { periodEnd, months })).length ?? 0;
  if (derived === 0) return picture;
  return {
    ...picture,
    alternative: `${picture.alternative} ${formatCount(derived, 'point is a derived figure', 'points are derived figures')}.`,
  };
}
