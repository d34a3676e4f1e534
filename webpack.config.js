/**
 * The build: one page (the shared runtime) with three scripts, and the files Excel asks for by name.
 *
 *   functions  =PCP.* and the framework; complete in itself, loaded first
 *   commands   what the ribbon, the context menu and the shortcuts call
 *   taskpane   the pane; shares the framework with `functions` instead of carrying it twice
 *
 * `webpack --mode production` writes `dist/`; ADDIN_URL (and SUPPORT_URL, HELP_URL) put the real addresses in the manifest.
 * PLAN=seeds/example-plan.json builds an add-in that knows this plan instead of the built-in one.
 * `webpack serve` is the https server that Excel sideloads from (port 3001).
 * The workbench calls this function with `officeScripts`: what stands in for Microsoft's office.js there.
 */
const { Buffer } = require('node:buffer');
const fs = require('node:fs');
const path = require('node:path');
const { EsbuildPlugin } = require('esbuild-loader');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { Compilation, NormalModuleReplacementPlugin, sources } = require('webpack');

const LOCAL_URL = 'https://localhost:3001';
const OFFICE_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** Where office.js may load its parts from; nothing else is ever asked for anything. */
const OFFICE_ORIGINS = [
  'https://appsforoffice.microsoft.com',
  'https://officeapis.public.onecdn.static.microsoft',
  'https://ajax.aspnetcdn.com',
];
const here = (...parts) => path.resolve(__dirname, ...parts);

/** A module of ours, run as it stands: the build asks the product what its functions are. */
function fromTypeScript(file) {
  return require('tsx/cjs/api').require(here(file), here('webpack.config.js'));
}

/** The policy of the page. Fluent writes its styles into the page; figures leave it by no road. */
function contentSecurityPolicy(scriptOrigins) {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scriptOrigins].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The manifest with the addresses of this build in place of those of the development server. */
function manifestFor(text, { addinUrl, supportUrl, helpUrl }) {
  const trimmed = addinUrl.replace(/\/+$/, '');
  if (!trimmed.startsWith('https://'))
    throw new Error(`ADDIN_URL must begin with https:// (Excel accepts nothing else): ${addinUrl}`);
  return text
    .replaceAll(`${LOCAL_URL}/support.html`, supportUrl || `${trimmed}/support.html`)
    .replaceAll(`${LOCAL_URL}/help.html`, helpUrl || `${trimmed}/help.html`)
    .replaceAll(LOCAL_URL, trimmed);
}

/** A page of words with the head that they share, and with every function explained where it says so. */
function completePage(page) {
  const { functionReference } = fromTypeScript('src/taskpane/pages/function-reference.ts');
  return page
    .toString()
    .replace('<!-- head -->', () => fs.readFileSync(here('src/taskpane/pages/head.html'), 'utf8'))
    .replace('<!-- functions -->', () => functionReference());
}

/** The plan in `file` in place of the built-in one and its notes; a file with anything wrong in it stops the build. */
function planReplacements(file) {
  if (!file) return [];
  const text = fs.readFileSync(here(file), 'utf8');
  const { describePlanProblem, planFromJson } = fromTypeScript('src/framework/plan-from-json.ts');
  const read = planFromJson(text, file);
  if (read.problems) throw new Error(read.problems.map(describePlanProblem).join('\n'));
  const { notes = { notes: [] }, ...plan } = JSON.parse(text.replace(/^\uFEFF/, ''));
  const replace = (seed, json) =>
    new NormalModuleReplacementPlugin(new RegExp(`/west-midlands/${seed}$`), (resource) => {
      resource.request = `data:application/json;base64,${Buffer.from(JSON.stringify(json)).toString('base64')}`;
    });
  return [replace('plan\\.json', plan), replace('notes\\.json', notes)];
}

/** Emits functions.json, the description of =PCP.* that Excel reads, from src/functions/metadata.ts. */
class FunctionsJson {
  constructor(addinUrl) {
    this.addinUrl = addinUrl.replace(/\/+$/, '');
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsJson', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'FunctionsJson', stage }, () => {
        const metadata = fromTypeScript('src/functions/metadata.ts').functionsMetadata(this.addinUrl);
        compilation.emitAsset('functions.json', new sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
  }
}

/** Emits licences.txt: the notice of every package that ended up in a script. */
class LicenceNotices {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('LicenceNotices', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'LicenceNotices', stage }, () => {
        const notices = packagesIn(compilation.modules).map(noticeOf).sort();
        compilation.emitAsset('licences.txt', new sources.RawSource(notices.join(`\n${'-'.repeat(80)}\n\n`)));
      });
    });
  }
}

