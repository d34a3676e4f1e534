import type { Plan } from '../../src/framework/plan';
import appendixA from './fixtures/appendix-a.json';
import appendixB from './fixtures/appendix-b.json';
import appendixC from './fixtures/appendix-c.json';
import body from './fixtures/body.json';

/** What the paper prints: its lists bullet by bullet, and the sentences that a measure quotes. */
export interface Printed {
  appendixA: {
    section: number | null;
    objective: string;
    subObjective: string | null;
    text: string;
    subBullets: string[];
  }[];
  appendixB: { priority: string; metric: string; source: string }[];
  appendixC: { priority: string; text: string; subBullets: string[] }[];
  body: string[];
}
export const printed: Printed = { appendixA, appendixB, appendixC, body };

/** Text with the differences that do not matter taken out: spaces, quotation marks, dashes. */
export function normalised(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
}

/**
 * What does not trace: bullets and rows of the paper that no measure covers, measures whose wording the paper does
 * not print, and KPIs under another heading than their bullet. Empty when everything traces both ways.
 */
export function untraced(
  paper: Printed,
  plan: Pick<Plan, 'kpis' | 'national' | 'proxies' | 'supporting'>,
): string[] {
  const bullets = paper.appendixA.flatMap(({ text, subBullets, ...heading }) =>
    lines(text, subBullets).map((line) => ({ line, ...heading })),
  );
  const rowsOfC = paper.appendixC.flatMap(({ priority, text, subBullets }) =>
    lines(text, subBullets).map((line) => ({ line, priority })),
  );
  const covered = new Set(plan.kpis.map(({ commitment }) => normalised(commitment)));
  const nationalKeys = new Set(plan.national.map((each) => key(each.objective, each.commitment)));
  const proxyKeys = new Set(plan.proxies.map((each) => key(each.objective, each.commitment)));
  const headings = new Map(bullets.map((bullet) => [bullet.line, bullet]));
  const keysOfB = new Set(paper.appendixB.map(({ priority, metric }) => key(priority, metric)));
  const keysOfC = new Set(rowsOfC.map(({ priority, line }) => key(priority, line)));

  return [
    ...bullets.filter(({ line }) => !covered.has(line)).map(({ line }) => `Appendix A, not covered: ${line}`),
    ...[...keysOfB]
      .filter((each) => !nationalKeys.has(each))
      .map((each) => `Appendix B, not covered: ${each}`),
    ...[...keysOfC].filter((each) => !proxyKeys.has(each)).map((each) => `Appendix C, not covered: ${each}`),
    ...plan.kpis.flatMap(({ id, commitment, section, objective, subObjective }) => {
      const line = normalised(commitment);
      const heading = headings.get(line);
      if (!heading) return inBody(paper, line) ? [] : [`${id}, not in the paper: ${line}`];
      const same =
        heading.section === section &&
        heading.objective === objective &&
        heading.subObjective === subObjective;
      return same ? [] : [`${id}, under another heading than its bullet`];
    }),
    ...plan.national
      .filter(({ objective, commitment }) => !keysOfB.has(key(objective, commitment)))
      .map(({ id, commitment }) => `${id}, not in Appendix B: ${commitment}`),
    ...plan.proxies
      .filter(({ objective, commitment }) => !keysOfC.has(key(objective, commitment)))
      .map(({ id, commitment }) => `${id}, not in Appendix C: ${commitment}`),
    ...plan.supporting
      .filter(({ commitment }) => !inBody(paper, normalised(commitment)))
      .map(({ id, commitment }) => `${id}, not in the paper: ${commitment}`),
  ];
}

/** A bullet alone, or with each of its sub-bullets, as one line each. */
function lines(text: string, subBullets: readonly string[]): string[] {
  return (subBullets.length === 0 ? [text] : subBullets.map((sub) => `${text} ${sub}`)).map(normalised);
}

function key(priority: string, line: string): string {
  return `${priority}: ${normalised(line)}`;
}

function inBody(paper: Printed, line: string): boolean {
  return paper.body.some((sentence) => normalised(sentence).includes(line));
}
