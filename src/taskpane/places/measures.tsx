import { useDeferredValue, useMemo } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { MeasureDetail } from '../parts/measure-detail';
import { MeasureList } from '../parts/measure-list';
import { PlaceTitle } from '../parts/place-title';
import { STRINGS } from '../strings';
import { measuresOf } from '../measures-of';

/** Measures: the list to search in, or one measure in full. The selected row of the workbook chooses the measure. */
export function MeasuresPlace() {
  const { plan } = usePane();
  const contents = useDeferredValue(usePaneState((state) => state.contents));
  const kpi = usePaneState((state) => state.kpi);
  const measures = useMemo(() => measuresOf(contents, plan), [contents, plan]);
  const shown = kpi === null ? undefined : measures.get(kpi);
  if (shown) return <MeasureDetail measure={shown} />;
  return (
    <>
      <PlaceTitle>{STRINGS.measures.title}</PlaceTitle>
      {kpi !== null && <p role="status">{STRINGS.measures.unknown(kpi)}</p>}
      <MeasureList measures={measures} />
    </>
  );
}
