import { formatNumber } from '../../judgement/words';
import { listWords } from '../sentence/list-words';
import { numbersInWords } from './numbers-in-words';
import type { Found } from './remark';
import type { ScorecardRow } from '../scorecard/scorecard';

const AVERAGE =
  /\baverag\w*\s+(?:(?:of|about|around|at)\s+)?(\d[\d,]*(?:\.\d+)?)\s+(?:an?|per|each|every)\s+month\b/i;

/**
 * A monthly average that does not fit its measure's 12 months: "averaging 5 a month" of 43 homicides in a year
 * (paper, paragraph 19). The measure is the one that the sentence names. `measures`: those of the priority.
 */
export function averageRemarks(sentence: string, measures: readonly ScorecardRow[]): Found[] {
  const written = AVERAGE.exec(sentence)?.[1];
  if (!written) return [];
  const number = Number(written.replaceAll(',', ''));
  const decimals = written.split('.')[1]?.length ?? 0;
  const named = measures.find(
    (row) => row.figures?.latestFigure?.months === 12 && isNamedIn(row.measure, sentence),
  );
  if (!named || typeof named.latest !== 'number') return [];
  const monthly = named.latest / 12;
  if (Math.abs(monthly - number) <= 0.5 / 10 ** decimals) return [];
  const message = `${formatNumber(named.latest)} in 12 months is ${formatNumber(monthly, 1)} a month, not ${written}.`;
  return [{ code: 'average-does-not-fit', about: written, sentence, message }];
}

/** Whether a sentence names a measure: by the stem of one of its longer words. */
function isNamedIn(measure: string, sentence: string): boolean {
  const words = measure.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  return words.some((word) => sentence.toLowerCase().includes(word.replace(/(?:ies|s)$/, '')));
}

/**
 * Parts that add up to nearly, but not quite, a total named before them (paper, paragraph 28: 41 firearms, whose types
 * add up to 42). A list that goes on with "also" takes in the last number of the sentence before.
 */
export function partsRemarks(sentences: readonly string[]): Found[] {
  return sentences.flatMap((sentence, at) => {
    const numbers = listedNumbers(sentence);
    if (numbers.length < 3) return [];
    const earlier = sentences
      .slice(0, at)
      .map((each) => numbersInWords(each).filter(({ isPercent }) => !isPercent));
    const carried = /\balso\b/i.test(sentence)
      ? (earlier.at(-1) ?? []).slice(-1).map(({ value }) => value)
      : [];
    const parts = [...carried, ...numbers];
    const sum = parts.reduce((total, part) => total + part, 0);
    const totals = earlier
      .flat()
      .map(({ value }) => value)
      .filter((value) => value > Math.max(...parts));
    if (totals.includes(sum)) return [];
    const meant = totals.find((total) => Math.abs(total - sum) <= Math.max(2, total * 0.03));
    if (meant === undefined) return [];
    const list = listWords(parts.map((part) => formatNumber(part)));
    return [
      {
        code: 'parts-do-not-add',
        about: formatNumber(meant),
        sentence,
        message: `The parts ${list} add up to ${formatNumber(sum)}, not ${formatNumber(meant)}.`,
      },
    ];
  });
}

/** The whole numbers of a list: "8 converted firers, 6 shotguns and 1 rifle" → 8, 6, 1. */
function listedNumbers(sentence: string): number[] {
  const items = sentence.split(/,|\band\b/);
  const numbers = items.flatMap((item) =>
    numbersInWords(item)
      .filter(({ isPercent, decimals }) => !isPercent && decimals === 0)
      .slice(0, 1),
  );
  return items.length < 3 || numbers.length < items.length - 1 ? [] : numbers.map(({ value }) => value);
}
