/** Today's date in the person's own time zone, as an Excel serial date. The clock is read here and nowhere else. */
export function todayAsExcelDate(now = new Date()): number {
  const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round(midnight / 86_400_000) + 25_569;
}
