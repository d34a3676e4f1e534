import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { FUNCTION_NAMES } from '../../src/functions/catalogue';

const ROOT = path.resolve(__dirname, '../..');
const ADDIN_URL = 'https://plan-monitor.example/addin';
const KILOBYTE = 1_000;
jest.setTimeout(600_000);

let dist = '';
let files: string[] = [];
const read = (name: string): string => fs.readFileSync(path.join(dist, name), 'utf8');
const zipped = (name: string): number =>
  gzipSync(fs.readFileSync(path.join(dist, name)), { level: 9 }).length;
const scripts = (): string[] => files.filter((name) => name.endsWith('.js'));

beforeAll(() => {
  dist = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-monitor-build-'));
  const webpack = path.join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--output-path', dist], {
    cwd: ROOT,
    env: { ...process.env, ADDIN_URL: `${ADDIN_URL}/`, SUPPORT_URL: 'https://plan-monitor.example/ask' },
    stdio: 'pipe',
  });
  files = fs.readdirSync(dist);
});
afterAll(() => fs.rmSync(dist, { recursive: true, force: true }));

describe('the production build', () => {
  test('keeps the pane’s first scripts within 110 kB, and the functions script within 40 kB', () => {
    const first = [...read('taskpane.html').matchAll(/<script defer src="([^"?]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(first.map((name) => name.split('.')[0])).toEqual(['functions', 'commands', 'taskpane']);
    const pane = first.filter((name) => name !== 'functions.js').reduce((sum, name) => sum + zipped(name), 0);
    expect(pane).toBeLessThanOrEqual(110 * KILOBYTE);
    expect(zipped('functions.js')).toBeLessThanOrEqual(40 * KILOBYTE);
  });

  test('keeps every part that is loaded later within 80 kB, the writers of files excepted', () => {
    const writesFiles = (name: string) => /wordprocessingml|spreadsheetml/.test(read(name));
    const parts = scripts().filter((name) => name.startsWith('part-'));
    const heavy = parts.filter((name) => !writesFiles(name) && zipped(name) > 80 * KILOBYTE);
    expect(parts.length).toBeGreaterThan(5);
    expect(heavy).toEqual([]);
  });

  test('loads office.js from Microsoft, and nothing else from anywhere', () => {
    const page = read('taskpane.html');
    const external = [...page.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(([, address]) => address);
    expect(external).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/\son\w+=/);
  });

  test('has a content security policy that lets nothing else in or out', () => {
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(read('taskpane.html'))?.[1] ?? '';
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    expect(rules.get('script-src')).toEqual([
      "'self'",
      'https://appsforoffice.microsoft.com',
      'https://officeapis.public.onecdn.static.microsoft',
      'https://ajax.aspnetcdn.com',
    ]);
  });

  test('asks no address of its own for anything: a new network origin in a script is noticed', () => {
    // Names of vocabularies (XML, Word, SVG, JSON Schema) and of React's page of errors; none of them is ever requested.
    const names =
      /^https?:\/\/(www\.w3\.org|schemas\.(openxmlformats\.org|microsoft\.com)|json-schema\.org|purl\.(org|oclc\.org)|reactjs\.org|answers\.microsoft\.com)$/;
    const found = scripts().flatMap((name) => read(name).match(/https?:\/\/[a-z0-9.-]+\.[a-z]{2,}/gi) ?? []);
    expect([...new Set(found.filter((address) => !names.test(address)))]).toEqual([]);
  });

  test('evaluates no text as code, and carries nothing of Microsoft’s office.js', () => {
    for (const name of scripts())
      expect(read(name)).not.toMatch(/\beval\(|sourceMappingURL|richApiNativeBridge/);
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  });

  test('names files by their contents, those that Excel asks for by name excepted', () => {
    const plain = scripts().filter((name) => !/\.[0-9a-f]{10}\.js$/.test(name));
    expect(plain).toEqual(['functions.js']);
    expect(read('taskpane.html')).toMatch(/src="functions\.js\?[0-9a-f]+"/);
  });

  test('puts the real addresses into the manifest, and every file it names is there', () => {
    const manifest = read('manifest.xml');
    expect(manifest).not.toContain('localhost');
    const named = [...manifest.matchAll(new RegExp(`"${ADDIN_URL}/([^"]+)"`, 'g'))].map(
      ([, file = '']) => file,
    );
    expect(named.length).toBeGreaterThan(20);
    for (const file of named) expect(fs.existsSync(path.join(dist, file))).toBe(true);
    expect(manifest).toContain('<SupportUrl DefaultValue="https://plan-monitor.example/ask" />');
  });

  test('gives help and support the same strict policy and style, each with its own title', () => {
    const [help, support] = ['help.html', 'support.html'].map((page) => read(page));
    for (const page of [help, support]) {
      expect(page).toContain("content=\"default-src 'none'; style-src 'self'; img-src 'self'\"");
      expect(page).toContain('<link rel="stylesheet" href="page.css" />');
    }
    expect(help).toContain('<title>Help – Plan Monitor</title>');
    expect(support).toContain('<title>Support – Plan Monitor</title>');
    expect(files).not.toContain('head.html');
  });

  test('describes every function to Excel, with its place on the help page', () => {
    const { functions } = JSON.parse(read('functions.json')) as {
      functions: { id: string; helpUrl: string }[];
    };
    expect(functions.map(({ id }) => id).sort()).toEqual([...FUNCTION_NAMES].sort());
    const help = read('help.html');
    for (const { helpUrl } of functions) {
      expect(helpUrl.startsWith(`${ADDIN_URL}/help.html#`)).toBe(true);
      expect(help).toContain(`id="${helpUrl.split('#')[1]}"`);
    }
  });

  test('has the licence notice of what is bundled', () => {
    const notices = read('licences.txt');
    for (const name of ['react-dom', '@fluentui/react-button', 'd3-scale', 'docx']) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'));
    }
    expect(notices).not.toMatch(/^@microsoft\/office-js/m);
  });
});
