import type { Plan } from '../../framework/plan';
import { countsOf, type OutcomeCounts } from '../scorecard/outcomes';
import type { ScorecardRow } from '../scorecard/scorecard';

export interface ObjectiveReport {
  objective: string;
  measures: number;
  counts: OutcomeCounts;
}
export interface SectionReport {
  number: number | null;
  title: string;
  measures: number;
  counts: OutcomeCounts;
  objectives: ObjectiveReport[];
}

/** The plan's sections and objectives in its order; measures of the workbook's own come last. */
export function reportSections(
  rows: readonly ScorecardRow[],
  plan: Plan,
  inPart: ReadonlySet<ScorecardRow>,
): SectionReport[] {
  const known = plan.sections.map(({ number, title, objectives }) => ({
    number,
    title,
    objectives: objectives.map((objective) => objective.title),
  }));
  const isKnown = ({ definition }: ScorecardRow) => known.some(({ number }) => number === definition.section);
  const own = [...new Set(rows.filter((row) => !isKnown(row)).map(({ objective }) => objective))];
  const all =
    own.length > 0 ? [...known, { number: null, title: 'Measures of your own', objectives: own }] : known;
  return all.map(({ number, title, objectives }) => {
    const within = rows.filter((row) =>
      number === null ? !isKnown(row) : row.definition.section === number,
    );
    const names = [...new Set([...objectives, ...within.map(({ objective }) => objective)])];
    return {
      number,
      title,
      measures: within.length,
      counts: countsOf(within, inPart),
      objectives: names.flatMap((objective) => {
        const measured = within.filter((row) => row.objective === objective);
        return measured.length > 0
          ? [{ objective, measures: measured.length, counts: countsOf(measured, inPart) }]
          : [];
      }),
    };
  });
}
