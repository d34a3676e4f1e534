import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import example from '../seeds/example-plan.json';
import { planFromJson } from '../src/framework/plan-from-json';
import { excelDate } from '../src/judgement/period';
import { writeStatement } from '../src/statement/write-statement';
import { blueprintContents } from '../src/workbook/file/blueprint-contents';
import { scaffoldBlueprint, scaffoldFile } from '../src/workbook/file/scaffold-file';
import { formulaOfMeasure } from '../src/taskpane/formula-of-measure';

const SOURCES = join(__dirname, '../src');
const EVIL = 'https://evil.example';
const FORMULA = `=HYPERLINK("${EVIL}","x")`;
const PERIOD = `x")&HYPERLINK("${EVIL}`;
const MARKUP = `<img src=x onerror=alert(1)>`;

/** The worked example with a formula or with markup wherever a plan holds words. */
function hostilePlan() {
  const words = (text: string) => ({ measure: text, commitment: text, reference: text, source: text });
  const plan = {
    ...example,
    title: FORMULA,
    area: `+${MARKUP}`,
    peers: ['@SUM(1)'],
    nationalBaseline: PERIOD,
    kpis: example.kpis.map((kpi) => ({ ...kpi, ...words(FORMULA) })),
    national: example.national.map((measure) => ({ ...measure, ...words(MARKUP) })),
    notes: { notes: [{ id: 'n', kind: 'reading', text: FORMULA, where: FORMULA }] },
  };
  const read = planFromJson(JSON.stringify(plan), 'hostile.json');
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return { ...read, periodEnd: excelDate(2025, 9, 30) };
}

/** The formulas of the scaffolded file, the words in them taken out. */
async function formulasOf(options: Parameters<typeof scaffoldFile>[0]): Promise<string[]> {
  const parts = unzipSync(await scaffoldFile(options));
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
  return sheets.flatMap((name) =>
    [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/<f\b[^>]*>([^<]*)<\/f>/g)].map(
      ([, formula = '']) => formula.replaceAll('&quot;', '"').replace(/"(?:[^"]|"")*"/g, '""'),
    ),
  );
}

describe('words from outside', () => {
  test('never become a formula of the workbook, not even where a formula quotes them', async () => {
    const read = planFromJson(JSON.stringify(example), 'example-plan.json');
    if ('problems' in read) throw new Error('the worked example is broken');
    const harmless = await formulasOf({ ...read, periodEnd: excelDate(2025, 9, 30) });
    expect(harmless.length).toBeGreaterThan(50);
    expect(await formulasOf(hostilePlan())).toEqual(harmless);
  });

  test('never become markup of a published page', async () => {
    const { plan, notes, periodEnd } = hostilePlan();
    const contents = blueprintContents(scaffoldBlueprint({ plan, notes, periodEnd }));
    const options = { voice: 'both', format: 'html', today: periodEnd, rasterise: null } as const;
    const page = String(await writeStatement(contents, plan, { ...options, rasterise: undefined }));
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toContain('<img src=x');
  });

  test('an id with quotation marks stays words in the formula that the pane inserts', () => {
    expect(formulaOfMeasure(`A"&${FORMULA}&"`, null)).not.toMatch(/[^"]"&=HYPERLINK/);
  });
});

describe('the product’s own code', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(ts|tsx|html)$/.test(name) && !name.startsWith('workbench'),
  );
  const text = (name: string) =>
    readFileSync(join(SOURCES, name), 'utf8').replace(/\/\*[^]*?\*\/|\/\/ .*/g, '');

  test('evaluates no text and writes no markup from text', () => {
    const banned =
      /\beval\(|new Function\b|innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/;
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((name) => banned.test(text(name)))).toEqual([]);
  });

  test('keeps nothing in the browser but a person’s own choices, and those in one place', () => {
    const kept = /localStorage|sessionStorage|indexedDB|document\.cookie/;
    expect(files.filter((name) => kept.test(text(name)))).toEqual([join('taskpane', 'personal-settings.ts')]);
    expect(text(join('taskpane', 'personal-settings.ts'))).not.toMatch(/\b(Excel|contents|store)\b/);
  });

  test('asks no other address for anything: what it fetches stands beside the page', () => {
    const asked = files.flatMap((name) =>
      [
        ...text(name).matchAll(
          /\b(?:fetch|sendBeacon|new WebSocket|new EventSource|importScripts)\(([^)]*)/g,
        ),
      ].map(([, address]) => address),
    );
    expect(asked).toEqual(["'example-figures.csv'"]);
  });

  test('pages hold no script of their own and no handler', () => {
    for (const name of files.filter((file) => file.endsWith('.html'))) {
      expect(text(name)).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|javascript:/i);
    }
  });
});
