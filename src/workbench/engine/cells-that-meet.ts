import type { BaseValueObject, compareToken } from '@univerjs/engine-formula';
import { ValueObjectFactory } from '@univerjs/engine-formula';
import type { ColumnIndex, Met } from './column-index';

/** The cells, by their places in the ranges, that meet every one of the conditions, in order. */
export function cellsThatMeet(
  columns: readonly ColumnIndex[],
  criteria: readonly BaseValueObject[],
): number[] {
  const met = columns.map((column, at) => valuesThatMeet(column, criteria[at]!));
  const rarest = met.reduce((least, each, at) => (each.cells < met[least]!.cells ? at : least), 0);
  const cells = columns[rarest]!.cellsOf.filter((_, value) => met[rarest]!.isMet[value]).flat();
  const inAll = cells.filter((cell) => columns.every(({ valueAt }, at) => met[at]!.isMet[valueAt[cell]!]));
  return inAll.sort((a, b) => a - b);
}

function valuesThatMeet(column: ColumnIndex, criterion: BaseValueObject): Met {
  const words = `${criterion.getValue()}`;
  let met = column.met.get(words);
  if (!met) {
    const isMet = column.values.map(condition(words));
    const cells = column.cellsOf.reduce((sum, each, value) => (isMet[value] ? sum + each.length : sum), 0);
    column.met.set(words, (met = { isMet, cells }));
  }
  return met;
}

/**
 * A criterion as Excel reads it: ">=6" compares numbers with numbers, "<>b*" texts with texts, capitals alike; "" and
 * "=" are met by what is empty, "<>" by what is not. What is of another kind only "<>" is true of.
 */
function condition(criterion: string): (value: BaseValueObject) => boolean {
  const [, operator = '=', rest = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const operand = ValueObjectFactory.create(rest);
  const compare = (value: BaseValueObject, other: BaseValueObject) =>
    value.compare(other, operator as compareToken).getValue() === true;
  const isEquality = operator === '=' || operator === '<>';
  return (value) => {
    if (value.isError())
      return (
        isEquality && (operand.isError() && value.getValue() === operand.getValue()) === (operator === '=')
      );
    if (kindOf(value) === kindOf(operand)) return compare(value, operand);
    if (isEquality && value.isString() && operand.isNumber()) {
      // Words that are a number are equal to it.
      const number = value.convertToNumberObjectValue();
      if (number.isNumber()) return compare(number, operand);
    }
    return operator === '<>';
  };
}

function kindOf(value: BaseValueObject): 'blank' | 'text' | 'number' | 'boolean' | 'error' {
  if (value.isNull() || (value.isString() && value.getValue() === '')) return 'blank';
  if (value.isError()) return 'error';
  if (value.isBoolean()) return 'boolean';
  return value.isNumber() ? 'number' : 'text';
}
