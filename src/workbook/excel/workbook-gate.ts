import { inWords } from './error-words';
import { currentSilence, timed, whenSilent } from './excel-silence';
import type { WorkbookRefused } from './workbook-refused';

interface Turn {
  take: () => Promise<void>;
  refuse: (why: WorkbookRefused) => void;
}

const waiting: Turn[] = [];
let taken = false;

// What waits would wait for ever, or be done when nobody expects it any more.
whenSilent((silence) => {
  if (silence) for (const turn of waiting.splice(0)) turn.refuse(silence);
});

/**
 * The one way to the workbook: what is asked for is done one after the other, waits while a cell is being edited, and
 * fails in words for people. While Excel leaves a request unanswered for more than a minute, what comes after it is
 * refused; the request itself goes on when it is answered. `doing` says what is tried ("Adding figures to PCP Data").
 *
 * @throws WorkbookRefused
 */
export function throughGate<Result>(
  doing: string,
  action: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  const silence = currentSilence();
  if (silence) return Promise.reject(silence);
  return new Promise((resolve, reject) => {
    waiting.push({ take: () => inWorkbook(doing, action).then(resolve, reject), refuse: reject });
    void takeTurns();
  });
}

async function inWorkbook<Result>(
  doing: string,
  action: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => action(timed(context, doing)));
  } catch (error) {
    throw inWords(error, doing);
  }
}

async function takeTurns(): Promise<void> {
  if (taken) return;
  taken = true;
  for (let turn = waiting.shift(); turn; turn = waiting.shift()) await turn.take();
  taken = false;
}
