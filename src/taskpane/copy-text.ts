/**
 * Puts text (and, where given, the same as HTML) on the clipboard. Frames are often refused the clipboard's own
 * interface, so the old command is tried as well. False when both are refused: then show the text to be selected.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  return (await copyByClipboard(text, html)) || copyByCommand(text, html);
}

async function copyByClipboard(text: string, html: string | undefined): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    return true;
  } catch {
    return false;
  }
}

/** The page's own copy command, answered with our text instead of a selection. */
function copyByCommand(text: string, html: string | undefined): boolean {
  const answer = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', answer);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', answer);
  }
}
