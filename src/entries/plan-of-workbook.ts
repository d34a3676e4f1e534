import { textOf } from '../framework/cell';
import type { Definition } from '../framework/definition';
import { normalisedId } from '../framework/find-definition';
import type { Plan, PlanSection } from '../framework/plan';
import { planFactsOf, type PlanFacts } from '../framework/plan-facts';
import { nationalMeasuresOfWorkbook } from './national-measures-of-workbook';
import { tableCells } from './table-cells';
import type { WorkbookContents } from './workbook-contents';
import { workbookDefinitions } from './workbook-definitions';

/**
 * The plan that a workbook is for. That is a plan we know (the one the user chose, else the one the add-in was built
 * with) where PcpNotes names its title and PcpFramework lists at least half of its KPIs; a workbook without that note
 * goes by PcpFramework alone. Any other workbook is its own plan: its KPIs are the rows of PcpFramework that can be
 * read, its national measures the rows of PcpNational, and no measure of a plan we know is added to them.
 */
export function planOfWorkbook(contents: WorkbookContents, known: Plan, chosen: Plan = known): Plan {
  const listed = tableCells(contents.tables['PcpFramework'], ['KPI']).map(([kpi]) => textOf(kpi));
  const ids = new Set(listed.flatMap((id) => (id === null ? [] : [normalisedId(id)])));
  if (ids.size === 0) return chosen;
  const facts = factsOf(contents);
  const isFor = ({ title, kpis }: Plan) =>
    (facts.title === null || facts.title === title) &&
    kpis.filter(({ id }) => ids.has(id)).length * 2 >= kpis.length;
  return [chosen, known].find(isFor) ?? ownPlan(contents, facts, known);
}

function factsOf(contents: WorkbookContents): PlanFacts {
  const rows = tableCells(contents.tables['PcpNotes'], ['Note', 'Text']);
  return planFactsOf(rows.map(([note = null, text = null]) => [note, text]));
}

function ownPlan(contents: WorkbookContents, facts: PlanFacts, known: Plan): Plan {
  const area = contents.cover.area ?? '';
  const none: Plan = { ...known, kpis: [], national: [], proxies: [], supporting: [] };
  const kpis = [...workbookDefinitions(contents, none).values()];
  const { priorities, ...measures } = nationalMeasuresOfWorkbook(contents, kpis, known, facts);
  return {
    title: facts.title ?? `Police and Crime Plan of ${area || 'this area'}`,
    area,
    illustrative: facts.illustrative,
    peers: facts.peers,
    sections: sectionsOf(kpis, facts.sections),
    kpis,
    priorities: [...new Set([...facts.priorities, ...priorities])],
    nationalBaseline: facts.nationalBaseline ?? known.nationalBaseline,
    ...measures,
  };
}

/** The headings that the KPIs stand under; a section that the notes do not name is called by its number. */
function sectionsOf(kpis: readonly Definition[], named: PlanFacts['sections']): PlanSection[] {
  const titles = new Map(named.map(({ number, title }) => [number, title]));
  for (const { section } of kpis) {
    if (section !== null && !titles.has(section)) titles.set(section, `Section ${section}`);
  }
  return [...titles].map(([number, title]) => {
    const objectives = new Map<string, string[]>();
    for (const { section, objective, subObjective } of kpis) {
      if (section !== number) continue;
      const subObjectives = objectives.get(objective) ?? [];
      if (subObjective !== null && !subObjectives.includes(subObjective)) subObjectives.push(subObjective);
      objectives.set(objective, subObjectives);
    }
    return {
      number,
      title,
      objectives: [...objectives].map(([objective, subObjectives]) => ({ title: objective, subObjectives })),
    };
  });
}
