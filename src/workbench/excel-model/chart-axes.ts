import { HostObject } from '../protocol/host-object';

class ChartAxisTitle extends HostObject {
  readonly className = 'ChartAxisTitle';
  accessor text = '';
  accessor visible = true;
}

/** `Excel.ChartAxis`. */
export class ChartAxis extends HostObject {
  readonly className = 'ChartAxis';
  readonly title = new ChartAxisTitle();
  accessor numberFormat = 'General';
  accessor visible = true;
}

/** `Excel.ChartAxes`: the periods and the figures. */
export class ChartAxes extends HostObject {
  readonly className = 'ChartAxes';
  readonly categoryAxis = new ChartAxis();
  readonly valueAxis = new ChartAxis();
}
