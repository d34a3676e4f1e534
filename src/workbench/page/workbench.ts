import type { Host } from '../host';
import type { Workbook } from '../excel-model/workbook';
import type { Grid } from './grid';
import type { Pane } from './pane';
import type { StatusLine } from './status-line';

/** What the page offers to the pane's frame and to tests: the open workbook, replaced as a whole by the next one. */
export class Workbench {
  /** Milliseconds from navigation until the grid and the pane's page were there. */
  readyAfter: number | null = null;
  private grid: Grid;

  constructor(
    private readonly makeGrid: () => Grid,
    readonly pane: Pane,
    readonly status: StatusLine,
    /** Ties what is around the grid to the workbook that is now in it. */
    private readonly connect: (host: Host) => void,
  ) {
    this.grid = makeGrid();
  }

  get host(): Host {
    return this.grid.host;
  }

  get changes(): Grid['changes'] {
    return this.grid.changes;
  }

  cellRectangle(address: string): ReturnType<Grid['cellRectangle']> {
    return this.grid.cellRectangle(address);
  }

  /** Shows the workbook, and the pane as it starts on it. */
  async show(): Promise<void> {
    this.grid.show();
    this.connect(this.host);
    this.pane.connect(this.host);
    await Promise.all([this.pane.load(), this.grid.drawn]);
  }

  /** Puts another workbook in the place of this one, which stays if the other cannot be filled. */
  async replace<Result>(fileName: string, fill: (workbook: Workbook) => Result): Promise<Result> {
    const next = this.makeGrid();
    let filled: Result;
    try {
      filled = fill(next.host.workbook);
      next.host.workbook.name = fileName;
    } catch (error) {
      next.close();
      throw error;
    }
    // The engine ends some of what it was told a moment later.
    await new Promise((resolve) => setTimeout(resolve, 0));
    next.changes.saving()();
    const before = this.grid;
    this.grid = next;
    before.close();
    await this.show();
    return filled;
  }
}
