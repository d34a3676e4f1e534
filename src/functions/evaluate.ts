import { FUNCTION_NAMES, FUNCTIONS, type FunctionName, type FunctionResult } from './catalogue';
import { FunctionError, type ErrorCode } from './function-error';
import { DESCRIBED_FUNCTIONS, signatureOf } from './described-functions';

/** What a formula ends in: a value, or an error of Excel with its message. */
export type Evaluation = { value: FunctionResult } | { error: ErrorCode | '#NAME?'; message: string };

/**
 * Evaluates a function as Excel would, for the command line and for the cached values of files. The name may be
 * written as in a formula ("=PCP.STATUS"), in any case. What is omitted is null.
 *
 * @example evaluateFunction('STATUS', ['DA_OUTCOME', 0.065]) -> { value: 'Met' }
 */
export function evaluateFunction(name: string, args: readonly unknown[]): Evaluation {
  const found = functionNamed(name);
  if (!found) {
    return {
      error: '#NAME?',
      message: `There is no function ${name}. The functions are ${FUNCTION_NAMES.join(', ')}.`,
    };
  }
  const { parameters } = DESCRIBED_FUNCTIONS[found];
  const required = parameters.filter(({ optional }) => !optional).length;
  if (args.length < required || args.length > parameters.length) {
    const given = args.length === 1 ? '1 argument was' : `${args.length} arguments were`;
    return { error: '#VALUE!', message: `${given} given to ${signatureOf(found)}.` };
  }
  const asExcelGives = parameters.map((_, i) => args[i] ?? null);
  try {
    return { value: FUNCTIONS[found](...asExcelGives) };
  } catch (error) {
    if (error instanceof FunctionError) return { error: error.code, message: error.message };
    throw error;
  }
}

function functionNamed(name: string): FunctionName | undefined {
  const plain = name
    .trim()
    .toUpperCase()
    .replace(/^=?\s*(PCP\.)?/, '');
  return FUNCTION_NAMES.find((known) => known === plain);
}
