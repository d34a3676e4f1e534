import type { Nullable } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BlankArgument } from './function-metadata';

/** A plain value of a cell or of an argument. */
export type Plain = string | number | boolean | null;

/** The runtime's error codes as the engine's errors. */
export const ERROR_OF_CODE: Readonly<Record<number, ErrorType>> = {
  1: ErrorType.NA,
  2: ErrorType.VALUE,
  5: ErrorType.DIV_BY_ZERO,
  6: ErrorType.NUM,
  7: ErrorType.VALUE,
  8: ErrorType.NULL,
};

export interface ErrorArgument {
  error: ErrorType;
}

function plainOf(value: Nullable<BaseValueObject>, blank: BlankArgument): Plain | ErrorArgument {
  if (!value || value.isNull()) return blank;
  if (value.isError()) return { error: (value as unknown as ErrorValueObject).getErrorType() };
  return value.getValue();
}

/** An argument as a grid of plain values. */
export function gridOf(value: BaseValueObject, blank: BlankArgument): (Plain | ErrorArgument)[][] {
  if (!value.isArray()) return [[plainOf(value, blank)]];
  return (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => plainOf(cell, blank)));
}

export const isErrorArgument = (value: Plain | ErrorArgument): value is ErrorArgument =>
  typeof value === 'object' && value !== null;

/**
 * A result as the engine's value. Not by the engine's own factory, which would make a number of the text "5%" and a
 * date of "6/1".
 */
function valueObject(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return StringValueObject.create(typeof value === 'string' ? value : JSON.stringify(value));
}

export interface Caller {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
}

/** A function's result: one value, or a grid that spills. */
export function resultObject(value: unknown, caller: Caller): BaseValueObject {
  if (!Array.isArray(value)) return valueObject(value);
  const rows = value.map((row) =>
    (Array.isArray(row) ? (row as unknown[]) : [row as unknown]).map(valueObject),
  );
  if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0]!;
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    ...caller,
  });
}
