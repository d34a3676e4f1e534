import type { Style } from '@cj-tech-master/excelts';
import { FONT, FONT_SIZE, type Appearance } from '../appearance';

/** What a cell looks like beyond its kind. */
export interface Look {
  appearance: Appearance;
  numberFormat?: string;
  wrap?: boolean;
  /** At the top unless told: rows are as tall as their longest text. */
  vertical?: 'top' | 'middle' | 'bottom';
  horizontal?: 'left' | 'center';
}

/** A look in the file writer's terms. Colours are opaque: "#1F3A5F" -> "FF1F3A5F". */
export function cellStyle({
  appearance,
  numberFormat,
  wrap = false,
  vertical = 'top',
  horizontal,
}: Look): Partial<Style> {
  const { bold, italic, size, color, fill, border, underline } = appearance;
  const line = border === undefined ? undefined : ({ style: 'thin', color: opaque(border) } as const);
  return {
    font: {
      name: FONT,
      family: 2,
      size: size ?? FONT_SIZE,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(underline && { underline }),
      ...(color !== undefined && { color: opaque(color) }),
    },
    ...(fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: opaque(fill) } as const,
    }),
    ...(line && { border: { top: line, left: line, bottom: line, right: line } }),
    ...(numberFormat !== undefined && numberFormat !== 'General' && { numFmt: numberFormat }),
    alignment: { vertical, wrapText: wrap, ...(horizontal !== undefined && { horizontal }) },
  };
}

/** "#1F3A5F" -> { argb: "FF1F3A5F" }. */
export function opaque(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}
