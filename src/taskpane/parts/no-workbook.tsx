import { Button } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { PlaceTitle } from './place-title';
import { STRINGS } from '../strings';

/** A place that needs the workbook before it is there: says so, and leads to Start. */
export function NoWorkbook({ title }: { title: string }) {
  const { store } = usePane();
  return (
    <>
      <PlaceTitle>{title}</PlaceTitle>
      <p>{STRINGS.noWorkbook}</p>
      <Button appearance="primary" onClick={() => store.set({ place: 'start' })}>
        {STRINGS.toStart}
      </Button>
    </>
  );
}
