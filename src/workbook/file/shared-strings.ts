import type { OfficePackage } from './open-package';
import { relationshipsOf } from './relationships';
import { walkXml } from './walk-xml';

/**
 * The texts that a workbook's cells refer to by number; none where the file writes texts into its cells. Throws
 * `UnreadableFile` where they are lost.
 */
export function sharedStrings(pkg: OfficePackage, workbookPart: string): string[] {
  const part = relationshipsOf(pkg, workbookPart).find(({ type }) => type === 'sharedStrings')?.target;
  if (part === undefined) return [];
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  walkXml(part, pkg.textOf(part), {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') strings.push(unescaped(current));
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written as _x000D_, and an underscore before such a text as _x005F_. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
