/**
 * Univer 0.25.1 calls iterator helpers (`map.keys().some(…)`), which Node 20 does not have.
 * Import this before Univer. Where the platform has them nothing is changed.
 */
type Step = (value: unknown) => unknown;
const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Record<
  string,
  unknown
>;

function define(name: string, value: (this: Iterable<unknown>, ...args: never[]) => unknown): void {
  if (!(name in prototype))
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

define('some', function (test: Step) {
  for (const value of this) if (test(value)) return true;
  return false;
});
define('every', function (test: Step) {
  for (const value of this) if (!test(value)) return false;
  return true;
});
define('find', function (test: Step) {
  for (const value of this) if (test(value)) return value;
  return undefined;
});
define('forEach', function (step: Step) {
  for (const value of this) step(value);
});
define('map', function* (step: Step) {
  for (const value of this) yield step(value);
});
define('filter', function* (test: Step) {
  for (const value of this) if (test(value)) yield value;
});
define('toArray', function () {
  return [...this];
});
define('reduce', function (step: (total: unknown, value: unknown) => unknown, start: unknown) {
  let total = start;
  for (const value of this) total = step(total, value);
  return total;
});
