import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Borders, Style } from '@cj-tech-master/excelts';
import type { ColourOf } from './file-colours';

const LINES: Record<string, BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const HORIZONTAL: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const ON = BooleanNumber.TRUE;

/** A file's style of a cell in the grid's terms: the inverse of `fileStyle`. What is as Excel has it anyway is left out. */
export function gridStyle(style: Partial<Style>, colourOf: ColourOf): IStyleData {
  const { font, fill, border, alignment } = style;
  const numFmt = typeof style.numFmt === 'string' ? style.numFmt : style.numFmt?.formatCode;
  const colour = colourOf(font?.color);
  const ground = fill?.type === 'pattern' && fill.pattern !== 'none' ? colourOf(fill.fgColor) : undefined;
  const horizontal = HORIZONTAL[alignment?.horizontal ?? ''];
  const vertical = VERTICAL[alignment?.vertical ?? ''];
  const lines = border && edges(border, colourOf);
  return {
    ...(font?.name && font.name !== 'Calibri' && { ff: font.name }),
    ...(font?.size && font.size !== 11 && { fs: font.size }),
    ...(font?.bold && { bl: ON }),
    ...(font?.italic && { it: ON }),
    ...(font?.underline && font.underline !== 'none' && { ul: { s: ON } }),
    ...(font?.strike && { st: { s: ON } }),
    ...(colour && { cl: { rgb: colour } }),
    ...(ground && { bg: { rgb: ground } }),
    ...(lines && Object.keys(lines).length > 0 && { bd: lines }),
    ...(numFmt && numFmt !== 'General' && { n: { pattern: numFmt } }),
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(vertical !== undefined && vertical !== VerticalAlign.BOTTOM && { vt: vertical }),
    ...(alignment?.wrapText && { tb: WrapStrategy.WRAP }),
  };
}

function edges({ top, bottom, left, right }: Partial<Borders>, colourOf: ColourOf): IBorderData {
  const line = (edge: typeof top): IBorderStyleData | undefined => {
    const s = LINES[edge?.style ?? ''];
    return s === undefined ? undefined : { s, cl: { rgb: colourOf(edge?.color) ?? '#000000' } };
  };
  const drawn = { t: line(top), b: line(bottom), l: line(left), r: line(right) };
  return Object.fromEntries(Object.entries(drawn).filter(([, edge]) => edge));
}
