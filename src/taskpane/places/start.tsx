import { usePane, usePaneState } from '../pane-context';
import { PlaceTitle } from '../parts/place-title';
import { STRINGS } from '../strings';
import { CreateWorkbook } from './create-workbook';
import { ReadyWorkbook } from './ready-workbook';

/** Start: set the workbook up; once it is there, what comes next in the quarter. */
export function StartPlace() {
  const { plan } = usePane();
  const looked = usePaneState((state) => state.looked);
  const inspection = usePaneState((state) => state.inspection);
  const started = usePaneState(
    ({ contents }) => contents !== null && Object.keys(contents.tables).length > 0,
  );
  return (
    <>
      {!looked ? (
        <>
          <PlaceTitle>{STRINGS.places.start}</PlaceTitle>
          <p className="quiet">{STRINGS.work.reading}</p>
        </>
      ) : started && inspection ? (
        <ReadyWorkbook inspection={inspection} />
      ) : (
        <CreateWorkbook key={plan.title} inspection={inspection} />
      )}
      <p className="quiet foot">{STRINGS.start.privacy}</p>
    </>
  );
}
