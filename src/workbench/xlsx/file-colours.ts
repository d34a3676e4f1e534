/** A colour as the file library gives it: of its own, of the theme (lighter or darker by `tint`), or of the old palette. */
export interface FileColour {
  argb?: string;
  theme?: number;
  tint?: number;
  indexed?: number;
}

/** "#1F3A5F" for a file's colour; nothing for an automatic one. */
export type ColourOf = (colour: FileColour | undefined) => string | undefined;

/** What the theme's places are called in its XML, in the order in which cells count them: light and dark changed over. */
const PLACES = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

/** The palette of Excel 97, from 8 on (the first eight are the same again). */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';

/** How colours of a file with this theme (its XML; empty without one) look. */
export function fileColours(theme: string): ColourOf {
  const themed = PLACES.map((place) => {
    const inside = new RegExp(`<a:${place}>(.*?)</a:${place}>`, 's').exec(theme)?.[1] ?? '';
    return /\b(?:lastClr|srgbClr val)="([0-9a-f]{6})"/i.exec(inside)?.[1];
  });
  const palette = PALETTE.split(' ');
  return (colour) => {
    if (!colour) return undefined;
    const { argb, theme: place = -1, indexed: number = -1 } = colour;
    const hex = argb?.slice(-6) ?? themed[place] ?? palette[number < 8 ? number : number - 8];
    return hex && /^[0-9a-f]{6}$/i.test(hex) ? `#${tinted(hex, colour.tint ?? 0).toUpperCase()}` : undefined;
  };
}

/** Towards white by a positive part, towards black by a negative one: the lightness moves, which each channel follows. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const shade = (channel: number) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint);
  return [0, 2, 4]
    .map((at) => Math.round(shade(parseInt(hex.slice(at, at + 2), 16))))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('');
}
