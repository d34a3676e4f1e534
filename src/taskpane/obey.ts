import type { Command } from '../commands/commands';
import { lastCompleteQuarterEnd } from '../judgement/period';
import { kpiOfSelection } from './kpi-of-selection';
import type { Pane } from './pane-context';
import { planNotes } from './plan-notes';
import { STRINGS } from './strings';

/** Does what the ribbon, the context menu or the keyboard asked for, in the place where its outcome is seen. */
export async function obey(command: Command, { store, port, worker }: Pane): Promise<void> {
  const { contents, plan } = store.get();
  const cover = contents?.cover;
  const periodEnd = cover?.periodEnd ?? lastCompleteQuarterEnd(port.today());
  switch (command) {
    case 'createWorkbook': {
      store.set({ place: 'start' });
      const chosen = { area: cover?.area ?? plan.area, periodEnd };
      await worker.run(STRINGS.start.creating, async (watched) =>
        port.scaffold(plan, await planNotes(store.get()), chosen, watched),
      );
      return;
    }
    case 'prepareQuarter':
      store.set({ place: 'start' });
      await worker.run(STRINGS.start.preparing, (watched) => port.prepareQuarter(plan, periodEnd, watched));
      return;
    case 'repairFormulas':
      store.set({ place: 'start' });
      await worker.run(STRINGS.start.repairing, (watched) => port.repairFormulas(plan, watched));
      return;
    case 'checkWorkbook':
      store.set({ place: 'check' });
      await worker.refresh();
      return;
    case 'showMeasure': {
      const { selection } = store.get();
      store.set({ place: 'measures', kpi: selection && kpiOfSelection(selection, contents, plan) });
      return;
    }
    case 'judgeSelection':
      store.set({ place: 'functions' });
      await worker.run(STRINGS.functions.judging, () => port.judgeSelection());
      return;
    case 'openStatement':
      store.set({ place: 'statement' });
      return;
    case 'openFunctions':
      store.set({ place: 'functions' });
  }
}
