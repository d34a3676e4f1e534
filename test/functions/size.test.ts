import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';

/** The budget of the functions script, the framework included: Excel loads it in every workbook that uses =PCP.*. */
const BUDGET = 40 * 1024;

test('the functions script with the plan in it is at most 40 kB compressed', async () => {
  const result = await build({
    entryPoints: ['src/functions/register.ts'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'browser',
    target: 'es2022',
  });
  const [script] = result.outputFiles;
  expect(gzipSync(script?.contents ?? '').length).toBeLessThanOrEqual(BUDGET);
  const inputs = Object.keys(result.metafile.inputs);
  expect(inputs.some((file) => file.endsWith('plan.json'))).toBe(true);
  // What it needs at run time is its own; packages of this size would not fit.
  expect(inputs.filter((file) => file.includes('node_modules'))).toEqual([]);
});
