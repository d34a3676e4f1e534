import type { OfficePackage } from './open-package';
import { relationshipsOf } from './relationships';
import { UnreadableFile } from './unreadable-file';
import { isOn, relationshipId, walkXml } from './walk-xml';

/** A sheet of the workbook and the part that holds it. */
export interface SheetPart {
  name: string;
  hidden: boolean;
  part: string;
}

export interface DefinedName {
  name: string;
  /** Formula text without "=": `'PCP Cover'!$B$5`. */
  refersTo: string;
  hidden: boolean;
  comment: string;
  /** The sheet that alone knows it, by its place from 0; null for a name of the whole workbook. */
  sheet: number | null;
}

/** The workbook's own part: what it is made of. */
export interface WorkbookParts {
  part: string;
  sheets: SheetPart[];
  names: DefinedName[];
  /** Days are counted from 1904: an old setting of Excel for the Mac. */
  date1904: boolean;
  /** The sheet that shows when the file is opened, from 0. */
  activeSheet: number;
}

/** Says of what type each part is; Excel opens no file without it. */
const CONTENT_TYPES = '[Content_Types].xml';
/** Excel allows what memory allows; 1,000 sheets are no workbook of figures. */
const MOST_SHEETS = 1_000;

/** Finds the workbook in a package. Throws `UnreadableFile` for another sort of file, and says which. */
export function workbookParts(pkg: OfficePackage): WorkbookParts {
  const part = relationshipsOf(pkg, '').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) throw new UnreadableFile(otherSort(pkg));
  if (!pkg.has(CONTENT_TYPES))
    throw new UnreadableFile(`it is damaged: its part ${CONTENT_TYPES} is missing.`);
  if (part.endsWith('.bin')) throw new UnreadableFile('it is a binary workbook (.xlsb). Save it as .xlsx.');
  const targets = new Map(relationshipsOf(pkg, part).map(({ id, target }) => [id, target]));
  const found: WorkbookParts = { part, sheets: [], names: [], date1904: false, activeSheet: 0 };
  let isWorkbook = false;
  let name: DefinedName | null = null;
  walkXml(part, pkg.textOf(part), {
    open: (element, attributes) => {
      if (element === 'workbook') isWorkbook = true;
      else if (element === 'workbookPr') found.date1904 = isOn(attributes['date1904']);
      else if (element === 'workbookView') found.activeSheet = Number(attributes['activeTab'] ?? 0);
      else if (element === 'sheet') {
        const target = targets.get(relationshipId(attributes) ?? '');
        if (target === undefined) return;
        found.sheets.push({
          name: attributes['name'] ?? '',
          hidden: attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden',
          part: target,
        });
      } else if (element === 'definedName') {
        const { name: called = '', hidden, comment = '', localSheetId } = attributes;
        const sheet = localSheetId === undefined ? null : Number(localSheetId);
        name = { name: called, refersTo: '', hidden: isOn(hidden), comment, sheet };
        found.names.push(name);
      }
    },
    text: (text) => {
      if (name) name.refersTo += text;
    },
    close: (element) => {
      if (element === 'definedName') name = null;
    },
  });
  if (!isWorkbook) throw new UnreadableFile(otherSort(pkg));
  if (found.sheets.length === 0) throw new UnreadableFile('it is damaged: it has no sheets.');
  if (found.sheets.length > MOST_SHEETS) throw new UnreadableFile('it has more than 1,000 sheets.');
  if (new Set(found.sheets.map((sheet) => sheet.part)).size < found.sheets.length) {
    throw new UnreadableFile('it is damaged: two of its sheets are one and the same part.');
  }
  return found;
}

function otherSort(pkg: OfficePackage): string {
  if (pkg.has('content.xml') && pkg.has('mimetype')) {
    return 'it is an OpenDocument file. Open it in LibreOffice and save it as .xlsx.';
  }
  if (pkg.has('word/document.xml')) return 'it is a Word document, not a workbook.';
  if (pkg.has('ppt/presentation.xml')) return 'it is a presentation, not a workbook.';
  return 'it is a zip archive, but no workbook is in it.';
}
