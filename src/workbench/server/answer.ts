import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { SAMPLES } from '../samples/sample-list';

/** Where each part of the address space is read from. */
export interface Folders {
  /** Our page's own HTML. */
  html: string;
  /** Its bundles. */
  page: string;
  /** The add-in's built pages. */
  pane: string;
  /** Microsoft's library as npm put it there. */
  officeJs: string;
  /** The project's own: its seeds are in the samples. */
  root: string;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** The workbench's page asks nobody but its own server. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
].join('; ');

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** The file that an address stands for; null where none may be read. */
export function fileOf(pathname: string, folders: Omit<Folders, 'root'>): string | null {
  const [root, rest] =
    pathname === '/'
      ? [folders.html, 'index.html']
      : pathname.startsWith('/workbench/')
        ? [folders.page, pathname.slice('/workbench/'.length)]
        : pathname.startsWith('/office-js/')
          ? [folders.officeJs, pathname.slice('/office-js/'.length)]
          : [folders.pane, pathname.slice(1)];
  const file = join(root, normalize(rest));
  return file.startsWith(root + sep) ? file : null;
}

/** Answers one request from the folders; only to this computer, and only reading. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folders: Folders,
): Promise<void> {
  const refuse = (status: number, words: string) =>
    response.writeHead(status, { 'content-type': 'text/plain' }).end(words);
  // A page elsewhere could have its own name point here.
  if (!LOCAL_HOST.test(request.headers.host ?? '')) return void refuse(403, 'Only for this computer.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return void refuse(405, 'Only for reading.');
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const sample = SAMPLES.find(({ name }) => pathname === `/samples/${name}.xlsx`);
  if (sample) {
    const { makeSample } = await import('../samples/make-sample');
    const bytes = await makeSample(sample.name, folders.root);
    return void response.writeHead(200, { 'content-type': TYPES['.xlsx'] }).end(bytes);
  }
  let file: string | null;
  try {
    file = fileOf(decodeURIComponent(pathname), folders);
  } catch {
    return void refuse(400, 'Not an address.');
  }
  const contents = file && (await readFile(file).catch(() => null));
  if (!file || !contents) {
    // The functions' description is there once the functions are.
    if (pathname === '/functions.json')
      return void response.writeHead(200, { 'content-type': TYPES['.json'] }).end('{"functions":[]}');
    return void refuse(404, `There is no ${pathname} here.`);
  }
  const headers: Record<string, string> = {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': pathname.startsWith('/workbench/parts/') ? 'max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    ...(pathname === '/' && { 'content-security-policy': POLICY }),
  };
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : contents);
}
