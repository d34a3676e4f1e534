import { Workbook as FileWorkbook } from '@cj-tech-master/excelts';
import type { Style } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { openPackage } from '../../workbook/file/open-package';
import { typedFormula } from '../../workbook/file/stored-formula';
import { UnreadableFile } from '../../workbook/file/unreadable-file';
import { workbookParts } from '../../workbook/file/workbook-parts';
import type { DefinedName } from '../../workbook/file/workbook-parts';
import type { Workbook } from '../excel-model/workbook';
import { ApiError } from '../protocol/api-error';
import { fileColours } from './file-colours';
import type { ColourOf } from './file-colours';
import { gridStyle } from './grid-style';
import { closeSheet, fitRows, openSheet } from './open-sheet';
import type { Opening } from './opening';
import { unknownCalls } from './unknown-calls';
import { unshownParts } from './unshown-parts';

/** A workbook file that has been read and not yet put anywhere. */
export interface ReadFile {
  file: FileWorkbook;
  names: readonly DefinedName[];
  activeSheet: number;
  colourOf: ColourOf;
  /** What it holds that the workbench cannot show, in words. */
  unshown: readonly string[];
}

/** Names of Excel's own ("_xlnm.Print_Titles"): they are kept with the page's layout or not at all. */
const BUILT_IN = /^_xlnm\./i;

/**
 * Reads a workbook file whole, so that a damaged one is known before anything else changes.
 *
 * @throws UnreadableFile with one clear line for what is no workbook, is damaged or counts its days otherwise.
 */
export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  const pkg = openPackage(bytes);
  // Every part against its check sum: the library would pass over some of the damage.
  for (const name of pkg.names) if (!name.endsWith('/')) pkg.bytesOf(name);
  const { names, activeSheet, date1904 } = workbookParts(pkg);
  if (date1904) {
    throw new UnreadableFile(
      'it counts dates from 1904. In Excel clear File, Options, Advanced, "Use 1904 date system" and enter the dates again.',
    );
  }
  // The library refuses a workbook with charts without it.
  installChartSupport();
  const file = new FileWorkbook();
  try {
    await file.xlsx.load(bytes);
  } catch {
    throw new UnreadableFile('it is damaged and cannot be read.');
  }
  const theme = pkg.names.find((name) => /^xl\/theme\/theme\d*\.xml$/i.test(name));
  const colourOf = fileColours(theme ? pkg.textOf(theme) : '');
  return { file, names, activeSheet, colourOf, unshown: unshownParts(pkg) };
}

export interface Filled {
  /** What could not be shown, in words, each once. */
  unshown: string[];
  /** To be called once the grid is on the screen: rows without a height of their own fit what is in them. */
  fitRows: () => void;
}

/** Puts what was read into a new workbook, in place of its first sheet, and has it calculated. */
export function fillWorkbook(
  workbook: Workbook,
  { file, names, activeSheet, colourOf, unshown }: ReadFile,
): Filled {
  const lost = new Set(unshown);
  const calls = unknownCalls(workbook.engine, names);
  const opening: Opening = {
    workbook,
    colourOf,
    styleIdOf: styleIds(workbook, colourOf),
    lost: (what) => void lost.add(what),
    calls: calls.note,
  };
  const [first] = workbook.worksheets.all();
  if (first) first.name = freeName(file);
  const opened = file.worksheets.map((from) => ({ from, sheet: openSheet(from, opening) }));
  for (const name of names) openName(workbook, name, opening);
  opened[activeSheet]?.sheet.activate();
  if (first) workbook.worksheets.remove(first);
  for (const { from, sheet } of opened) closeSheet(from, sheet, opening);
  openProperties(workbook, file);
  if (calls.found.size > 0) lost.add(`the results of ${[...calls.found].join(', ')}`);
  workbook.finishRequest();
  workbook.engine.calculation.recalculateAll();
  return {
    unshown: [...lost],
    fitRows: () => opened.forEach(({ from, sheet }) => fitRows(from, sheet)),
  };
}

/** For the sheet that gives way. */
function freeName(file: FileWorkbook): string {
  const taken = new Set(file.worksheets.map(({ name }) => name.toLowerCase()));
  for (let n = 1; ; n++) if (!taken.has(`sheet${n}`)) return `Sheet${n}`;
}

/** Looks that thousands of cells share are kept once in the workbook. */
function styleIds(workbook: Workbook, colourOf: ColourOf): Opening['styleIdOf'] {
  const styles = workbook.engine.book.getWorkbook().getStyles();
  const known = new Map<string, string | undefined>();
  return (style: Partial<Style>, isFormula: boolean) => {
    const key = `${isFormula}${JSON.stringify(style)}`;
    if (!known.has(key)) {
      // The engine gives a formula without a format that of the cells it refers to, which Excel does only as it is typed.
      const look = { ...(isFormula && { n: { pattern: 'General' } }), ...gridStyle(style, colourOf) };
      known.set(key, Object.keys(look).length > 0 ? (styles.setValue(look) ?? undefined) : undefined);
    }
    return known.get(key);
  };
}

function openName(
  workbook: Workbook,
  { name, refersTo, comment, sheet, hidden }: DefinedName,
  { lost }: Opening,
): void {
  if (BUILT_IN.test(name)) return;
  const scope = sheet === null ? workbook : workbook.worksheets.all()[sheet + 1];
  try {
    const added = (scope ?? workbook).names.add(name, typedFormula(refersTo, null), comment);
    if (hidden) added.visible = false;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    lost(`the name ${name}`);
  }
}

function openProperties({ properties }: Workbook, file: FileWorkbook): void {
  const text = (value: string | undefined) => (value ?? '').slice(0, 255);
  properties.title = text(file.title);
  properties.subject = text(file.subject);
  properties.author = text(file.creator);
  properties.comments = text(file.description);
  properties.keywords = text(file.keywords);
  properties.company = text(file.company);
}
