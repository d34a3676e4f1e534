/** A =PCP function as the pane explains it. */
export interface DescribedFunction {
  /** Without the namespace: "STATUS". */
  name: string;
  description: string;
  parameters: { name: string; description: string; optional: boolean }[];
  example: { formula: string; gives: string | null };
}

/** Every function, by name. */
export function describedFunctions(): DescribedFunction[] {
  return [];
}
