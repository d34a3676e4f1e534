import { evaluateFunction } from '../../src/functions/evaluate';

/** What a function gives; fails the test where it ends in an error. */
export function valueOf(name: string, ...args: unknown[]): unknown {
  const result = evaluateFunction(name, args);
  if ('error' in result) throw new Error(`${name}: ${result.error} ${result.message}`);
  return result.value;
}

/** The error a function ends in: "#VALUE! message"; fails the test where it gives a value. */
export function errorOf(name: string, ...args: unknown[]): string {
  const result = evaluateFunction(name, args);
  if ('value' in result) throw new Error(`${name} gave ${JSON.stringify(result.value)}`);
  return `${result.error} ${result.message}`;
}
