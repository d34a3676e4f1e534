/** The add-in's own file of keyboard shortcuts, as its manifest names it. */
interface ShortcutsFile {
  shortcuts: { action: string; key: { default: string; mac?: string } }[];
}

/** What a pressed key does; null where it is none of the add-in's. */
export type ActionOfKey = (event: KeyboardEvent) => string | null;

/** Reads shortcuts: "Ctrl+Alt+Shift+K" -> the action it is for, on a Mac the key that is given for it. */
export function readShortcuts(json: string, isMac: boolean): ActionOfKey {
  const { shortcuts } = JSON.parse(json) as ShortcutsFile;
  const actions = new Map(
    shortcuts.map(({ action, key }) => [inOrder(((isMac && key.mac) || key.default).split('+')), action]),
  );
  return ({ ctrlKey, altKey, shiftKey, metaKey, code }) => {
    // The letter on the key, not what Alt makes of it.
    const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
    if (!letter) return null;
    const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Command'];
    return actions.get(inOrder([...held.filter((key) => key !== false), letter])) ?? null;
  };
}

/** One spelling for every order of the same keys. */
function inOrder(keys: readonly string[]): string {
  return keys
    .map((key) => key.trim().toUpperCase().replace('OPTION', 'ALT'))
    .sort()
    .join('+');
}

/** Calls the add-in when one of its shortcuts is pressed in this window; the grid does not see the key then. */
export function listenForShortcuts(
  target: Window,
  actionOf: ActionOfKey,
  call: (action: string) => void,
): void {
  target.addEventListener(
    'keydown',
    (event) => {
      const action = actionOf(event);
      if (action === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      call(action);
    },
    { capture: true },
  );
}
