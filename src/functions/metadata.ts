import type { FunctionName } from './catalogue';
import { DESCRIBED_FUNCTIONS } from './described-functions';

/** Excel's description of custom functions, functions.json. */
export interface FunctionsMetadata {
  functions: FunctionMetadata[];
}
export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: {
    name: string;
    description: string;
    type: 'any';
    dimensionality: 'scalar' | 'matrix';
    optional?: true;
  }[];
  result: { type: 'any'; dimensionality: 'scalar' | 'matrix' };
}

/** Where the add-in is served while it is developed; the build puts the real address in its place. */
const LOCAL_ADDRESS = 'https://localhost:3001';

/**
 * The contents of functions.json. Every argument is of any type: Excel would turn a wrong one into a bare #VALUE!,
 * whereas the functions say what to type instead.
 */
export function functionsMetadata(address = LOCAL_ADDRESS): FunctionsMetadata {
  const names = Object.keys(DESCRIBED_FUNCTIONS) as FunctionName[];
  return { functions: names.map((name) => metadataOf(name, address)) };
}

function metadataOf(name: FunctionName, address: string): FunctionMetadata {
  const { description, parameters, spills } = DESCRIBED_FUNCTIONS[name];
  return {
    id: name,
    name,
    description,
    helpUrl: `${address}/help.html#${helpAnchorOf(name)}`,
    parameters: parameters.map(({ name: parameter, description: words, optional, matrix }) => ({
      name: parameter,
      description: words,
      type: 'any' as const,
      dimensionality: matrix ? ('matrix' as const) : ('scalar' as const),
      ...(optional ? { optional } : {}),
    })),
    result: { type: 'any', dimensionality: spills ? 'matrix' : 'scalar' },
  };
}

/** Where the guide explains a function: help.html#pcp-status. */
export function helpAnchorOf(name: FunctionName): string {
  return `pcp-${name.toLowerCase()}`;
}
