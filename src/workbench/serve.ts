/** `npm start`: the workbench at http://localhost:3000 (PORT chooses another port, 0 any free one). */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PortBusy, startServer } from './server/start-server';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const port = Number(process.env.PORT ?? 3000);

async function main(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is not a port: ${process.env.PORT}`);
  const started = performance.now();
  console.log('Building the workbench and the add-in …');
  const server = await startServer({
    root,
    port,
    watch: process.env.WATCH !== 'no',
    say: (line) => console.log(line),
  });
  console.log(
    `Workbench: ${server.url}  (ready in ${((performance.now() - started) / 1000).toFixed(1)} s; Ctrl+C stops it)`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  console.error(error instanceof PortBusy ? error.message : error);
  process.exit(1);
});
