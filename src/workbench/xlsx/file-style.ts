import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Style } from '@cj-tech-master/excelts';

const LINES: Partial<Record<BorderStyleTypes, 'thin' | 'dashed' | 'dotted' | 'double' | 'medium' | 'thick'>> =
  {
    [BorderStyleTypes.THIN]: 'thin',
    [BorderStyleTypes.DASHED]: 'dashed',
    [BorderStyleTypes.DOTTED]: 'dotted',
    [BorderStyleTypes.DOUBLE]: 'double',
    [BorderStyleTypes.MEDIUM]: 'medium',
    [BorderStyleTypes.THICK]: 'thick',
  };
const HORIZONTAL: Partial<Record<HorizontalAlign, 'left' | 'center' | 'right' | 'justify'>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
  [HorizontalAlign.JUSTIFIED]: 'justify',
};
const VERTICAL: Partial<Record<VerticalAlign, 'top' | 'middle' | 'bottom'>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'middle',
  [VerticalAlign.BOTTOM]: 'bottom',
};

/** "#1F3A5F" or "rgb(31,58,95)" → { argb: "FF1F3A5F" }; nothing for no colour. */
function colour(rgb: Nullable<string>): { argb: string } | undefined {
  const parts = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(rgb ?? '');
  const hex = parts
    ? parts
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')
    : (rgb ?? '').replace('#', '');
  return /^[0-9a-f]{6}$/i.test(hex) ? { argb: `FF${hex.toUpperCase()}` } : undefined;
}

function line(border: Nullable<IBorderStyleData>) {
  const style = border ? LINES[border.s] : undefined;
  return style && { style, color: colour(border?.cl.rgb) };
}

/** The grid's style of a cell in the file writer's terms. */
export function fileStyle(style: Nullable<IStyleData>, unlocked: boolean): Partial<Style> {
  const { ff, fs, bl, it, ul, cl, bg, bd, n, ht, vt, tb } = style ?? {};
  const fill = colour(bg?.rgb);
  return {
    font: {
      name: ff ?? 'Calibri',
      family: 2,
      size: fs ?? 11,
      bold: bl === BooleanNumber.TRUE,
      italic: it === BooleanNumber.TRUE,
      underline: ul?.s === BooleanNumber.TRUE,
      color: colour(cl?.rgb),
    },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: fill } }),
    ...(bd && { border: { top: line(bd.t), bottom: line(bd.b), left: line(bd.l), right: line(bd.r) } }),
    ...(n?.pattern && { numFmt: n.pattern }),
    alignment: {
      vertical: VERTICAL[vt ?? VerticalAlign.BOTTOM],
      horizontal: ht ? HORIZONTAL[ht] : undefined,
      wrapText: tb === WrapStrategy.WRAP,
    },
    ...(unlocked && { protection: { locked: false } }),
  };
}
