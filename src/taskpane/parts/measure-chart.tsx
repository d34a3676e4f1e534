import type { Measure } from '../measures-of';
import { STRINGS } from '../strings';

export function MeasureChart({ measure }: { measure: Measure }) {
  return <p className="quiet">{measure.row ? STRINGS.measures.chartLoading : ''}</p>;
}
