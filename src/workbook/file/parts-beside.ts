import type { OfficePackage } from './open-package';

/** Parts of a package that we never write ourselves, in an analyst's words. */
const KINDS: readonly [pattern: RegExp, words: string][] = [
  [/^xl\/vbaproject\.bin$/, 'macros'],
  [/^xl\/pivot(tables|cache)\//, 'pivot tables'],
  [/^xl\/(connections\.xml|querytables\/)/, 'data connections and queries'],
  [/^xl\/model\//, 'a data model'],
  [/^customxml\//, 'custom XML'],
  [/^(docmetadata\/|docprops\/custom\.xml$)/, 'sensitivity labels or custom properties'],
  [/^xl\/externallinks\//, 'links to other workbooks'],
  [/^xl\/(slicers|slicercaches|timelines|timelinecaches)\//, 'slicers and timelines'],
  [/^xl\/(comments|threadedcomments|persons)/, 'comments and notes'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/(activex|ctrlprops|embeddings)\//, 'controls and embedded objects'],
  [/^xl\/webextensions\//, 'task panes of add-ins'],
];

/** Parts that are only true of the file as it is. */
const BROKEN_BY_CHANGE: typeof KINDS = [[/^_xmlsignatures\//, 'a digital signature']];

/** What a workbook holds beside our own sheets, in words, in a fixed order: ["macros", "pivot tables"]. */
export function partsBeside(pkg: OfficePackage): string[] {
  return wordsFor(pkg, KINDS);
}

/** What any change to the file would break, in words. */
export function unkeptParts(pkg: OfficePackage): string[] {
  return wordsFor(pkg, BROKEN_BY_CHANGE);
}

function wordsFor(pkg: OfficePackage, kinds: typeof KINDS): string[] {
  const names = pkg.names.map((name) => name.replace(/^\/+/, '').toLowerCase());
  return kinds.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, words]) => words);
}
