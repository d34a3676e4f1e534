import { planOfWorkbook } from '../entries/plan-of-workbook';
import type { WorkbookContents } from '../entries/workbook-contents';
import type { Plan } from '../framework/plan';
import { failureOf, isCancelled } from './failure';
import { planNotes } from './plan-notes';
import type { ChosenPlan, Store } from './store';
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

/** `builtIn` is the add-in's own plan. */
export function createWorker(store: Store, port: WorkbookPort, builtIn: Plan): Worker {
  let reading: Promise<void> | null = null;
  let again = false;

  const fail = (thrown: unknown, doing: string): false => {
    if (isCancelled(thrown)) store.set({ said: STRINGS.work.cancelled });
    else store.set({ failure: failureOf(thrown, doing, STRINGS.failure.otherwise) });
    return false;
  };

  /** The workbook's own plan counts once it has one. */
  function keep(contents: WorkbookContents | null, chosen: ChosenPlan | null): void {
    const wanted = chosen?.plan ?? builtIn;
    const plan = contents ? planOfWorkbook(contents, builtIn, wanted) : wanted;
    store.set({ contents, chosen, plan });
  }

  async function read(): Promise<void> {
    try {
      keep(await port.read(), store.get().chosen);
    } catch (thrown) {
      fail(thrown, STRINGS.work.reading);
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

  async function inspect(): Promise<void> {
    try {
      const state = store.get();
      store.set({ inspection: await port.inspect(state.plan, await planNotes(state)) });
    } catch (thrown) {
      fail(thrown, STRINGS.work.reading);
    }
  }

  const look = async (): Promise<void> => {
    const { plan } = store.get();
    await Promise.all([inspect(), refresh()]);
    if (store.get().plan !== plan) await inspect();
  };

  return {
    refresh,
    look,
    async choose(chosen) {
      keep(store.get().contents, chosen);
      await inspect();
    },
    async quietly(doing, task) {
      store.set({ failure: null, said: null });
      try {
        const said = await task();
        if (said) store.set({ said });
        return true;
      } catch (thrown) {
        return fail(thrown, doing);
      }
    },
    async run(doing, task) {
      if (store.get().work) return false;
      const stop = new AbortController();
      const watched: Watched = {
        signal: stop.signal,
        onProgress(done, of, what) {
          const work = store.get().work;
          if (work)
            store.set({ work: { ...work, share: of > 0 ? Math.min(1, done / of) : null, detail: what } });
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
        // Still working: what is drawn is not yet what the workbook holds.
        store.set({ work: { doing: STRINGS.work.reading, share: null, detail: '', cancel: null } });
        await look();
        store.set({ work: null });
      }
    },
  };
}
