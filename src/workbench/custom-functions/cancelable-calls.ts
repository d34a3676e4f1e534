/** The calls of cancelable and streaming functions that each cell's formula makes, to find those it makes no longer. */
export class CancelableCalls {
  private readonly byCell = new Map<string, { now: Set<string>; before: Set<string>; pass: number }>();
  private calledNow = new Set<string>();
  private pass = 0;

  /** A cell's formula makes a call. */
  made(cell: string, key: string): void {
    const calls = this.byCell.get(cell) ?? { now: new Set(), before: new Set(), pass: this.pass };
    if (calls.pass !== this.pass)
      Object.assign(calls, { before: calls.now, now: new Set(), pass: this.pass });
    calls.now.add(key);
    this.byCell.set(cell, calls);
    this.calledNow.add(cell);
  }

  /** A calculation pass is over: the calls that the cells calculated in it made earlier and make no longer. */
  passEnded(): string[] {
    const dropped = [...this.calledNow].flatMap((cell) => {
      const { now, before } = this.byCell.get(cell)!;
      return [...before].filter((key) => !now.has(key));
    });
    this.calledNow = new Set();
    this.pass++;
    return dropped;
  }

  /** Something else was written into the cell: its calls. */
  forget(cell: string): string[] {
    const keys = this.byCell.get(cell)?.now ?? [];
    this.byCell.delete(cell);
    this.calledNow.delete(cell);
    return [...keys];
  }

  /** All calls. */
  forgetAll(): string[] {
    return [...this.byCell.keys()].flatMap((cell) => this.forget(cell));
  }
}
