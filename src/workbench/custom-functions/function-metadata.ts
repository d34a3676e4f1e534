/** What a custom-functions metadata file (`functions.json`) says of a function. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: {
    name: string;
    description?: string;
    optional?: boolean;
    repeating?: boolean;
    /** "scalar" unless said otherwise. */
    dimensionality?: string;
  }[];
  options?: {
    /** The add-in is told when the answer is not wanted any more. */
    cancelable?: boolean;
    /** The function answers again and again. */
    stream?: boolean;
    /** The function is told which cell asks. */
    requiresAddress?: boolean;
  };
}

export interface FunctionsMetadata {
  functions: FunctionMetadata[];
}

/** How an empty cell reaches a function: null on most builds of Excel, 0 on some desktop ones, "" on others. */
export type BlankArgument = null | 0 | '';
