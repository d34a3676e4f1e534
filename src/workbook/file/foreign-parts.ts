import type { OfficePackage } from './open-package';

/** Parts of a package that we neither write nor understand, in an analyst's words. */
const FOREIGN: readonly [pattern: RegExp, words: string][] = [
  [/^xl\/vbaproject\.bin$|^xl\/macrosheets\//, 'macros'],
  [/^xl\/pivot(tables|cache)\//, 'pivot tables'],
  [/^xl\/(connections\.xml|querytables\/)/, 'data connections and queries'],
  [/^xl\/model\//, 'a data model'],
  [/^customxml\//, 'custom XML'],
  [/^docmetadata\//, 'a sensitivity label'],
];

/** Where labels were kept before they had a part of their own: properties of these names. */
const CUSTOM_PROPERTIES = 'docProps/custom.xml';
const OLD_LABEL = /\bMSIP_Label_/;

/** Parts that are only true of the file as it is. */
const BROKEN_BY_CHANGE: typeof FOREIGN = [[/^_xmlsignatures\//, 'a digital signature']];

/**
 * What a workbook holds that we do not understand, in words and a fixed order: ["macros", "pivot tables"]. We can
 * copy it as it stands, but not bring it up to date with new figures, nor know whether a label allows them.
 */
export function foreignParts(pkg: OfficePackage): string[] {
  const found = wordsFor(pkg, FOREIGN);
  const label = 'a sensitivity label';
  const isLabelled = pkg.has(CUSTOM_PROPERTIES) && OLD_LABEL.test(pkg.textOf(CUSTOM_PROPERTIES));
  return isLabelled && !found.includes(label) ? [...found, label] : found;
}

/** What any change to the file would break, in words. */
export function unkeptParts(pkg: OfficePackage): string[] {
  return wordsFor(pkg, BROKEN_BY_CHANGE);
}

function wordsFor(pkg: OfficePackage, kinds: typeof FOREIGN): string[] {
  const names = pkg.names.map((name) => name.replace(/^\/+/, '').replaceAll('\\', '/').toLowerCase());
  return kinds.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, words]) => words);
}
