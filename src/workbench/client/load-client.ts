import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../host';
import { clientFolder } from './client-folder';
import { installLoaderShim } from './loader-shim';

/** What Microsoft's client puts on its window. */
export interface Client {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  CustomFunctions: typeof CustomFunctions;
}

type Loaded = Client & {
  OfficeExtension: {
    Utility: { _synchronousCleanup: boolean };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
};

let program: ((scope: object) => void) | undefined;

const createStorage = () => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
  };
};

/** A window as small as the client needs. Its timers do not wait: the client's batching costs seconds otherwise. */
function createWindow(): Record<string, unknown> {
  const url = 'https://localhost/taskpane.html';
  const window: Record<string, unknown> = {
    console,
    setTimeout: (run: (...args: unknown[]) => void, _wait?: number, ...args: unknown[]) =>
      setTimeout(run, 0, ...args),
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    localStorage: createStorage(),
    sessionStorage: createStorage(),
    navigator: { userAgent: 'node', language: 'en-GB' },
    location: {
      ...{ href: url, origin: 'https://localhost', protocol: 'https:', hostname: 'localhost' },
      pathname: '/taskpane.html',
      search: '',
      hash: '',
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    document: {
      URL: url,
      readyState: 'complete',
      cookie: '',
      documentElement: {},
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: () => undefined, style: {} }),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    },
  };
  for (const name of ['window', 'self', 'top', 'parent', 'globalThis']) window[name] = window;
  return window;
}

/** The file as a function of the calling realm whose free names are looked up in `scope`. */
function compile(source: string): (scope: object) => void {
  return Reflect.construct(Function, ['scope', `with (scope) {\n${source}\n}`]) as (scope: object) => void;
}

/**
 * Loads Microsoft's client, unmodified, in the calling realm (so that `instanceof` and `toStrictEqual` work) without
 * touching its globals: the file runs inside a function whose free names are looked up in a private window first.
 */
export function loadClient(host: Host): Client {
  const window = createWindow();
  installLoaderShim(window, host);
  const scope = new Proxy(window, {
    has: () => true,
    get: (target, key) => {
      if (key === Symbol.unscopables) return undefined;
      return Reflect.has(target, key)
        ? (Reflect.get(target, key) as unknown)
        : (Reflect.get(globalThis, key) as unknown);
    },
    set: (target, key, value) => Reflect.set(target, key, value),
  });
  program ??= compile(readFileSync(join(clientFolder(process.cwd()), 'excel-web-16.00.js'), 'utf8'));
  program.call(window, scope);
  const client = window as unknown as Loaded;
  // What `Excel.run` cleans up after itself is otherwise not waited for.
  client.OfficeExtension.Utility._synchronousCleanup = true;
  host.connectClient(() => client.Excel);
  return client;
}

/** Makes the client itself refuse members above the declared requirement sets, as its debug builds can. */
export function checkRequirements(client: Client): void {
  (client as Loaded).OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}
