import type { StatusClass } from '../judgement/verdict';
import type { SignalColours } from '../statement/chart/point-marks';

/** The colours of one palette, "#RRGGBB". */
export interface Palette {
  /** Behind the words of each class of status; every pair differs for every kind of sight, every text has 4.5:1 or more. */
  classes: Record<StatusClass, { fill: string; text: string }>;
  /** Points of a control chart that are more than common cause: 3:1 or more against white, told apart by shape too. */
  signals: SignalColours;
}

const BLACK = '#000000';
const WHITE = '#FFFFFF';

/** The palettes that a workbook can choose from, by the word in PcpPalette. The first is the usual one. */
export const PALETTES = {
  'Plan Monitor': {
    classes: {
      good: { fill: '#9FD3F0', text: BLACK },
      caution: { fill: '#FFF4C2', text: BLACK },
      bad: { fill: '#F4A582', text: BLACK },
      neutral: { fill: '#C4C8CC', text: BLACK },
      review: { fill: '#6A3D9A', text: WHITE },
    },
    signals: { Improvement: '#00639B', Concern: '#B3400F', Change: '#490092' },
  },
  /** Text of 7:1 or more, and fills that stand out from the sheet. */
  'High contrast': {
    classes: {
      good: { fill: '#0A58A6', text: WHITE },
      caution: { fill: '#FFD84D', text: BLACK },
      bad: { fill: '#7A1500', text: WHITE },
      neutral: { fill: '#DFE3E7', text: BLACK },
      review: { fill: '#3D0A57', text: WHITE },
    },
    signals: { Improvement: '#0A58A6', Concern: '#7A1500', Change: '#3D0A57' },
  },
  /** For printers without colour and for photocopies: the darker, the more it needs a look. */
  'Black and white': {
    classes: {
      good: { fill: WHITE, text: BLACK },
      caution: { fill: '#B8B8B8', text: BLACK },
      bad: { fill: BLACK, text: WHITE },
      neutral: { fill: '#DCDCDC', text: BLACK },
      review: { fill: '#5C5C5C', text: WHITE },
    },
    signals: { Improvement: BLACK, Concern: BLACK, Change: BLACK },
  },
} as const satisfies Record<string, Palette>;
export type PaletteName = keyof typeof PALETTES;

export const PALETTE_NAMES = Object.keys(PALETTES) as PaletteName[];
export const USUAL_PALETTE: PaletteName = 'Plan Monitor';

/** The palette of that name, however it is typed: "high contrast " -> High contrast. The usual one for any other text. */
export function paletteNamed(text: string | null | undefined): PaletteName {
  const wanted = text?.trim().toLowerCase();
  return PALETTE_NAMES.find((name) => name.toLowerCase() === wanted) ?? USUAL_PALETTE;
}
