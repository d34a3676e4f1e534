/** What a command may touch outside itself: the edge of the process, replaced in tests. */
export interface Io {
  /** Writes a line of the answer. */
  print(text: string): void;
  /** Writes a line of what went wrong. */
  warn(text: string): void;
  /** The whole of standard input. */
  readInput(): Promise<string>;
  /** Today as an Excel serial date. */
  today: number;
}

/** 0 fine, 1 problems found, 2 wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** Wrong usage or unreadable input: one clear line, exit code 2. */
export class UsageError extends Error {}
