import { strFromU8, unzipSync } from 'fflate';
import type { HeadlessWorkbook } from '../../../src/workbench/headless';
import { loadHeadless } from '../../workbench/open-workbook';

/**
 * A workbook as the file that it would be saved as, part by part: cells, formulas, formats, validation, rules, tables and
 * names; beside them its charts, which are not in the file. Which sheet is shown and in what order rules of different
 * cells were made does not matter.
 */
export async function portrait({ host }: HeadlessWorkbook): Promise<Record<string, string>> {
  const { workbook } = host;
  const parts = Object.entries(unzipSync(await loadHeadless().saveWorkbook(workbook)));
  const charts = workbook.worksheets
    .all()
    .flatMap((sheet) =>
      sheet.charts
        .all()
        .map(({ name, title, source }) => `${sheet.name} ${name} ${title.text} ${source.address}`),
    );
  return {
    ...Object.fromEntries(
      parts
        .filter(([name]) => !name.startsWith('docProps/'))
        .map(([name, bytes]) => [name, withoutOrder(strFromU8(bytes))]),
    ),
    charts: charts.join('\n'),
  };
}

const RULES = /(?:<conditionalFormatting .*?<\/conditionalFormatting>)+/gs;
const LOOKS_OF_RULES = /<dxfs .*<\/dxfs>/s;

function withoutOrder(part: string): string {
  return part
    .replace(/ (activeTab|tabSelected|dxfId|priority)="\d+"/g, '')
    .replace(LOOKS_OF_RULES, (all) =>
      all
        .split(/(?=<dxf>)/)
        .sort()
        .join(''),
    )
    .replace(RULES, (all) =>
      all
        .split(/(?=<conditionalFormatting )/)
        .sort()
        .join(''),
    )
    .replace(/></g, '>\n<');
}
