import { numfmt } from '@univerjs/core';
import type { ArrayValueObject, BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import {
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt';
import type { Culture } from '../regional/culture';
import { fromLocalFormat } from '../regional/local-format';
import { localNumberText } from '../regional/local-number';
import { readLocalFigure } from '../regional/read-local-figure';
import type { Engine } from './create-univer';

type Calculate = (...values: BaseValueObject[]) => BaseValueObject;

/** Functions that join texts, and those that reckon with numbers that are given as text. */
const JOINING = ['CONCATENATE', 'CONCAT', 'TEXTJOIN'];
const RECKONING = ['PLUS', 'MINUS', 'MULTIPLY', 'DIVIDED', 'POWER', 'VALUE', 'DATEVALUE'];

/** The higher goes first, and number formats have 10: what is a number after them has none. */
const AFTER_NUMBER_FORMATS = 1;

/**
 * Lets an engine show and calculate under regional settings, as Excel does: cells and TEXT show 0,065; `&` joins a number
 * as it is shown; text is a number or a date only as it would be typed here; and the codes in TEXT are those of the
 * place. English settings are the engine's own. To be called when the workbook has been made.
 */
export function useCulture({ univer }: Engine, culture: Culture): void {
  if (culture.name.startsWith('en')) return;
  const injector = univer.__getInjector();
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(culture.name.split('-')[0] as 'de');
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: AFTER_NUMBER_FORMATS,
    handler: (cell, _location, next) =>
      next(typeof cell?.v === 'number' ? { ...cell, v: localNumberText(cell.v, culture) } : cell),
  });
  const functions = injector.get(IFunctionService);
  const change = (name: string, changed: (calculate: Calculate) => Calculate) => {
    const executor = functions.getExecutor(name) as (BaseFunction & { calculate: Calculate }) | undefined;
    if (!executor) throw new Error(`The engine has no function ${name}.`);
    executor.calculate = changed(executor.calculate.bind(executor));
  };
  const changeArguments = (names: readonly string[], each: (value: BaseValueObject) => BaseValueObject) => {
    for (const name of names) {
      change(
        name,
        (calculate) =>
          (...values) =>
            calculate(...values.map(each)),
      );
    }
  };
  const shown = eachOf((value) =>
    value.isNumber() ? StringValueObject.create(localNumberText(Number(value.getValue()), culture)) : value,
  );
  const read = eachOf((value) => {
    if (!value.isString()) return value;
    const figure = readLocalFigure(String(value.getValue()), culture);
    return figure === undefined
      ? ErrorValueObject.create(ErrorType.VALUE)
      : NumberValueObject.create(figure.value);
  });
  const codes = eachOf((value) =>
    value.isString() ? StringValueObject.create(fromLocalFormat(String(value.getValue()), culture)) : value,
  );
  changeArguments(JOINING, shown);
  changeArguments(RECKONING, read);
  change('TEXT', (calculate) => (value, format) => {
    const code = codes(format);
    if (value.isNumber() && code.isString()) {
      const options = { locale: culture.name, throws: false };
      return StringValueObject.create(
        numfmt.format(String(code.getValue()), Number(value.getValue()), options),
      );
    }
    return calculate(value, code);
  });
}

/** Changes one value, or each of an array. */
function eachOf(
  change: (value: BaseValueObject) => BaseValueObject,
): (value: BaseValueObject) => BaseValueObject {
  return (value) => (value.isArray() ? (value as ArrayValueObject).mapValue(change) : change(value));
}
