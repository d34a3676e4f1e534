import { invalidArgument } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';
import { CultureInfo } from './culture-info';
import type { Workbook } from './workbook';

/** `Excel.Application`. */
export class Application extends HostObject {
  readonly className = 'Application';
  private mode = 'Automatic';

  constructor(private readonly workbook: Workbook) {
    super();
  }

  get calculationMode(): string {
    return this.mode;
  }

  set calculationMode(mode: string) {
    if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(mode)) {
      throw invalidArgument('Application.calculationMode', `"${mode}" is not a way to calculate.`);
    }
    // The engine always calculates by itself; the mode is kept and given back.
    this.mode = mode;
  }

  get cultureInfo(): CultureInfo {
    return new CultureInfo(this.workbook.culture);
  }

  get decimalSeparator(): string {
    return this.workbook.culture.decimal;
  }

  get thousandsSeparator(): string {
    return this.workbook.culture.group;
  }

  get useSystemSeparators(): boolean {
    return true;
  }

  get calculationState(): string {
    return this.workbook.engine.calculation.busy ? 'Calculating' : 'Done';
  }

  get calculationEngineVersion(): number {
    return 191029;
  }

  calculate(type: string): void {
    if (!['Recalculate', 'Full', 'FullRebuild'].includes(type))
      throw invalidArgument('Application.calculate', `"${type}" is not known.`);
    if (type !== 'Recalculate') this.workbook.onFullCalculation();
    this.workbook.engine.calculation.recalculateAll();
  }

  suspendApiCalculationUntilNextSync(): void {
    // Reads wait for the calculation anyway.
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // The grid paints after the request.
  }
}
