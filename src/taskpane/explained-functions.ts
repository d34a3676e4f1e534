import { DESCRIBED_FUNCTIONS, type DescribedParameter } from '../functions/described-functions';
import { exampleFormula } from '../functions/example-formula';
import type { FunctionName } from '../functions/catalogue';
import { helpAnchorOf } from '../functions/metadata';

/** A =PCP function as the pane and the help page explain it. */
export interface ExplainedFunction {
  /** Without the namespace: "STATUS". */
  name: FunctionName;
  description: string;
  parameters: readonly DescribedParameter[];
  example: { formula: string; gives: string };
  /** Its place on the help page: "pcp-status". */
  anchor: string;
}

/** Every function, in the order in which an analyst meets them. */
export function explainedFunctions(): ExplainedFunction[] {
  return (Object.keys(DESCRIBED_FUNCTIONS) as FunctionName[]).map((name) => {
    const { description, parameters, example } = DESCRIBED_FUNCTIONS[name];
    return {
      name,
      description,
      parameters,
      example: { formula: exampleFormula(name), gives: example.gives },
      anchor: helpAnchorOf(name),
    };
  });
}
