import { WorkbookRefused } from './workbook-refused';

/** How long Excel may leave one request unanswered before it counts as silent. */
export const SILENT_AFTER_MS = 60_000;

/** Told what Excel does not answer, and null once it has answered after all. */
export type SilenceListener = (silence: WorkbookRefused | null) => void;

let silence: WorkbookRefused | null = null;
const listeners = new Set<SilenceListener>();

/** What Excel has not answered for a minute; null while it answers. */
export const currentSilence = (): WorkbookRefused | null => silence;

/** Answers with the way to stop listening. */
export function whenSilent(listener: SilenceListener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The same context, each of whose requests is waited for with an eye on the clock. */
export function timed(context: Excel.RequestContext, doing: string): Excel.RequestContext {
  const sync = context.sync.bind(context);
  context.sync = async (passed) => {
    const timer = setTimeout(() => become(unanswered(doing)), SILENT_AFTER_MS);
    try {
      return await sync(passed);
    } finally {
      clearTimeout(timer);
      if (silence) become(null);
    }
  };
  return context;
}

function become(next: WorkbookRefused | null): void {
  silence = next;
  for (const listener of [...listeners]) listener(next);
}

function unanswered(doing: string): WorkbookRefused {
  return new WorkbookRefused(
    'Excel has not answered for a minute. Nothing more is sent to it until it does.',
    doing,
    'If a cell is being edited, press Enter or Esc there. Otherwise give it time. If it never answers, save the workbook, close it and open it again: doing the same again completes what is missing.',
  );
}
