import type { HeadlessWorkbook } from '../../../src/workbench/headless';
import { loadHeadless } from '../../workbench/open-workbook';

/**
 * A workbook as the file that it would be saved as, line by line: its sheets' cells, formulas, formats, validation, rules
 * and tables; beside them its names, and its charts, which are not in the file. Which sheet is shown and in what order
 * rules of different cells were made does not matter.
 */
export async function portrait({ host: { workbook } }: HeadlessWorkbook): Promise<Record<string, string>> {
  const sheets = workbook.worksheets.all();
  const names = [workbook, ...sheets].flatMap((each) => each.names.all());
  const charts = sheets.flatMap((sheet) =>
    sheet.charts
      .all()
      .map(({ name, title, source }) => `${sheet.name} ${name} ${title.text} ${source.address}`),
  );
  const file = await loadHeadless().fileOf(workbook);
  return {
    ...Object.fromEntries(file.worksheets.map(({ name, model }) => [name, linesOf(model).join('\n')])),
    tabs: file.worksheets.map(({ name }) => name).join('\n'),
    names: names
      .map(({ name, formula, comment, scopeSheet, visible }) =>
        JSON.stringify([name, formula, comment, scopeSheet?.name, visible]),
      )
      .join('\n'),
    charts: charts.join('\n'),
  };
}

function linesOf(model: object): string[] {
  return Object.entries(model).flatMap(([part, holds]: [string, unknown]) => {
    if (part === 'id') return [];
    const lines = Array.isArray(holds) ? holds : Object.entries(holds ?? {});
    const texts = lines.map((line) => `${part} ${JSON.stringify(line, withoutPriority)}`);
    return part === 'conditionalFormattings' || part === 'dataValidations' ? texts.sort() : texts;
  });
}

const withoutPriority = (key: string, value: unknown) => (key === 'priority' ? undefined : value);
