import { strToU8 } from 'fflate';
import { escapeXml } from '../../workbook/file/escape-xml';
import { openPackage } from '../../workbook/file/open-package';
import { replaceParts } from '../../workbook/file/replace-parts';
import { storedFormula } from '../../workbook/file/stored-formula';
import type { NamedItem } from '../excel-model/names';

/** Said of the file, so that Excel shows the values in it and does not calculate them anew as it opens. */
const CALCULATED_BY = 191_029;

/** Adds what the file writer cannot say: names of any formula with comments, who calculated, columns of arrays. */
export function finishSaved(bytes: Uint8Array, names: readonly NamedItem[]): Uint8Array {
  const pkg = openPackage(bytes);
  const finished = new Map<string, Uint8Array>();
  for (const part of pkg.names) {
    if (part === 'xl/workbook.xml')
      finished.set(part, strToU8(withNames(pkg.textOf(part), names.map(definedName).join(''))));
    if (part.startsWith('xl/tables/')) finished.set(part, strToU8(withArrayColumns(pkg.textOf(part))));
  }
  return replaceParts(bytes, finished);
}

function definedName({ name, formula, comment, scopeSheet, visible }: NamedItem): string {
  const scope = scopeSheet ? ` localSheetId="${scopeSheet.position}"` : '';
  const note = comment ? ` comment="${escapeXml(comment)}"` : '';
  const hidden = visible ? '' : ' hidden="1"';
  return `<definedName name="${escapeXml(name)}"${scope}${note}${hidden}>${escapeXml(storedFormula(formula, null))}</definedName>`;
}

function withNames(xml: string, names: string): string {
  const built = /<definedNames>(.*?)<\/definedNames>/s.exec(xml)?.[1] ?? '';
  const all = built + names;
  return xml
    .replace(/<definedNames>.*?<\/definedNames>|<definedNames\s*\/>/s, '')
    .replace(
      /<calcPr\b[^>]*\/>/,
      () => `${all && `<definedNames>${all}</definedNames>`}<calcPr calcId="${CALCULATED_BY}"/>`,
    );
}

/** A calculated column whose cells are array formulas says so itself. */
function withArrayColumns(xml: string): string {
  return xml.replace(/<calculatedColumnFormula>(?=[^<]*_xlfn\.)/g, '<calculatedColumnFormula array="1">');
}
