import { linkFormula } from '../sheets/sheet-names';
import type { SheetBlueprint } from '../sheet-blueprint';

/**
 * Asks whether PCP Contents has a row for a sheet; call the result after the sync: it adds the row at the end where
 * there is none. Contents that are protected or filtered, or were deleted, are left alone.
 */
export function listInContents(context: Excel.RequestContext, { name, purpose }: SheetBlueprint): () => void {
  const table = context.workbook.tables.getItemOrNullObject('PcpContents');
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  table.worksheet.load({ protection: { protected: true } });
  table.load({ name: true, autoFilter: { isDataFiltered: true } });
  header.load({ values: true });
  body.load({ values: true });
  return () => {
    if (table.isNullObject || table.worksheet.protection.protected) return;
    if (table.autoFilter.isDataFiltered) return;
    const headers = (header.values[0] ?? []).map(String);
    const [link, holds] = [headers.indexOf('Sheet'), headers.indexOf('What it holds')];
    const isListed = body.values.some((row: unknown[]) => row[link] === name || row[holds] === purpose);
    if (link < 0 || holds < 0 || isListed) return;
    const cells = headers.map((_, at) =>
      at === link ? linkFormula(name, 'A1', name) : at === holds ? purpose : '',
    );
    table.rows.add(undefined, [cells]);
  };
}
