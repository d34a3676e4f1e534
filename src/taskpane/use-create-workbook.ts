import { usePane } from './pane-context';
import { planNotes } from './plan-notes';
import { loadSampleFigures, type SampleFigures } from './sample-figures';
import { STRINGS } from './strings';
import type { Cover } from './workbook-port';

/** Creates the workbook (or what of it is missing), with sample figures in it where they are wanted. */
export function useCreateWorkbook(): (cover: Cover, sample: SampleFigures | null) => Promise<boolean> {
  const { plan, port, store, worker } = usePane();
  return (cover, sample) =>
    worker.run(STRINGS.start.creating, async (watched) => {
      const created = await port.scaffold(plan, await planNotes(store.get()), cover, watched);
      if (sample === null) return created;
      watched.onProgress(0, 0, STRINGS.start.loadingFigures);
      return `${created} ${await loadSampleFigures(sample, port, plan, watched)}`;
    });
}
