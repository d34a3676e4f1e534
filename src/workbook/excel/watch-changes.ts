/** Calls `changed` after an edit that was made here (not by a co-author) on any sheet. Answers with the way to stop. */
export async function watchChanges(
  context: Excel.RequestContext,
  changed: () => void,
): Promise<() => Promise<void>> {
  const handler = context.workbook.worksheets.onChanged.add((event) => {
    if (event.source === Excel.EventSource.local) changed();
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}
