import seed from '../../seeds/west-midlands/paper-figures.json';

/** A figure that the paper prints, as a row of PcpData. */
export interface PaperFigure {
  kpi: string;
  /** Last day of the period, as 2021-03-31. */
  periodEnd: string;
  covers: 'Month' | 'Quarter' | 'Year' | 'Snapshot';
  area: string;
  /** "Dimension: group"; null for the whole. */
  breakdown: string | null;
  value: number;
  numerator: number | null;
  denominator: number | null;
  /** In brackets, as typed: "[p]"; null for none. */
  marker: string | null;
  /** "Paper, paragraph 19". */
  source: string;
  /** What was derived or assumed; null where the paper says it all. */
  note: string | null;
}

/** A figure of the paper that must not become a value, with the reason. */
export interface NotEntered {
  kpi: string | null;
  paragraph: number;
  text: string;
  reason: string;
}

type PaperFigureJson = Pick<PaperFigure, 'kpi' | 'periodEnd' | 'covers' | 'area' | 'value' | 'source'> &
  Partial<PaperFigure>;

/** The figures that the paper of 26 October 2021 prints on the plan's measures (paragraphs 19 to 41). */
export const paperFigures: readonly PaperFigure[] = (seed.figures as PaperFigureJson[]).map((figure) => ({
  breakdown: null,
  numerator: null,
  denominator: null,
  marker: null,
  note: null,
  ...figure,
}));

/** What the paper prints that is not a figure on a measure: changes without counts, shares without a base. */
export const notEntered: readonly NotEntered[] = seed.notEntered;
