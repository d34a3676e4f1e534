import type { Plan } from '../framework/plan';
import { failureOf, isCancelled } from './failure';
import type { Store } from './store';
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
}

export function createWorker(store: Store, port: WorkbookPort, plan: Plan): Worker {
  let reading: Promise<void> | null = null;
  let again = false;

  const fail = (thrown: unknown, doing: string): false => {
    if (isCancelled(thrown)) store.set({ said: STRINGS.work.cancelled });
    else store.set({ failure: failureOf(thrown, doing, STRINGS.failure.otherwise) });
    return false;
  };

  async function read(): Promise<void> {
    try {
      store.set({ contents: await port.read() });
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
      store.set({ inspection: await port.inspect(plan) });
    } catch (thrown) {
      fail(thrown, STRINGS.work.reading);
    }
  }

  const look = async (): Promise<void> => {
    await Promise.all([inspect(), refresh()]);
  };

  return {
    refresh,
    look,
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
