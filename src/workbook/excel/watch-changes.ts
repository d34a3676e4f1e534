/**
 * Calls `changed` after an edit that was made here (not by a co-author) on any sheet, and once more when what depends
 * on it has been calculated. Answers with the way to stop.
 */
export async function watchChanges(
  context: Excel.RequestContext,
  changed: () => void,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const edited = worksheets.onChanged.add((event) => {
    if (event.source === Excel.EventSource.local) changed();
    return Promise.resolve();
  });
  const calculated = worksheets.onCalculated.add(() => {
    changed();
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    edited.remove();
    calculated.remove();
    await edited.context.sync();
  };
}
