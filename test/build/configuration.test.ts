import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

interface Configuration {
  devServer: { port: number; server: { type: string }; headers: Record<string, string> };
}
interface Replacement {
  newResource(resource: { request: string }): void;
}
type Build = ((env: object, argv?: object) => Promise<Configuration>) & {
  manifestFor(text: string, addresses: { addinUrl: string; supportUrl?: string; helpUrl?: string }): string;
  planReplacements(file?: string): Replacement[];
};
const build = jest.requireActual<Build>('../../webpack.config.js');
const manifest = fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

// Here jest itself reads TypeScript.
jest.mock('tsx/cjs/api', () => ({ require: (file: string): unknown => jest.requireActual(file) }));
jest.mock('office-addin-dev-certs', () => ({ getHttpsServerOptions: async () => ({ key: 'k', cert: 'c' }) }));

describe('the build’s settings', () => {
  test('the server that Excel sideloads from is https on the manifest’s port, and lets Excel on the web read it', async () => {
    const { devServer } = await build({ WEBPACK_SERVE: true });
    expect(devServer.server).toEqual({ type: 'https', options: { key: 'k', cert: 'c' } });
    expect(manifest).toContain(`https://localhost:${devServer.port}/taskpane.html`);
    expect(devServer.headers['Access-Control-Allow-Origin']).toBe('*');
  });

  test('ADDIN_URL, SUPPORT_URL and HELP_URL replace every address of the manifest', () => {
    const built = build.manifestFor(manifest, {
      addinUrl: 'https://addins.example/pm/',
      supportUrl: 'https://desk.example/ask',
      helpUrl: 'https://desk.example/help',
    });
    expect(built).not.toContain('localhost');
    expect(built).not.toContain('pm//');
    expect(built).toContain('<SupportUrl DefaultValue="https://desk.example/ask" />');
    expect(built).toContain('<bt:Url id="Help.Url" DefaultValue="https://desk.example/help" />');
  });

  test('an ADDIN_URL that is not https is refused: Excel would not load it', () => {
    expect(() => build.manifestFor(manifest, { addinUrl: 'http://addins.example' })).toThrow(
      'ADDIN_URL must begin with https://',
    );
  });

  test('PLAN puts another plan in the place of the built-in one, its notes apart', () => {
    const requested = build.planReplacements('seeds/example-plan.json').map((replacement) => {
      const resource = { request: '' };
      replacement.newResource(resource);
      return JSON.parse(Buffer.from(resource.request.split(',')[1] ?? '', 'base64').toString()) as object;
    });
    expect(requested).toEqual([
      expect.objectContaining({ area: 'Northmoor (invented)' }),
      expect.objectContaining({ notes: [expect.objectContaining({ id: 'illustrative' })] }),
    ]);
    expect(requested[0]).not.toHaveProperty('notes');
    expect(build.planReplacements(undefined)).toEqual([]);
  });

  test('a PLAN with anything wrong in it stops the build with every problem', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'plan-monitor-plan-')), 'broken.json');
    fs.writeFileSync(file, JSON.stringify({ title: 'x', area: 'y' }));
    expect(() => build.planReplacements(file)).toThrow(
      /broken\.json, peers: is missing\.\n.*sections: is missing/,
    );
  });
});

describe('what is written about the product', () => {
  const docs = ['README.md', ...fs.readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter(
    (name) => name.endsWith('.md'),
  );

  test.each(docs)('%s links to what is there', (name) => {
    const text = fs.readFileSync(path.join(ROOT, name), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
    const missing = links.filter(
      (link) => !/^https?:/.test(link) && !fs.existsSync(path.join(ROOT, path.dirname(name), link)),
    );
    expect(missing).toEqual([]);
  });

  test('every picture of the guide is shown, and they are small: 1 MB together', () => {
    const pictures = fs.readdirSync(path.join(ROOT, 'docs/pictures'));
    const guide = fs.readFileSync(path.join(ROOT, 'docs/guide.md'), 'utf8');
    expect(pictures.filter((name) => !guide.includes(`pictures/${name}`))).toEqual([]);
    const bytes = pictures.map((name) => fs.statSync(path.join(ROOT, 'docs/pictures', name)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });

  test('the version is the same in package.json and in the manifest', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  test('every production dependency is justified in the README, and every justified one is there', () => {
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const table =
      fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8').split('## What it is built with')[1] ?? '';
    const named = [...table.split('\n## ')[0]!.matchAll(/^\| ([^|]+?)\s*\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, each = '']) => each),
    );
    expect(named.sort()).toEqual(Object.keys(dependencies).sort());
  });
});
