import { inWords } from './error-words';

let last: Promise<unknown> = Promise.resolve();

/**
 * The one way to the workbook: what is asked for is done one after the other, waits while a cell is being edited, and
 * fails in words for people. `doing` says what is tried ("Adding figures to PCP Data").
 *
 * @throws WorkbookRefused
 */
export function throughGate<Result>(
  doing: string,
  action: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  const turn = last.then(async () => {
    try {
      return await Excel.run({ delayForCellEdit: true }, action);
    } catch (error) {
      throw inWords(error, doing);
    }
  });
  last = turn.catch(() => undefined);
  return turn;
}
