import type { OfficePackage } from '../open-package';
import { relationshipsOf } from '../relationships';
import { isOn, walkXml, type Attributes } from '../walk-xml';

/** How cells of one style look, as far as the checklist asks. */
export interface CellFormat {
  /** "FF1F3A5F"; "theme" where it depends on the theme; null for none. */
  fill: string | null;
  /** The same; null for the usual black. */
  color: string | null;
  size: number;
  italic: boolean;
  underline: boolean;
  superscript: boolean;
  wrap: boolean;
  /** A medium, thick or double line at any side. */
  thickLine: boolean;
  /** Name of the cell style: "Heading 1". */
  styleName: string;
}

const PLAIN: CellFormat = {
  fill: null,
  color: null,
  size: 11,
  italic: false,
  underline: false,
  superscript: false,
  wrap: false,
  thickLine: false,
  styleName: 'Normal',
};
const THICK = new Set(['medium', 'thick', 'double', 'mediumDashed', 'mediumDashDot', 'mediumDashDotDot']);

type Font = Pick<CellFormat, 'color' | 'size' | 'italic' | 'underline' | 'superscript'>;

/** The formats that cells refer to by number. */
export function cellFormats(pkg: OfficePackage, workbookPart: string): CellFormat[] {
  const part = relationshipsOf(pkg, workbookPart).find(({ type }) => type === 'styles')?.target;
  if (part === undefined || !pkg.has(part)) return [PLAIN];
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const borders: boolean[] = [];
  const formats: { font: number; fill: number; border: number; style: number; wrap: boolean }[] = [];
  const styleNames = new Map<number, string>();
  const within: string[] = [];
  const isIn = (name: string) => within.at(-2) === name;
  walkXml(part, pkg.textOf(part), {
    open: (name, attributes) => {
      within.push(name);
      if (name === 'font' && isIn('fonts')) fonts.push({ ...PLAIN });
      else if (within[1] === 'fonts' && within.length === 4) readFont(fonts.at(-1), name, attributes);
      else if (name === 'fill' && isIn('fills')) fills.push(null);
      else if (within[1] === 'fills' && within.length > 3) readFill(fills, name, attributes);
      else if (name === 'border' && isIn('borders')) borders.push(false);
      else if (within[1] === 'borders' && THICK.has(attributes['style'] ?? ''))
        borders[borders.length - 1] = true;
      else if (name === 'xf' && isIn('cellXfs')) {
        const number = (key: string) => Number(attributes[key] ?? 0);
        formats.push({
          font: number('fontId'),
          fill: number('fillId'),
          border: number('borderId'),
          style: number('xfId'),
          wrap: false,
        });
      } else if (name === 'alignment' && within.at(-3) === 'cellXfs') {
        const format = formats.at(-1);
        if (format) format.wrap = isOn(attributes['wrapText']);
      } else if (name === 'cellStyle')
        styleNames.set(Number(attributes['xfId'] ?? 0), attributes['name'] ?? '');
    },
    close: () => void within.pop(),
  });
  return formats.map(({ font, fill, border, style, wrap }) => ({
    ...PLAIN,
    ...fonts[font],
    fill: fills[fill] ?? null,
    thickLine: borders[border] ?? false,
    wrap,
    styleName: styleNames.get(style) ?? 'Normal',
  }));
}

function readFont(font: Font | undefined, name: string, attributes: Attributes): void {
  if (!font) return;
  const value = attributes['val'];
  if (name === 'sz') font.size = Number(value ?? 11) || 11;
  else if (name === 'i') font.italic = value === undefined || isOn(value);
  else if (name === 'u') font.underline = value !== 'none';
  else if (name === 'vertAlign') font.superscript = value !== 'baseline';
  else if (name === 'color') font.color = colorOf(attributes);
}

function readFill(fills: (string | null)[], name: string, attributes: Attributes): void {
  const last = fills.length - 1;
  if (name === 'patternFill' && (attributes['patternType'] ?? 'none') !== 'none') fills[last] = 'theme';
  else if (name === 'patternFill') fills[last] = null;
  else if (name === 'gradientFill') fills[last] = 'theme';
  else if (name === 'fgColor' && fills[last] !== null) fills[last] = colorOf(attributes) ?? 'theme';
}

/** The text colours of themes 0 and 1 are white and black in every usual theme; black is no colour. */
function colorOf({ rgb, theme, indexed, auto }: Attributes): string | null {
  if (rgb !== undefined) return rgb.toUpperCase() === 'FF000000' ? null : rgb.toUpperCase();
  if (theme !== undefined) return theme === '1' ? null : 'theme';
  if (indexed === '64' || indexed === '8' || isOn(auto)) return null;
  return indexed === undefined ? null : 'theme';
}
