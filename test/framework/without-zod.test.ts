import { build } from 'esbuild';

/** The modules that end up in a bundle of some of framework's files. */
async function bundled(...files: string[]): Promise<string[]> {
  const { metafile } = await build({
    stdin: {
      contents: files.map((file) => `export * from './src/framework/${file}';`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

test('what the custom functions need of the framework carries neither zod nor the notes', async () => {
  const modules = await bundled(
    'default-plan',
    'which-definition',
    'definition-row',
    'list-kpis',
    'search-definitions',
    'figures-id',
  );
  expect(modules).toContain('seeds/west-midlands/plan.json');
  expect(
    modules.filter((name) => name.includes('zod') || name.includes('schema.ts') || name.includes('notes')),
  ).toEqual([]);
});

test('reading another plan does carry zod, so the test above would notice', async () => {
  expect((await bundled('plan-from-json')).some((name) => name.includes('node_modules/zod/'))).toBe(true);
});
