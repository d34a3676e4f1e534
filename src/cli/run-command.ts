import { type ExitCode, type Io, UsageError } from './command';

interface Command {
  usage: string;
  does: string;
  /** Loaded when it is called, so that a small command does not wait for the big ones' libraries. */
  load(): Promise<(args: string[], io: Io) => Promise<ExitCode>>;
}

const COMMANDS: Record<string, Command> = {
  kpis: {
    usage: 'kpis [--json] [--all]',
    does: 'Lists the plan’s KPIs; --all adds the national, proxy and supporting measures.',
    load: async () => (await import('./kpis')).kpis,
  },
  fn: {
    usage: 'fn NAME ARGS… [--json]   |   fn --batch < FILE',
    does: 'Evaluates a custom function; --batch reads {"fn":"STATUS","args":["DA_OUTCOME",0.065]} a line.',
    load: async () => (await import('./fn')).fn,
  },
  scaffold: {
    usage:
      'scaffold FILE [--period 2021-09-30] [--area NAME] [--figures none|paper|example] [--palette NAME] [--framework PLAN.json] [--force]',
    does: 'Writes the workbook as an .xlsx file.',
    load: async () => (await import('./scaffold')).scaffold,
  },
  check: {
    usage: 'check FILE [--json] [--before EARLIER]',
    does: 'Says everything that is wrong with a workbook, with the cell and what to do; with an earlier one, also what was revised since.',
    load: async () => (await import('./check')).check,
  },
  statement: {
    usage: 'statement FILE [--voice force|pcc|both] [--format md|html|docx] [--out F] [--force]',
    does: 'Writes the statement on the national priorities and the report against the plan.',
    load: async () => (await import('./statement')).statement,
  },
  import: {
    usage: 'import FILE ENTRIES.csv [--accept] [--keep]',
    does: 'Adds entries from a CSV: says what is new, changed, the same and refused; keeps the old file as .bak (an earlier .bak as .bak1, .bak2 …). --accept takes what is understood, --keep copies macros and the like as they stand.',
    load: async () => (await import('./import-entries')).importEntries,
  },
  publish: {
    usage: 'publish FILE OUT [--force]   |   publish --check FILE',
    does: 'Writes the publication copy and judges it against the accessible-spreadsheet checklist.',
    load: async () => (await import('./publish')).publish,
  },
};

const HELP: ReadonlySet<string> = new Set(['--help', '-h']);

/** The help text: every command with what it does. */
export function help(): string {
  const lines = Object.values(COMMANDS).map((c) => `  ${c.usage}\n      ${c.does}`);
  const codes = 'Exit code: 0 fine, 1 problems found, 2 wrong usage or unreadable input.';
  return ['npm run -s pcp -- COMMAND …', '', ...lines, '', codes].join('\n');
}

/** Runs one command line (without `pcp`) and gives the exit code; every failure is one clear line. */
export async function runCommand(argv: string[], io: Io): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || HELP.has(name)) {
    io.print(help());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.warn(`There is no command "${name}". Commands: ${Object.keys(COMMANDS).join(', ')}.`);
    return 2;
  }
  if (args.length === 1 && HELP.has(args[0] ?? '')) {
    io.print(`npm run -s pcp -- ${command.usage}\n\n${command.does}`);
    return 0;
  }
  try {
    return await (
      await command.load()
    )(args, io);
  } catch (error) {
    if (error instanceof UsageError) io.warn(`pcp ${name}: ${error.message}`);
    else io.warn(`pcp ${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}
