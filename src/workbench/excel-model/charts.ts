import { invalidArgument } from '../protocol/api-error';
import { HostCollection, HostObject } from '../protocol/host-object';
import { Range } from './range';
import type { Worksheet } from './worksheet';

class ChartTitle extends HostObject {
  readonly className = 'ChartTitle';
  private words = '';
  private shown = true;

  get text(): string {
    return this.words;
  }

  set text(text: string) {
    this.words = text;
  }

  get visible(): boolean {
    return this.shown;
  }

  set visible(visible: boolean) {
    this.shown = visible;
  }
}

class ChartLegend extends HostObject {
  readonly className = 'ChartLegend';
  private shown = true;
  private place = 'Right';

  get visible(): boolean {
    return this.shown;
  }

  set visible(visible: boolean) {
    this.shown = visible;
  }

  get position(): string {
    return this.place;
  }

  set position(position: string) {
    this.place = position;
  }
}

/** `Excel.Chart`: recorded and listed. The workbench's grid draws no charts; the pane draws its own. */
export class Chart extends HostObject {
  readonly className = 'Chart';
  readonly title = new ChartTitle();
  readonly legend = new ChartLegend();
  readonly size = { top: 0, left: 0, width: 360, height: 216 };
  private called: string;

  constructor(
    private readonly collection: ChartCollection,
    readonly id: string,
    readonly chartType: string,
    public source: Range,
  ) {
    super();
    this.called = `Chart ${id}`;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get name(): string {
    return this.called;
  }

  set name(name: string) {
    this.called = name;
  }

  get top(): number {
    return this.size.top;
  }

  set top(top: number) {
    this.size.top = top;
  }

  get left(): number {
    return this.size.left;
  }

  set left(left: number) {
    this.size.left = left;
  }

  get width(): number {
    return this.size.width;
  }

  set width(width: number) {
    this.size.width = width;
  }

  get height(): number {
    return this.size.height;
  }

  set height(height: number) {
    this.size.height = height;
  }

  get worksheet(): Worksheet {
    return this.collection.worksheet;
  }

  setData(source: Range): void {
    this.source = source;
  }

  setPosition(_startCell: unknown, _endCell?: unknown): void {
    // Where a chart stands shows nowhere.
  }

  delete(): void {
    this.collection.remove(this);
  }
}

/** `Excel.ChartCollection`. */
export class ChartCollection extends HostCollection<Chart> {
  readonly className = 'ChartCollection';
  private charts: Chart[] = [];

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
    const chart = new Chart(this, String(this.charts.length + 1), type, source);
    this.charts.push(chart);
    return chart;
  }

  remove(chart: Chart): void {
    this.charts = this.charts.filter((other) => other !== chart);
  }
}
