import fs from 'node:fs';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { COMMANDS } from '../../src/commands/commands';
import shortcuts from '../../src/commands/shortcuts.json';

const ROOT = path.resolve(__dirname, '../..');
const BASE = 'https://localhost:3001/';
const text = fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

/** An element of the manifest with its children in the order of the file. */
interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}
type Parsed = Record<string, unknown> & { ':@'?: Record<string, string>; '#text'?: string };

function elementOf(parsed: Parsed): Element {
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? '';
  const inside = (parsed[name] ?? []) as Parsed[];
  return {
    name,
    attributes: parsed[':@'] ?? {},
    children: inside.filter((child) => !('#text' in child)).map(elementOf),
    text: inside.map((child) => child['#text'] ?? '').join(''),
  };
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  ignoreDeclaration: true,
  commentPropName: false,
});
const manifest = elementOf((parser.parse(text) as Parsed[])[0] ?? {});

/** Every element below this one, itself included, in the order of the file. */
const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const named = (name: string): Element[] => all(manifest).filter((element) => element.name === name);
const first = (name: string): Element => {
  const [found] = named(name);
  if (!found) throw new Error(`The manifest has no ${name}.`);
  return found;
};
const childNames = (element: Element): string[] => element.children.map(({ name }) => name);
const valueOf = (resid: string): string =>
  all(first('Resources')).find(({ attributes }) => attributes['id'] === resid)?.attributes['DefaultValue'] ??
  '';

describe('manifest.xml', () => {
  test('is well-formed', () => {
    expect(XMLValidator.validate(text)).toBe(true);
  });

  test('has its elements in the order that Excel insists on', () => {
    expect(childNames(manifest)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
      'ExtendedOverrides',
    ]);
    expect(childNames(first('VersionOverrides'))).toEqual(['Hosts', 'Resources']);
    const host = all(first('VersionOverrides')).find(({ name }) => name === 'Host');
    expect(host && childNames(host)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(childNames(first('DesktopFormFactor'))).toEqual([
      'GetStarted',
      'FunctionFile',
      'ExtensionPoint',
      'ExtensionPoint',
    ]);
    expect(childNames(first('AllFormFactors').children[0] ?? manifest)).toEqual([
      'Script',
      'Page',
      'Metadata',
      'Namespace',
    ]);
    expect(childNames(first('Resources'))).toEqual([
      'bt:Images',
      'bt:Urls',
      'bt:ShortStrings',
      'bt:LongStrings',
    ]);
    expect(childNames(first('CustomTab')).at(-1)).toBe('Label');
  });

  test('has controls whose parts stand in order', () => {
    for (const control of named('Control')) {
      expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    }
    for (const group of named('Group')) expect(childNames(group).slice(0, 2)).toEqual(['Label', 'Icon']);
  });

  test('asks for the requirement floor of the product and no more', () => {
    const sets = named('Set').map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`);
    expect(sets).toEqual(['ExcelApi 1.9', 'SharedRuntime 1.1', 'CustomFunctionsRuntime 1.1']);
    expect(first('Permissions').text).toBe('ReadWriteDocument');
  });

  test('runs everything in one shared runtime: the same page for runtime, functions, ribbon and pane', () => {
    const pages = [
      first('Runtime'),
      ...first('Page').children,
      first('FunctionFile'),
      ...named('Action').flatMap((action) => action.children.filter(({ name }) => name === 'SourceLocation')),
    ];
    expect(new Set(pages.map(({ attributes }) => attributes['resid']))).toEqual(new Set(['Pane.Url']));
    expect(first('Runtime').attributes['lifetime']).toBe('long');
    expect(`${valueOf('Pane.Url')}`).toBe(first('DefaultSettings').children[0]?.attributes['DefaultValue']);
    expect(valueOf('Functions.Namespace')).toBe('PCP');
  });

  test('resolves every resid, to a resource of the right sort, and has no resource to spare', () => {
    const resources = all(first('Resources')).filter(({ attributes }) => attributes['id']);
    const ids = resources.map(({ attributes }) => attributes['id']);
    const used = all(manifest).flatMap(({ attributes }) => attributes['resid'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].filter((resid) => !ids.includes(resid))).toEqual([]);
    expect(ids.filter((id) => id && !used.includes(id))).toEqual([]);
    const sortOf = new Map(
      first('Resources').children.flatMap((sort) =>
        sort.children.map(({ attributes }) => [attributes['id'], sort.name]),
      ),
    );
    for (const image of all(first('DesktopFormFactor')).filter(({ name }) => name === 'bt:Image')) {
      expect(sortOf.get(image.attributes['resid'])).toBe('bt:Images');
    }
    for (const name of ['Label', 'Title', 'Namespace']) {
      for (const { attributes } of named(name))
        expect(sortOf.get(attributes['resid'])).toBe('bt:ShortStrings');
    }
    for (const { attributes } of named('Description').filter(({ attributes }) => attributes['resid'])) {
      expect(sortOf.get(attributes['resid'])).toBe('bt:LongStrings');
    }
  });

  test('keeps strings and ids within Excel’s lengths', () => {
    const lengths = (name: string) =>
      first(name).children.map(({ attributes }) => attributes['DefaultValue']?.length ?? 0);
    expect(Math.max(...lengths('bt:ShortStrings'))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths('bt:LongStrings'))).toBeLessThanOrEqual(250);
    expect(first('Description').attributes['DefaultValue']?.length).toBeLessThanOrEqual(250);
    for (const { attributes } of all(manifest)) {
      expect(attributes['resid']?.length ?? 0).toBeLessThanOrEqual(32);
      expect(attributes['id']?.length ?? 0).toBeLessThanOrEqual(125);
    }
  });

  test('gives every control its own id', () => {
    const ids = [...named('Control'), ...named('Group'), ...named('CustomTab')].map(
      ({ attributes }) => attributes['id'],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names icons that are there, in the size they say', () => {
    const images = first('bt:Images').children.map(({ attributes }) => attributes);
    for (const { id = '', DefaultValue = '' } of images) {
      const size = Number(id.split('.').at(-1));
      expect(pngSize(DefaultValue)).toEqual([size, size]);
    }
    expect(pngSize(first('IconUrl').attributes['DefaultValue'] ?? '')).toEqual([32, 32]);
    expect(pngSize(first('HighResolutionIconUrl').attributes['DefaultValue'] ?? '')).toEqual([64, 64]);
    for (const icon of named('Icon')) {
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
    }
  });

  test('has only addresses of https', () => {
    const addresses = all(manifest)
      .flatMap(({ attributes }) => Object.entries(attributes))
      .filter(([name, value]) => !name.startsWith('xmlns') && /^\w+:\/\//.test(value));
    expect(addresses.length).toBeGreaterThan(10);
    for (const [, value] of addresses) expect(value.startsWith(BASE)).toBe(true);
  });

  test('and the shortcuts name commands that the add-in ties to something', () => {
    const actions = shortcuts.actions.map(({ id }) => id);
    const functions = named('FunctionName').map((element) => element.text);
    expect(
      [...functions, ...actions].filter((name) => !(COMMANDS as readonly string[]).includes(name)),
    ).toEqual([]);
    expect(COMMANDS.filter((command) => ![...functions, ...actions].includes(command))).toEqual([]);
    expect(shortcuts.shortcuts.map(({ action }) => action).sort()).toEqual([...actions].sort());
    const keys = shortcuts.shortcuts.flatMap(({ key }) => [key.default, key.mac]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

function pngSize(address: string): [number, number] {
  const file = fs.readFileSync(path.join(ROOT, address.replace(BASE, '')));
  expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}
