import { textOf } from '../framework/cell';
import { DIRECTIONS, type Definition, type MeasuredDefinition } from '../framework/definition';
import { findDefinition, normalisedId } from '../framework/find-definition';
import type { NationalMeasure, Plan, ProxyMeasure } from '../framework/plan';
import type { PlanFacts } from '../framework/plan-facts';
import { tableCells } from './table-cells';
import type { WorkbookContents } from './workbook-contents';

/** A row of PcpNational with all that any of the three levels knows of a measure. */
type UnderPriority = NationalMeasure & ProxyMeasure;

const COLUMNS = ['Priority', 'Measure', 'Level', 'KPI', 'Source', 'Direction'] as const;
/** By level: what the id begins with of a measure that is judged on a KPI's figures. */
const PREFIX: Readonly<Record<string, string>> = { National: 'NAT', Proxy: 'PRX', Supporting: 'SUP' };

/**
 * The national, proxy and supporting measures as PcpNational lists them, with the priorities in its order. How each
 * is counted is said by the measure of that id in PcpFramework, else by the known plan; else it is a count of events.
 * A baseline is the printed one of PcpNotes: the known plan's are another area's.
 * A row with the figures of a KPI is a measure beside that KPI: PRX_NM_BURGLARY, with the figures of NM_BURGLARY.
 */
export function nationalMeasuresOfWorkbook(
  contents: WorkbookContents,
  kpis: readonly Definition[],
  known: Plan,
  facts: PlanFacts,
): Pick<Plan, 'priorities' | 'national' | 'proxies' | 'supporting'> {
  const own = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const rows = tableCells(contents.tables['PcpNational'], COLUMNS).flatMap((cells) => {
    const [priority, measure, level = '', kpi, source, direction] = cells.map((cell) => textOf(cell) ?? '');
    const prefix = PREFIX[level];
    if (!priority || !kpi || !prefix) return [];
    const figures = normalisedId(kpi);
    const counted = own.get(figures) ?? findDefinition(known, figures);
    const place = {
      id: own.has(figures) ? `${prefix}_${figures}` : figures,
      measure: measure || figures,
      objective: priority,
      source: source || null,
      commitment: measure || figures,
      ...(own.has(figures) && { figuresFrom: figures }),
      baseline: facts.printedBaselines.get(figures) ?? null,
    };
    const wanted = DIRECTIONS.find((each) => each === direction) ?? 'none';
    return [{ level, measure: { ...asCounted(counted), ...place, ...kindOf(wanted) } }];
  });
  const ofLevel = (wanted: string) =>
    rows.flatMap(({ level, measure }) => (level === wanted ? [measure] : []));
  const proxies = ofLevel('Proxy');
  const standIns = (priority: string) => proxies.filter(({ objective }) => objective === priority);
  return {
    priorities: [...new Set(rows.map(({ measure }) => measure.objective))],
    national: ofLevel('National').map((measure) =>
      measure.forceLevel ? measure : { ...measure, proxies: standIns(measure.objective).map(({ id }) => id) },
    ),
    proxies,
    supporting: ofLevel('Supporting'),
  };
}

function kindOf(direction: MeasuredDefinition['direction']) {
  return direction === 'none'
    ? ({ kind: 'monitor', direction } as const)
    : ({ kind: 'trajectory', direction } as const);
}

/** How a measure is counted, taken from the one that it shares its figures or its id with. */
function asCounted(counted: Definition | undefined): Omit<UnderPriority, 'kind' | 'direction' | 'target'> {
  const measured = counted && counted.kind !== 'milestone' ? counted : null;
  const known = (counted ?? {}) as { forceLevel?: boolean; toBeConfirmed?: boolean };
  return {
    id: '',
    measure: '',
    section: null,
    objective: '',
    subObjective: null,
    lead: counted?.lead ?? 'force',
    source: null,
    frequency: counted?.frequency ?? 'Quarter',
    commitment: '',
    reference: 'PCP National',
    unit: measured?.unit ?? 'count',
    statistic: measured?.statistic ?? 'events',
    basis: measured?.basis ?? '12 months',
    changeThatMatters: measured?.changeThatMatters ?? null,
    baselinePeriod: null,
    baseline: null,
    baselineSize: null,
    peers: measured?.peers ?? false,
    forceLevel: known.forceLevel !== false,
    proxies: [],
    toBeConfirmed: known.toBeConfirmed === true,
    note: null,
  };
}
