import { cellAddress } from '../../../src/workbook/cell-address';
import { openPackage } from '../../../src/workbook/file/open-package';
import { readSheet } from '../../../src/workbook/file/read-sheet';
import { sharedStrings } from '../../../src/workbook/file/shared-strings';
import { typedFormula } from '../../../src/workbook/file/stored-formula';
import { tablesOfSheet } from '../../../src/workbook/file/table-part';
import { walkXml } from '../../../src/workbook/file/walk-xml';
import { workbookParts } from '../../../src/workbook/file/workbook-parts';

/**
 * A workbook as text, for a golden: names, then each sheet with its panes, widths, table, rules, and every cell with
 * its number format and value. A column's formula stands once, at its first row; rows that differ say so.
 */
export function dumpWorkbook(bytes: Uint8Array): string {
  const pkg = openPackage(bytes);
  const workbook = workbookParts(pkg);
  const strings = sharedStrings(pkg, workbook.part);
  const formats = numberFormats(pkg.textOf('xl/styles.xml'));
  const lines = workbook.names
    .filter(({ name }) => !name.startsWith('_xlnm'))
    .map(({ name, refersTo }) => `name ${name} = ${refersTo}`);
  for (const sheet of workbook.sheets) {
    const xml = pkg.textOf(sheet.part);
    lines.push('', `== ${sheet.name}`);
    walkXml(sheet.part, xml, {
      open: (name, a) => {
        if (name === 'pane') lines.push(`frozen: ${a['ySplit'] ?? 0} rows, ${a['xSplit'] ?? 0} columns`);
        if (name === 'col') lines.push(`width ${a['min']}: ${Number(a['width']).toFixed(1)}`);
        if (name === 'conditionalFormatting') lines.push(`colours ${a['sqref']}`);
        if (name === 'dataValidation') {
          const rest = [a['type'], a['operator'], a['errorStyle'], a['promptTitle'], a['prompt']];
          lines.push(`may be typed ${a['sqref']}: ${rest.filter((each) => each !== undefined).join(' | ')}`);
        }
      },
    });
    const tables = tablesOfSheet(pkg, sheet.part);
    for (const { name, range } of tables) {
      lines.push(
        `table ${name}: ${cellAddress(range.top, range.left)} to ${cellAddress(range.bottom, range.right)}`,
      );
    }
    const styles = new Map<string, number>();
    walkXml(sheet.part, xml, {
      open: (name, a) => {
        if (name === 'c') styles.set(a['r'] ?? '', Number(a['s'] ?? 0));
      },
    });
    const above = new Map<number, string>();
    for (const [row, { cells }] of readSheet(sheet.part, xml, strings)) {
      for (const [column, { value, formula }] of cells) {
        const address = cellAddress(row, column);
        const table = tables.find(
          ({ range }) => row > range.top && row <= range.bottom && column <= range.right,
        );
        const typed = formula === null ? '' : typedFormula(formula, table?.name ?? null);
        const told = typed === '' ? '' : above.get(column) === typed ? ' <- as above' : ` <- ${typed}`;
        above.set(column, typed);
        lines.push(
          `${address} [${formats[styles.get(address) ?? 0] ?? 'General'}] ${JSON.stringify(value)}${told}`,
        );
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function numberFormats(xml: string): string[] {
  const codes = new Map(
    [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const xfs = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1] ?? '';
  return [...xfs.matchAll(/<xf\b[^>]*\bnumFmtId="(\d+)"/g)].map(
    ([, id = '0']) => codes.get(id) ?? `format ${id}`,
  );
}
