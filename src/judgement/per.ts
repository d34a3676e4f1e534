/** What a rate is per: "rate per 1,000" -> 1000; null for a unit that is no rate. */
export function perOf(unit: string): number | null {
  const per = /^rate per ([\d,]+)$/.exec(unit)?.[1];
  return per === undefined ? null : Number(per.replaceAll(',', ''));
}
