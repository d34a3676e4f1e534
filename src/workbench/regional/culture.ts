/**
 * What the regional settings of Windows say of numbers and dates. Excel follows them whatever its own language is:
 * an English Excel under German settings shows 0,065, parts arguments by semicolons and calls a year "jjjj" in TEXT.
 */
export interface Culture {
  /** As `CultureInfo.name`: "de-DE". */
  name: string;
  decimal: string;
  group: string;
  /** Between the arguments of a function, and between the columns of an array in braces. */
  list: string;
  column: string;
  dateSeparator: string;
  dateOrder: readonly DatePart[];
  /** As a number format that Excel keeps: "dd.mm.yyyy". */
  shortDate: string;
  currency: string;
  /** The letters of day, month and year in number formats: "t", "m", "j". */
  codes: Readonly<Record<DatePart, string>>;
  /** Names of the twelve months, long and short, in small letters without full stops. */
  months: readonly (readonly string[])[];
}

export type DatePart = 'day' | 'month' | 'year';

/** Letters of day, month and year where they are not those of English. */
const CODES: Readonly<Record<string, string>> = {
  de: 'tmj',
  nl: 'dmj',
  fr: 'jma',
  it: 'gma',
  es: 'dma',
  pt: 'dma',
  sv: 'dmå',
  da: 'dmå',
  nb: 'dmå',
  fi: 'pkv',
  pl: 'dmr',
  cs: 'dmr',
};

const CURRENCIES: Readonly<Record<string, string>> = {
  GB: '£',
  US: '$',
  CH: 'CHF',
  SE: 'kr',
  DK: 'kr',
  NO: 'kr',
};

/** The settings of a place by its name: "de-DE", "cy-GB". Throws for what is no name of a place. */
export function cultureNamed(name: string): Culture {
  const { language, region = '' } = new Intl.Locale(name);
  const number = new Intl.NumberFormat(name, { useGrouping: true }).formatToParts(12_345.6);
  const date = new Intl.DateTimeFormat(name, { dateStyle: 'short' }).formatToParts(0);
  const numberPart = (type: string) => number.find((part) => part.type === type)?.value ?? '';
  const decimal = numberPart('decimal');
  const dateSeparator = date.find(({ type }) => type === 'literal')?.value.trim() ?? '/';
  const dateOrder = date.flatMap(({ type }) => (isDatePart(type) ? [type] : []));
  const [day = 'd', month = 'm', year = 'y'] = CODES[language] ?? 'dmy';
  return {
    name,
    decimal,
    group: numberPart('group'),
    list: decimal === ',' ? ';' : ',',
    column: decimal !== ',' ? ',' : language === 'de' ? '.' : '\\',
    dateSeparator,
    dateOrder,
    shortDate: dateOrder.map((part) => SHORT[part]).join(dateSeparator),
    currency: CURRENCIES[region] ?? '€',
    codes: { day, month, year },
    months: Array.from({ length: 12 }, (_, at) =>
      (['long', 'short'] as const).map((length) =>
        new Intl.DateTimeFormat(name, { month: length, day: 'numeric', timeZone: 'UTC' })
          .formatToParts(Date.UTC(2001, at, 1))
          .find(({ type }) => type === 'month')!
          .value.toLowerCase()
          .replace('.', ''),
      ),
    ),
  };
}

const SHORT: Readonly<Record<DatePart, string>> = { day: 'dd', month: 'mm', year: 'yyyy' };

const isDatePart = (type: string): type is DatePart => type === 'day' || type === 'month' || type === 'year';

/** What `values` and `formulas` of Microsoft's API are always read by. */
export const INVARIANT = cultureNamed('en-US');
/** Where nothing else is chosen. */
export const BRITISH = cultureNamed('en-GB');
