/** Ties the commands of the manifest and of the shortcuts to the pane. Loaded with the page, before the pane. */
import { ask } from './asked';
import { COMMANDS, type Command } from './commands';

/** Excel hands the ribbon's commands an event that has to be completed; shortcuts come without one. */
async function obey(command: Command, event?: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    ask(command);
    event?.completed();
  }
}

if (typeof Office !== 'undefined') {
  for (const command of COMMANDS) {
    Office.actions.associate(command, (event?: Office.AddinCommands.Event) => void obey(command, event));
  }
}
