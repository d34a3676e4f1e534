import { evaluateFunction, type Evaluation } from '../functions/evaluate';
import { type ExitCode, type Io, UsageError } from './command';
import { options } from './options';
import { typedValue } from './typed-value';

/**
 * `pcp fn NAME ARGS…`: one custom function, evaluated as Excel would; with `--json` the answer is an object, as a line
 * of `--batch` has it, which reads one JSON object a line.
 */
export async function fn(args: string[], io: Io): Promise<ExitCode> {
  if (args[0] === '--batch') {
    const { positionals } = options(args, { batch: { type: 'boolean' }, json: { type: 'boolean' } });
    if (positionals.length > 0)
      throw new UsageError('--batch reads its calls from standard input: fn --batch < FILE');
    return batch(await io.readInput(), io);
  }
  // Arguments may be negative numbers, so that nothing after the name is an option but --json, which is no argument.
  const [name, ...typed] = args.filter((arg) => arg !== '--json');
  if (name === undefined) throw new UsageError('name a function, for example: fn STATUS DA_OUTCOME 0.065');
  const result = evaluateFunction(name, typed.map(typedValue));
  if (typed.length + 1 === args.length) return answer(result, io);
  io.print(JSON.stringify(result));
  return 'error' in result ? 1 : 0;
}

function answer(result: Evaluation, io: Io): ExitCode {
  if ('error' in result) {
    io.warn(`${result.error}: ${result.message}`);
    return 1;
  }
  io.print(asText(result.value));
  return 0;
}

/** A range is printed as rows of tab-separated cells. */
function asText(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map((row) => (Array.isArray(row) ? row.map(cell).join('\t') : cell(row))).join('\n');
  }
  return cell(value);
}

function cell(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function batch(input: string, io: Io): ExitCode {
  let code: ExitCode = 0;
  for (const line of input.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const call = readCall(line);
    if (call) io.print(JSON.stringify(evaluateFunction(call.fn, call.args)));
    else {
      code = 2;
      const message =
        'This line is not a call. Write one JSON object a line: {"fn":"STATUS","args":["DA_OUTCOME",0.065]}';
      io.print(JSON.stringify({ error: '#VALUE!', message }));
    }
  }
  return code;
}

function readCall(line: string): { fn: string; args: unknown[] } | null {
  try {
    const call: unknown = JSON.parse(line);
    if (typeof call !== 'object' || call === null || !('fn' in call) || typeof call.fn !== 'string')
      return null;
    const args = 'args' in call ? call.args : [];
    return Array.isArray(args) ? { fn: call.fn, args } : null;
  } catch {
    return null;
  }
}
