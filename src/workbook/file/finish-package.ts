import { strToU8 } from 'fflate';
import type { NamedRange, WorkbookBlueprint } from '../sheet-blueprint';
import { escapeXml } from './escape-xml';
import { finishChart } from './finish-chart';
import { openPackage } from './open-package';
import { replaceParts } from './replace-parts';

export interface Finish {
  blueprint: WorkbookBlueprint;
  /** In the order of the sheet's charts. */
  alternativeTexts: readonly string[];
}

/**
 * The calculation engine of today's Excel. A file that says it was last calculated by an older one is calculated
 * anew when it is opened, and =PCP functions then show #NAME? where the add-in is not installed.
 */
const CALCULATED_BY = 191_029;

/**
 * Adds to a written workbook what the writer cannot say: names with comments, who calculated it, alternative texts.
 * The same workbook gives the same bytes, whenever it is written.
 */
export function finishPackage(bytes: Uint8Array, { blueprint, alternativeTexts }: Finish): Uint8Array {
  const pkg = openPackage(bytes);
  const finished = new Map<string, Uint8Array>();
  for (const name of pkg.names) {
    const finish =
      name === 'xl/workbook.xml'
        ? withNames
        : /^xl\/tables\//.test(name)
          ? withDynamicColumns
          : /^xl\/drawings\/[^/]+\.xml$/.test(name)
            ? withAlternativeTexts
            : null;
    if (finish) finished.set(name, strToU8(finish(pkg.textOf(name), { blueprint, alternativeTexts })));
    if (/^xl\/charts\/chart\d+\.xml$/.test(name)) finished.set(name, strToU8(finishChart(pkg.textOf(name))));
  }
  return replaceParts(bytes, finished);
}

function withNames(xml: string, { blueprint }: Finish): string {
  const names = blueprint.sheets
    .flatMap((sheet) => sheet.names.map((name) => ({ ...name, refersTo: refersTo(sheet.name, name) })))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      ({ name, comment, refersTo }) =>
        `<definedName name="${escapeXml(name)}" comment="${escapeXml(comment)}">${escapeXml(refersTo)}</definedName>`,
    )
    .join('');
  const built = /<definedNames>(.*?)<\/definedNames>/s.exec(xml)?.[1] ?? '';
  return xml.replace(/<definedNames>.*?<\/definedNames>|<definedNames\s*\/>/s, '').replace(
    /<calcPr\b[^>]*\/>/,
    // Not a text, in which "$&" would stand for what was found.
    () => `<definedNames>${built}${names}</definedNames><calcPr calcId="${CALCULATED_BY}"/>`,
  );
}

function refersTo(sheet: string, name: NamedRange): string {
  return 'address' in name
    ? `'${sheet.replaceAll("'", "''")}'!${name.address}`
    : `${name.table}[${name.column}]`;
}

/** A calculated column that works on whole arrays says so in its table as well as in its cells. */
function withDynamicColumns(xml: string, { blueprint: { sheets } }: Finish): string {
  const name = /displayName="([^"]+)"/.exec(xml)?.[1];
  const table = sheets.find((sheet) => sheet.table?.name === name)?.table;
  const dynamic = new Set(table?.columns.filter((column) => column.dynamic).map(({ header }) => header));
  return xml.replace(
    /(<tableColumn\b[^>]*\bname="([^"]+)"[^>]*>)<calculatedColumnFormula>/g,
    (found, column: string, header: string) =>
      dynamic.has(header) ? `${column}<calculatedColumnFormula array="1">` : found,
  );
}

function withAlternativeTexts(xml: string, { alternativeTexts: texts }: Finish): string {
  let next = 0;
  return xml.replace(
    /(<xdr:graphicFrame\b.*?<xdr:cNvPr\b)([^>]*?)(\/?>)/gs,
    (_, start: string, rest: string, end: string) => {
      const text = texts[next] ?? '';
      next += 1;
      return `${start}${rest.replace(/ descr="[^"]*"/, '')} descr="${escapeXml(text)}"${end}`;
    },
  );
}
