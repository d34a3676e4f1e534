import { loadPaperFigures } from './load-paper-figures';
import { usePane } from './pane-context';
import { STRINGS } from './strings';
import type { Cover } from './workbook-port';

/** Creates the workbook (or what of it is missing), with the paper's figures in it where they are wanted. */
export function useCreateWorkbook(): (cover: Cover, withFigures: boolean) => Promise<boolean> {
  const { plan, port, worker } = usePane();
  return async (cover, withFigures) => {
    const created = await worker.run(STRINGS.start.creating, (watched) =>
      port.scaffold(plan, cover, watched),
    );
    if (!created || !withFigures) return created;
    return worker.run(STRINGS.start.loadingFigures, (watched) => loadPaperFigures(port, watched));
  };
}
