/** The columns of PcpFramework that say how much counts: both are shares of 1. */
export const THRESHOLDS = ['Near within', 'Change that matters'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** The kinds of KPI that a threshold is for. */
export const KINDS_OF_THRESHOLD: Record<Threshold, readonly string[]> = {
  'Near within': ['target'],
  'Change that matters': ['trajectory', 'monitor'],
};
