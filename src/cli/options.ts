import { parseArgs } from 'node:util';
import { UsageError } from './command';

type Spec = Record<string, { type: 'string' | 'boolean' }>;
type Values<S extends Spec> = {
  [K in keyof S]?: S[K]['type'] extends 'boolean' ? boolean : string;
};

/**
 * Splits a command's arguments into options and positionals.
 * `options(['plan.xlsx', '--force'], { force: { type: 'boolean' } })` → `{ values: { force: true }, positionals: ['plan.xlsx'] }`
 * Throws UsageError for an option that the command does not know.
 */
export function options<S extends Spec>(
  args: string[],
  spec: S,
): { values: Values<S>; positionals: string[] } {
  try {
    const parsed = parseArgs({ args, options: spec, allowPositionals: true, strict: true });
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    // Node's own advice on arguments that begin with a dash helps nobody here.
    const [message] = (error as Error).message.split('. To specify');
    throw new UsageError(`${message}.`);
  }
}
