/** What is to become of changes that were not saved. */
export type Answer = 'save' | 'discard' | 'cancel';

/** Asks what is to become of unsaved changes, in the page's own dialog; closing it in any other way changes nothing. */
export function askBeforeClosing(dialog: HTMLDialogElement): Promise<Answer> {
  return new Promise((resolve) => {
    dialog.returnValue = 'cancel';
    dialog.addEventListener('close', () => resolve(answerOf(dialog.returnValue)), { once: true });
    dialog.showModal();
  });
}

function answerOf(value: string): Answer {
  return value === 'save' || value === 'discard' ? value : 'cancel';
}
