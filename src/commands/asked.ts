import type { Command } from './commands';

/** Commands wait here until the pane is there to do them: the ribbon can be quicker than the pane. */
const waiting: Command[] = [];
let listener: ((command: Command) => void) | null = null;

/** Asks the pane to do something, now or as soon as it listens. */
export function ask(command: Command): void {
  if (listener) listener(command);
  else waiting.push(command);
}

/** The pane listens; what was asked for before comes first. Answers with a function that stops listening. */
export function whenAsked(listen: (command: Command) => void): () => void {
  listener = listen;
  for (const command of waiting.splice(0)) listen(command);
  return () => {
    if (listener === listen) listener = null;
  };
}
