import { HostObject } from '../protocol/host-object';
import type { Culture } from '../regional/culture';

/** `Excel.CultureInfo`: the regional settings as the add-in may ask for them. */
export class CultureInfo extends HostObject {
  readonly className = 'CultureInfo';
  readonly numberFormat: NumberFormatInfo;
  readonly datetimeFormat: DatetimeFormatInfo;

  constructor(private readonly culture: Culture) {
    super();
    this.numberFormat = new NumberFormatInfo(culture);
    this.datetimeFormat = new DatetimeFormatInfo(culture);
  }

  get name(): string {
    return this.culture.name;
  }
}

class NumberFormatInfo extends HostObject {
  readonly className = 'NumberFormatInfo';

  constructor(private readonly culture: Culture) {
    super();
  }

  get numberDecimalSeparator(): string {
    return this.culture.decimal;
  }

  get numberGroupSeparator(): string {
    return this.culture.group;
  }

  get currencySymbol(): string {
    return this.culture.currency;
  }
}

/** Patterns with a large M for the month, as Windows writes them. */
class DatetimeFormatInfo extends HostObject {
  readonly className = 'DatetimeFormatInfo';

  constructor(private readonly culture: Culture) {
    super();
  }

  get dateSeparator(): string {
    return this.culture.dateSeparator;
  }

  get shortDatePattern(): string {
    return this.culture.shortDate.replaceAll('m', 'M');
  }

  get timeSeparator(): string {
    return ':';
  }
}
