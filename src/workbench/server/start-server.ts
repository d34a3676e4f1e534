import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { clientFolder } from '../client/client-folder';
import type { Folders } from './answer';
import { answer } from './answer';
import { buildPane } from './build-pane';
import { bundlePage } from './bundle-page';

export interface RunningServer {
  url: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  root: string;
  /** 0 for any free one. */
  port: number;
  /** Build the pane again when its sources change. */
  watch: boolean;
  say: (line: string) => void;
}

/** The port is in use; says what to do. */
export class PortBusy extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is in use, perhaps by another workbench. ` +
        `Open http://localhost:${port} if it is one, stop what uses the port, or choose another: PORT=${port + 1} npm start`,
    );
  }
}

/** Takes the port first, so that a busy one is known at once, then builds what is to be served. Loopback only. */
export async function startServer({ root, port, watch, say }: ServerOptions): Promise<RunningServer> {
  const building: { folders?: Promise<Folders> } = {};
  const server = createServer((request, response) => {
    const serve = async () => answer(request, response, await building.folders!);
    serve().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortBusy(port) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const builds = Promise.all([bundlePage(root), buildPane(root, String(taken), watch, say)]);
  building.folders = builds.then(([page, pane]) => ({
    html: join(root, 'src/workbench/page'),
    page,
    pane: pane.folder,
    officeJs: clientFolder(root),
    root,
  }));
  const close = async () => {
    server.closeAllConnections();
    await Promise.all([
      new Promise((resolve) => server.close(resolve)),
      builds.then(([, pane]) => pane.close()).catch(() => undefined),
    ]);
  };
  try {
    await building.folders;
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `http://localhost:${taken}`, close };
}
