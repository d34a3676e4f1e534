import type { ErrorType } from '@univerjs/engine-formula';

/** What a function answered: a value, or an error with the message that Excel shows for it. */
export interface FunctionResult {
  value?: unknown;
  error?: ErrorType;
  message?: string;
}

/** Far more than a workbook calls at a time; the oldest go first. */
const LIMIT = 100_000;

/** Answers of custom functions by function and arguments, the most recent ones. */
export class RecentResults {
  private readonly results = new Map<string, FunctionResult>();

  get(key: string): FunctionResult | undefined {
    return this.results.get(key);
  }

  set(key: string, result: FunctionResult): void {
    this.results.delete(key);
    this.results.set(key, result);
    if (this.results.size > LIMIT) this.results.delete(this.results.keys().next().value!);
  }

  forget(key: string): void {
    this.results.delete(key);
  }

  clear(): void {
    this.results.clear();
  }
}
