import { defaultPlan } from '../framework/default-plan';
import { listKpis, type ListedKpi } from '../framework/list-kpis';
import { type ExitCode, type Io, UsageError } from './command';
import { options } from './options';

/** `pcp kpis`: the plan's KPIs, a line each; with `--json` for programs, with `--all` the national ones too. */
export function kpis(args: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = options(args, { json: { type: 'boolean' }, all: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError('name nothing: kpis lists the whole plan.');
  const listed = listKpis(defaultPlan, { all: values.all ?? false });
  if (values.json) io.print(JSON.stringify(listed, null, 2));
  else listed.forEach((kpi) => io.print(line(kpi)));
  return Promise.resolve(0);
}

function line(kpi: ListedKpi): string {
  const target = kpi.target ? ` ${kpi.target.operator} ${kpi.target.value ?? 'setting needed'}` : '';
  return `${kpi.id.padEnd(32)} ${(kpi.kind + target).padEnd(28)} ${kpi.measure}`;
}