/** Folders of the packages that own these modules (and the modules merged into them). */
function packagesIn(modules) {
  const folders = new Set();
  for (const module of modules) {
    for (const { resource } of [module, ...(module.modules ?? [])]) {
      const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource ?? '');
      if (found) folders.add(found[0]);
    }
  }
  return [...folders];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${typeof license === 'string' ? license : 'see its licence'})\n\n${text}\n`;
}

/** `functions` first, the others on top of it. */
const ENTRIES = {
  functions: { import: here('src/functions/register.ts') },
  commands: { import: here('src/commands/index.ts'), dependOn: 'functions' },
  taskpane: { import: here('src/taskpane/index.tsx'), dependOn: 'functions' },
};

function configuration(env = {}, argv = {}) {
  const production = argv.mode === 'production';
  const officeScripts = env.officeScripts ?? [OFFICE_SCRIPT];
  const hashed = production ? '.[contenthash:10]' : '';
  const addresses = {
    addinUrl: process.env.ADDIN_URL || LOCAL_URL,
    supportUrl: process.env.SUPPORT_URL,
    helpUrl: process.env.HELP_URL,
  };
  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2020'],
    devtool: production ? false : 'cheap-module-source-map',
    entry: ENTRIES,
    output: {
      path: here('dist'),
      publicPath: '',
      // Excel asks for functions.js by the name in the manifest; the page asks for it with the build's hash.
      filename: ({ chunk }) => (chunk.name === 'functions' ? 'functions.js' : `[name]${hashed}.js`),
      chunkFilename: `part-[name]${hashed}.js`,
      cssFilename: `[name]${hashed}.css`,
      clean: production,
    },
    experiments: { css: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2020', jsx: 'automatic' } },
        { test: /\.css$/, type: 'css' },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: 'es2020', css: true, legalComments: 'none' })] },
    performance: { hints: false },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: here('src/taskpane/taskpane.html'),
        chunks: Object.keys(ENTRIES),
        chunksSortMode: 'manual',
        hash: production,
        scriptLoading: 'defer',
        minify: false,
        officeScripts,
        contentSecurityPolicy: contentSecurityPolicy(env.officeScripts ? [] : OFFICE_ORIGINS),
      }),
      new CopyPlugin({
        patterns: [
          { from: here('assets/*.png'), to: 'assets/[name][ext]' },
          { from: here('src/commands/shortcuts.json'), to: 'shortcuts.json' },
          { from: here('seeds/west-midlands/example-figures.csv'), to: 'example-figures.csv' },
          { from: here('src/taskpane/pages/*.css'), to: '[name][ext]' },
          ...['help', 'support'].map((page) => ({
            from: here(`src/taskpane/pages/${page}.html`),
            transform: completePage,
          })),
          {
            from: here('manifest.xml'),
            to: 'manifest.xml',
            transform: (text) => manifestFor(text.toString(), addresses),
            noErrorOnMissing: true,
          },
        ],
      }),
      ...planReplacements(process.env.PLAN),
      new FunctionsJson(addresses.addinUrl),
      new LicenceNotices(),
    ],
    devServer: {
      port: 3001,
      host: 'localhost',
      hot: false,
      liveReload: true,
      client: { overlay: false },
      static: false,
      // Excel on the web reads functions.json and the shortcuts from its own address.
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
    stats: 'errors-warnings',
  };
}

/** Certificates are asked for only when webpack itself serves: Excel loads nothing over plain http. */
module.exports = (env = {}, argv = {}) => {
  const config = configuration(env, argv);
  if (!env.WEBPACK_SERVE) return config;
  return require('office-addin-dev-certs')
    .getHttpsServerOptions()
    .then((options) => ({
      ...config,
      devServer: { ...config.devServer, server: { type: 'https', options } },
    }));
};
module.exports.manifestFor = manifestFor;
module.exports.planReplacements = planReplacements;
