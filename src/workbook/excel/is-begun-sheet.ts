/**
 * Whether a sheet of ours without its table is one that Excel did not let us finish: it is empty, or holds our title,
 * our purpose and, below an empty row, our headers with their rows. Whatever else stands on it is somebody's, and then it is not ours.
 * `used`: the sheet's used range, with its values loaded.
 */
export function isBegunSheet(
  used: Excel.Range,
  { title, purpose }: { title: string; purpose: string },
  headers: readonly string[],
): boolean {
  if (used.isNullObject) return true;
  const [first, second, between = [], header = [], ...rows] = used.values as unknown[][];
  const isBlank = (cells: unknown[]) => cells.every((cell) => cell === '');
  const isOurs = header.length === headers.length && headers.every((each, at) => header[at] === each);
  return (
    first?.[0] === title &&
    second?.[0] === purpose &&
    [first.slice(1), second.slice(1), between].every(isBlank) &&
    (isOurs || [header, ...rows].every(isBlank))
  );
}
