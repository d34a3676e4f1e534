import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export const ROOT = join(__dirname, '../..');
const AUDITED = ['src/workbook/excel', 'src/commands', 'src/taskpane', 'src/functions'];
const HOST = ['src/workbench/excel-model', 'src/workbench/custom-functions', 'src/workbench/client'];

/** A member of Microsoft's API that our code uses, with the set that its documentation names. */
export interface Use {
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

const programOf = (files: string[]) =>
  ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    skipLibCheck: true,
    noEmit: true,
    resolveJsonModule: true,
    types: ['office-js', 'custom-functions-runtime'],
  });

/** Every member of Microsoft's API that the add-in uses, once for each file that does. */
export function membersUsed(): Use[] {
  const files = AUDITED.flatMap((folder) => sources(join(ROOT, folder)));
  const program = programOf(files);
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

/** `events = new Set(['DataChanged'])` of a class: what the client calls to be told of them. */
function eventsOf(node: ts.ClassDeclaration): string[] {
  const events = node.members.find((member) => member.name?.getText() === 'events')?.getText() ?? '';
  return [...events.matchAll(/'(\w+)'/g)].map(([, name]) => `_Register${name}Event`);
}

/** The members of the workbench's objects, inherited ones too, by the class of Microsoft's client that they answer. */
export function membersImplemented(): Map<string, Set<string>> {
  const files = HOST.flatMap((folder) => sources(join(ROOT, folder)));
  const program = programOf(files);
  const checker = program.getTypeChecker();
  const classes = new Map<string, Set<string>>();
  for (const file of files) {
    program.getSourceFile(file)?.forEachChild((node) => {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const symbol = checker.getSymbolAtLocation(node.name);
      const properties = symbol ? checker.getDeclaredTypeOfSymbol(symbol).getProperties() : [];
      const named = properties.find(({ name }) => name === 'className');
      const className = named && checker.getTypeOfSymbol(named);
      if (className?.isStringLiteral())
        classes.set(className.value, new Set([...properties.map(({ name }) => name), ...eventsOf(node)]));
    });
  }
  return classes;
}
