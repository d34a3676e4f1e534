import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { isSupported } from '../../src/workbench/client/requirement-sets';
import { loadHeadless } from './open-workbook';

const ROOT = join(__dirname, '../..');
const AUDITED = ['src/workbook/excel', 'src/commands', 'src/taskpane', 'src/functions'];

/** A member of Microsoft's API that our code uses, with the set that its documentation names. */
interface Use {
  member: string;
  set: string;
  version: string;
  file: string;
}

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** "[Api set: ExcelApi 1.9]" in the documentation of the member. */
function setOf(symbol: ts.Symbol): { set: string; version: string } | null {
  const declaration = symbol.declarations?.find((one) =>
    one.getSourceFile().fileName.includes('@types/office-js'),
  );
  if (!declaration) return null;
  const text = declaration.getSourceFile().text.slice(declaration.pos, declaration.getStart());
  const match = /\[Api set:\s*(\w+)\s+([\d.]+)/.exec(text);
  // The event of a command is documented for Outlook; Excel's AddinCommands 1.1 has it too.
  return match && match[1] !== 'Mailbox' ? { set: match[1]!, version: match[2]! } : null;
}

function usesOf(files: string[]): Use[] {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    skipLibCheck: true,
    noEmit: true,
    resolveJsonModule: true,
    types: ['office-js', 'custom-functions-runtime'],
  });
  const checker = program.getTypeChecker();
  const uses = new Map<string, Use>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) || ts.isBindingElement(node) || ts.isPropertyAssignment(node)) {
        const symbol = checker.getSymbolAtLocation(node.name);
        const documented = symbol && setOf(symbol);
        if (symbol && documented) {
          const owner = symbol.declarations?.[0]?.parent;
          const className =
            owner && 'name' in owner ? (owner.name as ts.Identifier | undefined)?.text : undefined;
          const member = `${className ?? ''}.${symbol.name}`;
          const name = relative(ROOT, file);
          uses.set(`${member} ${name}`, { member, ...documented, file: name });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...uses.values()];
}

/** A member above the floor may be used where the file asks for its set, at that version or a later one, as it runs. */
function isGuarded({ set, version, file }: Use): boolean {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/isSetSupported\(\s*'(\w+)',\s*'([\d.]+)'/g)].some(
    ([, asked, at]) => asked === set && isSupported({ [set]: at! }, set, version),
  );
}

const files = AUDITED.flatMap((folder) => sources(join(ROOT, folder)));
const uses = usesOf(files);

test('the audit sees the members that the add-in uses', () => {
  expect(uses.map(({ member }) => member)).toEqual(
    expect.arrayContaining(['Range.values', 'Workbook.tables']),
  );
});

test('nothing above the manifest’s floor is used, unless the code asks first whether it is there', () => {
  const { FLOOR } = loadHeadless();
  const above = uses.filter((use) => !isSupported(FLOOR, use.set, use.version) && !isGuarded(use));
  expect(above).toStrictEqual([]);
});

test('the floor that is checked is the manifest’s', () => {
  const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  const { FLOOR } = loadHeadless();
  const asked = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
    ([, name, version]) => [name, version],
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const [name, version] of asked) expect(FLOOR[name!]).toBe(version);
});
