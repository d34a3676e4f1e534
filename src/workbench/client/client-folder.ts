import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where npm put Microsoft's library; it is read from there, never copied. */
export function clientFolder(root: string): string {
  const require = createRequire(join(root, 'package.json'));
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}
