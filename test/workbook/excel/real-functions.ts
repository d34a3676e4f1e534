import type { HeadlessOptions } from '../../../src/workbench/headless';
import { functionsMetadata } from '../../../src/functions/metadata';
import { openWorkbook } from '../../workbench/open-workbook';

/** An empty workbook in which `=PCP.*` answers, as the add-in registers it in Excel. */
export async function openWithFunctions(options: HeadlessOptions = {}) {
  const workbook = openWorkbook({ functions: functionsMetadata(), ...options });
  await jest.isolateModulesAsync(async () => {
    await import('../../../src/functions/register');
  });
  return workbook;
}
