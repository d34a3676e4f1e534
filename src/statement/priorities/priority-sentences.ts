import { figuresId } from '../../framework/figures-id';
import type { NationalMeasure, Plan, ProxyMeasure } from '../../framework/plan';
import type { WorkbookContents } from '../../entries/workbook-contents';
import { isMeasured } from '../../judgement/like-with-like';
import { derivedFigures } from '../sentence/derived-figures';
import { measureSentence } from '../sentence/measure-sentence';
import type { GeneratedSentence } from './rewritten-figures';
import { partFigures, partSentence } from '../sentence/part-figures';
import type { NationalRow, ScorecardRow } from '../scorecard/scorecard';
import { samePriority } from './statement-row';
import { listWords } from '../sentence/list-words';

/**
 * The generated sentences of each national priority: first which national measures cannot be had for one force and
 * what stands in for them (paper, paragraphs 15 and 39); then the figures, each once although the national measure
 * and its proxy may share it; then what has no figures yet. `national`: from `nationalOf`.
 */
export function sentencesByPriority(
  contents: WorkbookContents,
  plan: Plan,
  national: readonly NationalRow[],
): ReadonlyMap<string, GeneratedSentence[]> {
  const isDerived = derivedFigures(contents, plan);
  const partFigure = partFigures(contents, plan);
  const reportEnd = contents.cover.periodEnd;
  const told = (row: ScorecardRow, id: string): string | null => {
    if (row.latest !== null) return measureSentence(row, (stretch) => isDerived(id, stretch), reportEnd);
    const part = partFigure(row.definition);
    return part && isMeasured(row.definition) ? partSentence(row.definition, part) : null;
  };
  return new Map(
    plan.priorities.map((priority) => {
      const rows = national.filter((row) => samePriority(row.priority, priority));
      return [priority, sentencesOf(plan, priority, rows, told)];
    }),
  );
}

function sentencesOf(
  plan: Plan,
  priority: string,
  rows: readonly NationalRow[],
  sentenceOf: (row: ScorecardRow, figuresId: string) => string | null,
): GeneratedSentence[] {
  const told = new Set<string>();
  const measured = rows.flatMap((row) => {
    const id = figuresId(plan, row.kpi);
    const text = told.has(id) ? null : sentenceOf({ ...row.row, peers: peersOf(plan, id, rows) }, id);
    if (text === null) return [];
    told.add(id);
    return [{ kpi: row.kpi, text }];
  });
  const standIns = standInSentences(plan, priority, told);
  const mentioned = new Set(standIns.flatMap(({ proxies }) => proxies));
  const awaited = new Set<string>();
  const without = rows.filter((row) => {
    const id = figuresId(plan, row.kpi);
    if (told.has(id) || awaited.has(id) || mentioned.has(row.kpi) || isElsewhere(plan, row.kpi)) return false;
    awaited.add(id);
    return true;
  });
  return [
    ...standIns.map(({ kpi, text }) => ({ kpi, text })),
    ...measured,
    ...noFiguresSentence(plan, without),
  ];
}

/** Where measures share a figure, only the proxy may be one that is compared with the most similar forces. */
function peersOf(plan: Plan, id: string, rows: readonly NationalRow[]): string {
  const compared = rows.find(({ kpi, row }) => figuresId(plan, kpi) === id && row.peers !== '');
  return compared?.row.peers ?? '';
}

/** A national measure whose source gives no figures for one force: it is told of with its proxies. */
function isElsewhere(plan: Plan, kpi: string): boolean {
  return plan.national.some(({ id, forceLevel }) => id === kpi && !forceLevel);
}

interface StandIn extends GeneratedSentence {
  /** The proxies that the sentence names. */
  proxies: readonly string[];
}

/** National measures with the same proxies share a sentence. */
function standInSentences(plan: Plan, priority: string, told: ReadonlySet<string>): StandIn[] {
  const elsewhere = plan.national.filter(
    (measure) =>
      samePriority(measure.objective, priority) &&
      !measure.forceLevel &&
      !told.has(figuresId(plan, measure.id)),
  );
  const byProxies = new Map<string, NationalMeasure[]>();
  for (const measure of elsewhere) {
    const key = measure.proxies.join(' ');
    byProxies.set(key, [...(byProxies.get(key) ?? []), measure]);
  }
  return [...byProxies.values()].flatMap((measures) => {
    const [first] = measures;
    if (!first) return [];
    const proxies = plan.proxies.filter(({ id }) => first.proxies.includes(id));
    return [{ kpi: first.id, text: standInSentence(plan, measures, proxies, told), proxies: first.proxies }];
  });
}

function standInSentence(
  plan: Plan,
  measures: readonly NationalMeasure[],
  proxies: readonly ProxyMeasure[],
  told: ReadonlySet<string>,
): string {
  const several = measures.length > 1;
  const names = listWords(
    measures.map(({ measure, source }) => `“${measure}”${source ? ` (${IN_FULL[source] ?? source})` : ''}`),
  );
  const claim = `The national ${several ? 'measures' : 'measure'} ${names} ${several ? 'are' : 'is'} not available at police force area level`;
  const it = several ? 'them' : 'it';
  if (proxies.length === 0) return `${claim}, and no local measure stands in for ${it}.`;
  const without = proxies.filter(({ id }) => !told.has(figuresId(plan, id)));
  const [noun, stand, have] =
    proxies.length === 1 ? ['proxy', 'stands', 'has'] : ['proxies', 'stand', 'have'];
  const local = `the local ${noun} ${listWords(proxies.map(proxyName))} ${stand} in for ${it}`;
  if (without.length === proxies.length) return `${claim}; ${local} but ${have} no figures yet.`;
  const still =
    without.length === 0 ? '' : `, and no figures are held yet for ${listWords(without.map(proxyName))}`;
  return `${claim}; ${local}${still}.`;
}

/** Sources that a reader may not know by their initials. */
const IN_FULL: Readonly<Record<string, string>> = { CSEW: 'Crime Survey for England and Wales, CSEW' };

function proxyName({ measure, toBeConfirmed }: ProxyMeasure): string {
  return `“${measure}”${toBeConfirmed ? ' (to be confirmed)' : ''}`;
}

/** One sentence for everything that has no figures; those that the plan itself has still to settle are told apart. */
function noFiguresSentence(plan: Plan, rows: readonly NationalRow[]): GeneratedSentence[] {
  const isUnsettled = (row: NationalRow) =>
    plan.proxies.some(({ id, toBeConfirmed }) => id === row.kpi && toBeConfirmed);
  const unsettled = rows.filter(isUnsettled);
  const missing = rows.filter((row) => !isUnsettled(row));
  const names = (list: readonly NationalRow[]) => listWords(list.map(({ measure }) => `“${measure}”`));
  const sentences: GeneratedSentence[] = [];
  if (missing.length > 0)
    sentences.push({ kpi: 'NO_FIGURES', text: `No figures are held yet for ${names(missing)}.` });
  if (unsettled.length > 0) {
    const text = `The plan has still to confirm the ${unsettled.length === 1 ? 'measure' : 'measures'} ${names(unsettled)}, so there are no figures for ${unsettled.length === 1 ? 'it' : 'them'}.`;
    sentences.push({ kpi: 'TO_BE_CONFIRMED', text });
  }
  return sentences;
}
