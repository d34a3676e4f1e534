/**
 * A date in words, 30 Sep 2021, under every regional setting. TEXT would not do: its codes are those of the place, and a
 * German Excel prints "yyyy".
 *
 * @example dayInWords('due') // 'DAY(due)&" "&MID("JanFeb…Dec",3*MONTH(due)-2,3)&" "&YEAR(due)'
 */
export function dayInWords(date: string): string {
  return `DAY(${date})&" "&MID("JanFebMarAprMayJunJulAugSepOctNovDec",3*MONTH(${date})-2,3)&" "&YEAR(${date})`;
}
