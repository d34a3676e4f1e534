/**
 * `npm run bench` measures everything, prints a table and writes test/bench/results.json.
 * `npm run bench -- statistics file` measures some subjects only and writes nothing.
 * Every figure stands beside a peer measured in the same run, so that the ratio means something on any machine.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { againstR } from './against-r.bench';
import { check } from './check.bench';
import type { Figure, Subject } from './figure';
import { file } from './file.bench';
import { functions } from './functions.bench';
import { importing } from './import.bench';
import { large } from './large.bench';
import { pane } from './pane.bench';
import { resultsTable } from './results-table';
import { scaffolding } from './scaffold.bench';
import { soak } from './soak.bench';
import { statistics } from './statistics.bench';

const SUBJECTS: Record<string, Subject> = {
  functions,
  statistics,
  r: againstR,
  scaffold: scaffolding,
  large,
  file,
  check,
  import: importing,
  pane,
  soak,
};

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in SUBJECTS));
  if (unknown.length > 0)
    throw new Error(`No subject ${unknown.join(', ')}. Choose from ${Object.keys(SUBJECTS).join(', ')}.`);
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(SUBJECTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.error(`${name} …`);
    await measure((figure) => figures.push(figure));
  }
  console.log(resultsTable(figures));
  if (asked.length > 0) return;
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model.trim() };
  const results = join(process.cwd(), 'test/bench/results.json');
  writeFileSync(results, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
