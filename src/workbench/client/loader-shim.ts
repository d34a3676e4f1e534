import type { Host } from '../host';
import { isSupported } from './requirement-sets';

type Callback<Arg> = (arg: Arg) => unknown;

interface Association {
  mappings: Record<string, unknown>;
  associate: (name: string | Record<string, unknown>, action?: unknown) => void;
  onchange: (handler: () => void) => void;
}

/** The loader's list of actions or custom functions: names in capitals, as the client looks them up. */
function createAssociation(): Association {
  const mappings: Record<string, unknown> = {};
  const handlers: (() => void)[] = [];
  return {
    mappings,
    onchange: (handler) => handlers.push(handler),
    associate(name, action) {
      if (typeof name === 'object') Object.assign(mappings, capitalKeys(name));
      else mappings[name.toUpperCase()] = action;
      handlers.forEach((handler) => handler());
    },
  };
}

const capitalKeys = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name.toUpperCase(), value]));

const INFO = { host: 'Excel', platform: 'OfficeOnline', addin: { visibilityMode: 'Taskpane' } };

/**
 * Stands in for the public part of office.js's loader (`Office.onReady`, `Office.context`, associations), so that
 * Microsoft's `excel-web-16.00.js` can be included after it as it is. `target` is the pane's window.
 */
export function installLoaderShim(target: Record<string, unknown>, host: Host): void {
  const functions = createAssociation();
  const actions = createAssociation();
  host.functions.paneStarting();
  functions.onchange(() => host.functions.setAssociated(Object.keys(functions.mappings)));
  const context = createContext(host);
  const onReady = (callback?: Callback<typeof INFO>) =>
    Promise.resolve(INFO).then(async (info) => {
      await callback?.(info);
      return info;
    });
  const office: Record<string, unknown> = {
    onReady,
    onReadyInternal: onReady,
    context,
    FeatureGates: {},
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    StartupBehavior: { none: 'None', load: 'Load' },
    VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
    Promise,
    actions: { _association: actions, associate: actions.associate },
  };
  Object.assign(target, {
    _richApiNativeBridge: host.bridge,
    Microsoft: { Office: { WebExtension: office } },
    Office: office,
    CustomFunctionMappings: {},
    CustomFunctions: { _association: functions, associate: functions.associate },
    OSF: {
      _OfficeAppFactory: {
        getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', flags: 3, isDialog: false }),
        getContext: () => context,
        getWindowName: () => '',
        getWebAppState: () => ({}),
        getInitializationHelper: () => ({ _webAppState: {} }),
      },
    },
  });
}

function createContext(host: Host) {
  return {
    host: 'Excel',
    platform: 'OfficeOnline',
    displayLanguage: 'en-GB',
    contentLanguage: 'en-GB',
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.17000.10000' },
    requirements: {
      isSetSupported: (name: string, version?: string) => isSupported(host.addIn.requirements, name, version),
    },
    document: {
      url: 'https://localhost/Book1.xlsx',
      mode: 'readWrite',
      settings: createSettings(host.addIn.documentSettings),
    },
    get officeTheme() {
      return prefersDark()
        ? { bodyBackgroundColor: '#1F1F1F', bodyForegroundColor: '#FFFFFF', isDarkTheme: true }
        : { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#242424', isDarkTheme: false };
    },
    ui: {
      openBrowserWindow: (url: string) => void globalThis.open?.(url, '_blank', 'noopener'),
      displayDialogAsync: () => {
        throw new Error('The workbench does not implement Office.context.ui.displayDialogAsync.');
      },
    },
  };
}

/** Office's theme is the computer's, as where Excel is told to use the system setting. */
function prefersDark(): boolean {
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
}

/** `Office.Settings`: changes are local until they are saved. */
function createSettings(stored: Map<string, unknown>) {
  let current = new Map(stored);
  const copy = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));
  const answer = (done: Callback<object> | undefined) =>
    setTimeout(() => done?.({ status: 'succeeded', value: settings }), 0);
  const settings = {
    get: (name: string) => copy(current.get(name)),
    set: (name: string, value: unknown) => void current.set(name, copy(value)),
    remove: (name: string) => void current.delete(name),
    saveAsync(first?: object | Callback<object>, second?: Callback<object>) {
      stored.clear();
      for (const [name, value] of current) stored.set(name, value);
      answer(typeof first === 'function' ? (first as Callback<object>) : second);
    },
    refreshAsync(done?: Callback<object>) {
      current = new Map(stored);
      answer(done);
    },
  };
  return settings;
}
