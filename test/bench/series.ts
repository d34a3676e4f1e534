/** A series without pattern that is the same in every run: one column. */
export function series(count: number): number[][] {
  let state = 42;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return [100 + (state % 1_000) / 50];
  });
}
