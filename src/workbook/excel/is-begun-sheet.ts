/**
 * Whether a sheet of ours without its table is one that Excel did not let us finish: it is empty, or holds our title,
 * our purpose and what may follow them. Whatever else stands on it is somebody's, and then it is not ours.
 * `used`: the sheet's used range, with its values loaded.
 */
export function isBegunSheet(
  used: Excel.Range,
  { title, purpose }: { title: string; purpose: string },
): boolean {
  if (used.isNullObject) return true;
  const [first, second] = used.values.map(([cell]: unknown[]) => cell);
  return first === title && second === purpose;
}
