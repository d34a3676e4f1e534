import type { Definition } from '../framework/definition';

/** What is wrong with a figure typed for a KPI, in one sentence, or "" (the function CHECK). */
export function checkFigure(
  definition: Definition,
  value: number | string | null,
  previous: number | null = null,
): string {
  void definition;
  void value;
  void previous;
  return '';
}
