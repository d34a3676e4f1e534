import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FUNCTION_NAMES, FUNCTIONS } from '../../src/functions/catalogue';
import { functionsMetadata } from '../../src/functions/metadata';
import type * as Headless from '../../src/workbench/headless';
import type { HeadlessWorkbook } from '../../src/workbench/headless';
import { bundleHeadless } from '../../src/workbench/server/bundle-headless';

const GLOBALS = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;

/** An empty workbook of the workbench with `=PCP.*` answering, as `Excel` of this process. */
export function openWorkbook(): HeadlessWorkbook {
  const bundle = bundleHeadless(process.cwd());
  const headless = createRequire(join(process.cwd(), 'package.json'))(bundle) as typeof Headless;
  // The client takes what an earlier one left for its own.
  for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
  const workbook = headless.createHeadlessWorkbook({ functions: functionsMetadata() });
  for (const name of GLOBALS)
    Object.defineProperty(globalThis, name, { value: workbook[name], configurable: true, writable: true });
  for (const name of FUNCTION_NAMES) CustomFunctions.associate(name, FUNCTIONS[name]);
  return workbook;
}
