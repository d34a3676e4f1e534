import type { Cell } from './cell';
import { textOf } from './cell';
import type { Plan } from './plan';

/** What a workbook says of the plan it was made for, beside its measures; null or empty where it says nothing. */
export interface PlanFacts {
  title: string | null;
  peers: string[];
  sections: { number: number; title: string }[];
  priorities: string[];
  nationalBaseline: string | null;
  /** The figures that the plan itself prints for it, by the id that the measure's figures stand under. */
  printedBaselines: ReadonlyMap<string, number>;
  illustrative: boolean;
}

const NOTE = {
  title: 'The plan',
  peers: 'Most similar forces',
  sections: 'Sections of the plan',
  priorities: 'National priorities',
  nationalBaseline: 'National baseline',
  printedBaselines: 'National baselines as printed',
  illustrative: 'Illustrative',
} as const;
const BETWEEN = '; ';

/**
 * The plan as rows of PcpNotes: readable for people, and all that a workbook of another plan needs to know of it
 * beside PcpFramework and PcpNational.
 *
 * @example [['The plan', 'West Midlands Police and Crime Plan …'], ['Most similar forces', 'Merseyside; …'] …]
 */
export function notesOfPlan(plan: Plan): [note: string, text: string][] {
  const rows: [string, string][] = [
    [NOTE.title, plan.title],
    [NOTE.peers, plan.peers.join(BETWEEN)],
    [NOTE.sections, plan.sections.map(({ number, title }) => `${number} ${title}`).join(BETWEEN)],
    [NOTE.priorities, plan.priorities.join(BETWEEN)],
    [NOTE.nationalBaseline, plan.nationalBaseline],
    [NOTE.printedBaselines, printedBaselines(plan).join(BETWEEN)],
  ];
  if (plan.illustrative)
    rows.push([NOTE.illustrative, 'The area and its figures are invented: never publish them.']);
  return rows.filter(([, text]) => text !== '');
}

/** What rows of PcpNotes, the note's name and its text, say of the plan. The first row of a name counts. */
export function planFactsOf(rows: readonly (readonly [note: Cell, text: Cell])[]): PlanFacts {
  const text = (note: string) => textOf(rows.find(([name]) => textOf(name) === note)?.[1] ?? null);
  const list = (note: string) => (text(note) ?? '').split(/;\s*/).filter((part) => part !== '');
  return {
    title: text(NOTE.title),
    peers: list(NOTE.peers),
    sections: list(NOTE.sections).flatMap((line) => {
      const [, number, title] = /^(\d+)\s+(.+)$/.exec(line) ?? [];
      return number && title ? [{ number: Number(number), title }] : [];
    }),
    priorities: list(NOTE.priorities),
    nationalBaseline: text(NOTE.nationalBaseline),
    printedBaselines: new Map(
      list(NOTE.printedBaselines).flatMap((line) => {
        const [id = '', figure = ''] = line.split(/\s+/);
        return Number.isFinite(Number(figure)) && figure !== '' ? [[id, Number(figure)]] : [];
      }),
    ),
    illustrative: text(NOTE.illustrative) !== null,
  };
}

/** "BURGLARY_ALL 28675": measures that share their figures share their baseline. */
function printedBaselines({ national, proxies, supporting }: Plan): string[] {
  const lines = [...national, ...proxies, ...supporting].flatMap((measure) =>
    measure.baseline === null ? [] : [`${measure.figuresFrom ?? measure.id} ${measure.baseline}`],
  );
  return [...new Set(lines)];
}
