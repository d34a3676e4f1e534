/** One measured figure, with what it is compared with in the same run on the same machine. */
export interface Figure {
  subject: string;
  what: string;
  value: number;
  unit: Unit;
  /** The peer: what the same work costs without our code, or what others' code takes for it. */
  peer?: { what: string; value: number };
  /** A limit that does not depend on the machine's speed: a budget, a law of growth. */
  limit?: { what: string; value: number };
  /** How the time grows with the size over the whole series: 1 is linear, 2 quadratic. */
  exponent?: number;
}

export type Unit = 'ms' | 'MB' | 'kB' | 'syncs' | 'actions' | 'a second' | 'count';

/** A subject of the benchmark: measures, and tells each figure as it comes. */
export type Subject = (tell: (figure: Figure) => void) => Promise<void>;
