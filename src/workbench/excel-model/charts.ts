import { invalidArgument } from '../protocol/api-error';
import { HostCollection, HostObject } from '../protocol/host-object';
import { ChartAxes } from './chart-axes';
import { ChartSeriesCollection } from './chart-series';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** A row and a column as Excel has them unless told. */
const ROW_POINTS = 15;
const COLUMN_POINTS = 48;

class ChartTitle extends HostObject {
  readonly className = 'ChartTitle';
  accessor text = '';
  accessor visible = true;
}

class ChartLegend extends HostObject {
  readonly className = 'ChartLegend';
  accessor visible = true;
  accessor position = 'Right';
}

/** `Excel.Chart`: recorded and listed. The workbench's grid draws no charts; the pane draws its own. */
export class Chart extends HostObject {
  readonly className = 'Chart';
  readonly title = new ChartTitle();
  readonly legend = new ChartLegend();
  readonly series = new ChartSeriesCollection();
  readonly axes = new ChartAxes();
  accessor name: string;
  accessor top = 0;
  accessor left = 0;
  accessor width = 360;
  accessor height = 216;

  constructor(
    private readonly collection: ChartCollection,
    readonly id: string,
    readonly chartType: string,
    public source: Range,
  ) {
    super();
    this.name = `Chart ${id}`;
    for (let column = 0; column < source.box.columns; column += 1)
      this.series.add().setValues(source.getColumn(column));
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get worksheet(): Worksheet {
    return this.collection.worksheet;
  }

  setData(source: Range): void {
    this.source = source;
  }

  /** From one cell to another, as if no row or column had a size of its own: where it stands shows nowhere. */
  setPosition(start: Range, end?: Range | null): void {
    if (!(start instanceof Range)) throw invalidArgument('Chart.setPosition', 'A place needs a cell.');
    this.top = start.box.row * ROW_POINTS;
    this.left = start.box.column * COLUMN_POINTS;
    if (!end) return;
    this.height = (end.box.row - start.box.row + 1) * ROW_POINTS;
    this.width = (end.box.column - start.box.column + 1) * COLUMN_POINTS;
  }

  delete(): void {
    this.collection.remove(this);
  }
}

/** `Excel.ChartCollection`. */
export class ChartCollection extends HostCollection<Chart> {
  readonly className = 'ChartCollection';
  private charts: Chart[] = [];
  private made = 0;

  constructor(readonly worksheet: Worksheet) {
    super();
  }

  all(): Chart[] {
    return this.charts;
  }

  find(key: unknown): Chart | undefined {
    return this.charts.find((chart) => chart.name === key || chart.id === key);
  }

  add(type: string, source: Range, _seriesBy = 'Auto'): Chart {
    this.worksheet.checkNotProtected('ChartCollection.add');
    if (!(source instanceof Range)) throw invalidArgument('ChartCollection.add', 'A chart needs a range.');
    const chart = new Chart(this, String((this.made += 1)), type, source);
    this.charts.push(chart);
    return chart;
  }

  remove(chart: Chart): void {
    this.charts = this.charts.filter((other) => other !== chart);
  }
}
