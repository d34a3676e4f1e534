let last: EventTarget | null = null;
document.addEventListener('focusin', ({ target }) => (last = target));

/**
 * Whether what had the keyboard's focus has gone from the page, so that the next Tab would begin at the top. False while
 * the focus is in the grid: nothing may take it from there.
 */
export function isFocusLost(): boolean {
  return (
    document.hasFocus() &&
    document.activeElement === document.body &&
    last instanceof Node &&
    !last.isConnected
  );
}
