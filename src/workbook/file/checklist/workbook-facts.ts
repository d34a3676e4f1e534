import { openPackage, type OfficePackage } from '../open-package';
import { relationshipsOf } from '../relationships';
import { sharedStrings } from '../shared-strings';
import { walkXml } from '../walk-xml';
import { workbookParts } from '../workbook-parts';
import { cellFormats, type CellFormat } from './cell-formats';
import { sheetFacts, type SheetFacts } from './sheet-facts';

/** What the checklist asks about a workbook. */
export interface WorkbookFacts {
  sheets: SheetFacts[];
  formats: CellFormat[];
  macros: boolean;
  activeSheet: number;
  title: string;
  author: string;
  language: string;
}

/** Reads what the checklist asks about a workbook file. Throws `UnreadableFile`. */
export function workbookFacts(bytes: Uint8Array): WorkbookFacts {
  const pkg = openPackage(bytes);
  const workbook = workbookParts(pkg);
  const strings = sharedStrings(pkg, workbook.part);
  return {
    sheets: workbook.sheets
      .filter(({ part }) => !/chartsheets|dialogsheets|macrosheets/i.test(part))
      .map((sheet) => sheetFacts(pkg, sheet, strings)),
    formats: cellFormats(pkg, workbook.part),
    macros: pkg.names.some((name) => /vbaproject\.bin$/i.test(name)),
    activeSheet: workbook.activeSheet,
    ...documentProperties(pkg),
  };
}

function documentProperties(pkg: OfficePackage): Pick<WorkbookFacts, 'title' | 'author' | 'language'> {
  const found = { title: '', author: '', language: '' };
  const part = relationshipsOf(pkg, '').find(({ type }) => type === 'core-properties')?.target;
  if (part === undefined || !pkg.has(part)) return found;
  const names: Readonly<Record<string, keyof typeof found>> = {
    title: 'title',
    creator: 'author',
    language: 'language',
  };
  let into: keyof typeof found | undefined;
  walkXml(part, pkg.textOf(part), {
    open: (name) => void (into = Object.hasOwn(names, name) ? names[name] : undefined),
    text: (text) => {
      if (into) found[into] += text.trim();
    },
    close: () => void (into = undefined),
  });
  return found;
}
