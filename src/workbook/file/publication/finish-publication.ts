import { strToU8 } from 'fflate';
import { openPackage } from '../open-package';
import { replaceParts } from '../replace-parts';

/** Points of the titles' font, which no other cell has: by it the titles are found. */
export const TITLE_SIZE = 16;

/**
 * What the writer cannot say of a publication copy: tables without filter buttons and colours, and titles that carry
 * Excel's own style Heading 1, which is what tells a screen reader that they are headings.
 */
export function finishPublication(bytes: Uint8Array): Uint8Array {
  const pkg = openPackage(bytes);
  const finished = new Map<string, Uint8Array>();
  for (const name of pkg.names) {
    if (/^xl\/tables\//.test(name)) finished.set(name, strToU8(plainTable(pkg.textOf(name))));
    if (name === 'xl/styles.xml') finished.set(name, strToU8(withHeadings(pkg.textOf(name))));
  }
  return replaceParts(bytes, finished);
}

function plainTable(xml: string): string {
  return xml
    .replace(/<autoFilter\b[^>]*\/>|<autoFilter\b[\s\S]*?<\/autoFilter>/, '')
    .replace(/<tableStyleInfo\b[^>]*\/>/, '')
    .replace(/ totalsRowLabel="[^"]*"/g, '');
}

function withHeadings(xml: string): string {
  const fonts = [
    ...(/<fonts\b[^>]*>([\s\S]*?)<\/fonts>/.exec(xml)?.[1] ?? '').matchAll(
      /<font>[\s\S]*?<\/font>|<font\/>/g,
    ),
  ];
  const title = fonts.findIndex(([font]) => font.includes(`<sz val="${TITLE_SIZE}"/>`));
  if (title < 0) return xml;
  const heading = `<xf numFmtId="0" fontId="${title}" fillId="0" borderId="0" applyFont="1"/>`;
  const styles = (xml.match(/<cellStyleXfs\b[^>]*>([\s\S]*?)<\/cellStyleXfs>/)?.[1]?.match(/<xf\b/g) ?? [])
    .length;
  return xml
    .replace(/<cellStyleXfs\b[^>]*>/, `<cellStyleXfs count="${styles + 1}">`)
    .replace('</cellStyleXfs>', `${heading}</cellStyleXfs>`)
    .replace(/<cellXfs\b[\s\S]*?<\/cellXfs>/, (all) =>
      all.replace(new RegExp(`<xf\\b[^>]*\\bfontId="${title}"[^>]*>`, 'g'), (xf) =>
        xf.replace(/ xfId="\d+"/, ` xfId="${styles}"`),
      ),
    )
    .replace(/<cellStyles\b[^>]*>/, '<cellStyles count="2">')
    .replace('</cellStyles>', `<cellStyle name="Heading 1" xfId="${styles}" builtinId="16"/></cellStyles>`);
}
