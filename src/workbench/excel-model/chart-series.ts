import { invalidArgument } from '../protocol/api-error';
import { HostCollection, HostObject } from '../protocol/host-object';
import { Range } from './range';

const MARKERS = 'Automatic None Square Diamond Triangle X Star Dot Dash Circle Plus Picture'.split(' ');
const LINES = 'None Continuous Dash DashDot DashDotDot Dot Grey25 Grey50 Grey75 Automatic RoundDot'.split(
  ' ',
);

class ChartLineFormat extends HostObject {
  readonly className = 'ChartLineFormat';
  accessor color = '#000000';
  accessor weight = 2.25;
  private style = 'Continuous';

  get lineStyle(): string {
    return this.style;
  }

  set lineStyle(style: string) {
    if (!LINES.includes(style)) throw invalidArgument('ChartLineFormat.lineStyle', `${style} is no line.`);
    this.style = style;
  }
}

class ChartSeriesFormat extends HostObject {
  readonly className = 'ChartSeriesFormat';
  readonly line = new ChartLineFormat();
}

/** What a series and each of its points have alike: the mark at a figure. */
abstract class Marked extends HostObject {
  accessor markerSize = 5;
  accessor markerBackgroundColor = '';
  accessor markerForegroundColor = '';
  private mark = 'Automatic';

  get markerStyle(): string {
    return this.mark;
  }

  set markerStyle(style: string) {
    if (!MARKERS.includes(style))
      throw invalidArgument(`${this.className}.markerStyle`, `${style} is no mark.`);
    this.mark = style;
  }
}

/** `Excel.ChartPoint`. */
export class ChartPoint extends Marked {
  readonly className = 'ChartPoint';
}

class ChartPointsCollection extends HostCollection<ChartPoint> {
  readonly className = 'ChartPointsCollection';
  private readonly points: ChartPoint[] = [];

  constructor(private readonly series: ChartSeries) {
    super();
  }

  /** As many as the series has figures. */
  all(): ChartPoint[] {
    const { rows = 0, columns = 0 } = this.series.values?.box ?? {};
    while (this.points.length < rows * columns) this.points.push(new ChartPoint());
    return this.points.slice(0, rows * columns);
  }

  find(): undefined {
    return undefined;
  }
}

/** `Excel.ChartSeries`: where its figures and its periods stand, and how it looks. */
export class ChartSeries extends Marked {
  readonly className = 'ChartSeries';
  readonly format = new ChartSeriesFormat();
  readonly points = new ChartPointsCollection(this);
  accessor smooth = false;
  /** The cells of its figures and of the axis below; null until they are told. */
  values: Range | null = null;
  periods: Range | null = null;

  accessor name: string;

  constructor(
    private readonly collection: ChartSeriesCollection,
    name: string,
  ) {
    super();
    this.name = name;
  }

  setValues(source: Range): void {
    if (!(source instanceof Range)) throw invalidArgument('ChartSeries.setValues', 'A series needs a range.');
    this.values = source;
  }

  setXAxisValues(source: Range): void {
    if (!(source instanceof Range))
      throw invalidArgument('ChartSeries.setXAxisValues', 'An axis needs a range.');
    this.periods = source;
  }

  delete(): void {
    this.collection.remove(this);
  }
}

/** `Excel.ChartSeriesCollection`. */
export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly className = 'ChartSeriesCollection';
  private series: ChartSeries[] = [];

  all(): ChartSeries[] {
    return this.series;
  }

  /** Excel finds series by position only. */
  find(): undefined {
    return undefined;
  }

  add(name?: string | null, index?: number | null): ChartSeries {
    const made = new ChartSeries(this, name ?? `Series${this.series.length + 1}`);
    this.series.splice(index ?? this.series.length, 0, made);
    return made;
  }

  remove(series: ChartSeries): void {
    this.series = this.series.filter((other) => other !== series);
  }
}
