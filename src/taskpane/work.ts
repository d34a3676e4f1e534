import { planOfWorkbook } from '../entries/plan-of-workbook';
import type { WorkbookContents } from '../entries/workbook-contents';
import type { Plan } from '../framework/plan';
import { failureOf, isCancelled } from './failure';
import { planNotes } from './plan-notes';
import type { ChosenPlan, PaneState, Store, Work } from './store';
import { STRINGS } from './strings';
import type { Watched, WorkbookPort } from './workbook-port';

/** Runs what takes time: one thing at once, with progress, a way to stop, and one place where failures are told. */
export interface Worker {
  /** Does `task`, tells what it answers, and reads the workbook again. False when it failed, was stopped or was refused. */
  run(doing: string, task: (watched: Watched) => Promise<string | void>): Promise<boolean>;
  /** The same for a quick thing that changes nothing: no progress, no reading afterwards. */
  quietly(doing: string, task: () => Promise<string | void>): Promise<boolean>;
  /** Reads the workbook. Calls that come while it is being read lead to one more reading. */
  refresh(): Promise<void>;
  /** Reads the workbook and looks which of our sheets are there. */
  look(): Promise<void>;
  /** Works with another plan from now on (null: with the add-in's own), and looks what it would add. Writes nothing. */
  choose(chosen: ChosenPlan | null): Promise<void>;
}

/** How long Excel may take without a sign before it is said what may hold it up: usually a cell that is being edited. */
const SLOW_AFTER_MS = 2_500;

/** `builtIn` is the add-in's own plan. */
export function createWorker(store: Store, port: WorkbookPort, builtIn: Plan): Worker {
  let reading: Promise<void> | null = null;
  let again = false;

  /** Nothing is begun while Excel leaves something unanswered: that is told instead. */
  const isSilent = (): boolean => {
    const { silence } = store.get();
    if (silence) store.set({ failure: silence });
    return silence !== null;
  };

  const fail = (thrown: unknown, doing: string): false => {
    if (isCancelled(thrown)) store.set({ said: STRINGS.work.cancelled });
    else if (!isSilent()) store.set({ failure: failureOf(thrown, doing, STRINGS.failure.otherwise) });
    return false;
  };

  /** The workbook's own plan counts once it has one. */
  function planned(contents: WorkbookContents | null, chosen: ChosenPlan | null) {
    const wanted = chosen?.plan ?? builtIn;
    const plan = contents ? planOfWorkbook(contents, builtIn, wanted) : wanted;
    return { contents, chosen, plan };
  }

  async function read(): Promise<void> {
    try {
      store.set(planned(await port.read(), store.get().chosen));
    } catch (thrown) {
      fail(thrown, STRINGS.work.reading);
    }
  }

  /** What the plan would add; both are shown at once, so that no place knows the one without the other. */
  async function inspect(known: Pick<PaneState, 'contents' | 'chosen' | 'plan'>): Promise<void> {
    const state = { ...store.get(), ...known };
    try {
      store.set({ ...known, inspection: await port.inspect(state.plan, await planNotes(state)) });
    } catch (thrown) {
      store.set(known);
      fail(thrown, STRINGS.work.reading);
    }
  }

  async function look(): Promise<void> {
    try {
      await inspect(planned(await port.read(), store.get().chosen));
    } catch (thrown) {
      fail(thrown, STRINGS.work.reading);
    } finally {
      store.set({ looked: true });
    }
  }

  function refresh(): Promise<void> {
    if (reading) {
      again = true;
      return reading;
    }
    reading = read().then(async () => {
      while (again) {
        again = false;
        await read();
      }
      reading = null;
    });
    return reading;
  }

  return {
    refresh,
    look,
    async choose(chosen) {
      await inspect(planned(store.get().contents, chosen));
    },
    async quietly(doing, task) {
      if (isSilent()) return false;
      store.set({ failure: null, said: null });
      const slow = setTimeout(() => store.set({ said: STRINGS.work.slow }), SLOW_AFTER_MS);
      try {
        const said = await task();
        store.set({ said: said ?? null });
        return true;
      } catch (thrown) {
        store.set({ said: null });
        return fail(thrown, doing);
      } finally {
        clearTimeout(slow);
      }
    },
    async run(doing, task) {
      if (isSilent()) return false;
      const busy = store.get().work;
      if (busy) {
        store.set({ said: STRINGS.work.busy(doing, busy.doing) });
        return false;
      }
      const stop = new AbortController();
      const progress = (change: Partial<Work>) => {
        const { work } = store.get();
        if (work) store.set({ work: { ...work, ...change } });
      };
      const hint = () => setTimeout(() => progress({ detail: STRINGS.work.slow }), SLOW_AFTER_MS);
      let slow = hint();
      const watched: Watched = {
        signal: stop.signal,
        onProgress(done, of, what) {
          clearTimeout(slow);
          slow = hint();
          progress({ share: of > 0 ? Math.min(1, done / of) : null, detail: what });
        },
      };
      const cancel = () => stop.abort();
      store.set({ work: { doing, share: null, detail: '', cancel }, failure: null, said: null });
      try {
        const said = await task(watched);
        if (said) store.set({ said });
        return true;
      } catch (thrown) {
        return fail(thrown, doing);
      } finally {
        clearTimeout(slow);
        // Still working: what is drawn is not yet what the workbook holds.
        store.set({ work: { doing: STRINGS.work.reading, share: null, detail: '', cancel: null } });
        await look();
        store.set({ work: null });
      }
    },
  };
}
