import { foreignParts } from '../../workbook/file/foreign-parts';
import type { OfficePackage } from '../../workbook/file/open-package';

/** Parts of a package that stand for things that the workbench has none of, in an analyst's words. */
const UNSHOWN: readonly [pattern: RegExp, words: string][] = [
  [/^xl\/charts?(sheets|ex)?\//, 'charts'],
  [/^xl\/media\//, 'pictures'],
  [/^xl\/(threadedcomments\/|comments\d*\.xml)/, 'notes and comments'],
  [/^xl\/(slicers|slicercaches|timelines|timelinecaches)\//, 'slicers'],
  [/^xl\/(ctrlprops|activex|embeddings)\//, 'buttons and embedded objects'],
  [/^xl\/externallinks\//, 'links to other workbooks'],
];

/** What of a workbook file the grid cannot show and a file saved from it will not have: ["macros", "pictures"]. */
export function unshownParts(pkg: OfficePackage): string[] {
  const names = pkg.names.map((name) => name.replace(/^\/+/, '').toLowerCase());
  const found = UNSHOWN.filter(([pattern]) => names.some((name) => pattern.test(name)));
  return [...foreignParts(pkg), ...found.map(([, words]) => words)];
}
