/**
 * Words as Excel takes them for words: what begins with = + - @ gets the apostrophe that Excel hides. Numbers and
 * plain words stay as they are. `=1+1` -> `'=1+1`
 */
export function asText<T extends string | number | boolean>(value: T): T | string {
  return typeof value === 'string' && /^[=+\-@'\t\r]/.test(value) ? `'${value}` : value;
}
