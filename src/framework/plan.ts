import type { Definition, MonitorDefinition, TrajectoryDefinition } from './definition';

/** A section of the plan with its objectives, in the plan's order. */
export interface PlanSection {
  number: number;
  title: string;
  objectives: { title: string; subObjectives: string[] }[];
}

/** A measure of the national priorities (Appendix B). Its `objective` is the priority. */
export type NationalMeasure = (TrajectoryDefinition | MonitorDefinition) & {
  /** Whether the source gives figures for one force; where not, the proxies stand in (paper, paragraph 15). */
  forceLevel: boolean;
  /** Ids of the proxies that stand in where `forceLevel` is false; else empty. */
  proxies: string[];
  note: string | null;
};

/** A local proxy for a national priority (Appendix C). Its `objective` is the priority. */
export type ProxyMeasure = (TrajectoryDefinition | MonitorDefinition) & {
  /** The plan prints "(TBC)": the figures do not exist yet. Kept as a fact. */
  toBeConfirmed: boolean;
  note: string | null;
};

/** A measure that only the statement quotes ("all burglary"), wider than the plan's own KPI. */
export type SupportingMeasure = (TrajectoryDefinition | MonitorDefinition) & { note: string | null };

/** What an analyst needs to know to fill a measure in; not needed to judge a figure. */
export interface MeasureDetails {
  /** The dimensions that the Breakdown column of PcpData may name for it, beyond none: "Ethnicity". */
  breakdowns: string[];
  /** What is counted above and below the line of a proportion or rate; null where it has none. */
  numerator: string | null;
  denominator: string | null;
  /** Who holds the figures. */
  dataOwner: 'force' | 'partner' | 'OPCC' | 'external';
  note: string | null;
}

/** A line of the workbook's Notes sheet: where the paper contradicts itself, or how we have read it. */
export interface PlanNote {
  id: string;
  /** `contradiction`: the plan says two things. `reading`: what we took it to mean, and why. */
  kind: 'contradiction' | 'reading';
  text: string;
  /** Where it stands: "Paragraph 11; Appendix A". */
  where: string;
  /** The measures concerned. */
  kpis: string[];
}

/** What the paper says beside the definitions: for the Notes sheet and for people, not for judging. */
export interface PlanNotes {
  notes: PlanNote[];
  /** By id. */
  details: ReadonlyMap<string, MeasureDetails>;
}

/** A Police and Crime Plan as data: what is measured, in the plan's order, and what it is measured against. */
export interface Plan {
  title: string;
  /** Whose plan it is, as PcpData's Area names it: "West Midlands". */
  area: string;
  /** True for a worked example of an invented area; its figures must never be published. */
  illustrative: boolean;
  /** Most similar forces, by the names PcpData's Area uses (paper, paragraph 6). */
  peers: string[];
  sections: PlanSection[];
  /** The plan's KPIs in the plan's order. */
  kpis: Definition[];
  /** The national priorities, in the order of paragraph 13. */
  priorities: string[];
  /** What the national measures are compared with: "year ending June 2019" (paper, paragraph 14). */
  nationalBaseline: string;
  national: NationalMeasure[];
  proxies: ProxyMeasure[];
  supporting: SupportingMeasure[];
}

/** KPIs, national measures, proxies and supporting measures, in that order. */
export function everyDefinition(plan: Plan): Definition[] {
  return [...plan.kpis, ...plan.national, ...plan.proxies, ...plan.supporting];
}
