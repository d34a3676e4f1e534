import fc from 'fast-check';
import {
  figureSentences,
  rewrittenFigures,
  type GeneratedSentence,
} from '../../src/statement/priorities/rewritten-figures';
import { day } from './contents';

const june = day('2021-06-30');
const september = day('2021-09-30');
const before: GeneratedSentence[] = [
  { kpi: 'NAT_HOMICIDES', text: 'Homicides fell from 55 to 43.' },
  { kpi: 'PRX_KNIFE', text: 'Knife crime rose from 10 to 20.' },
  { kpi: 'NO_FIGURES', text: 'No figures are held yet for “A”.' },
];
const now: GeneratedSentence[] = [
  { kpi: 'NAT_HOMICIDES', text: 'Homicides fell from 55 to 40.' },
  { kpi: 'PRX_KNIFE', text: 'Knife crime rose from 10 to 30.' },
  { kpi: 'NO_FIGURES', text: 'No figures are held yet for “B”.' },
];
const generated = rewrittenFigures('', before, june).text;
const anew = (cell: string) => rewrittenFigures(cell, now, september);
const edit = (from: string, to: string) => generated.replace(from, to);

test('an empty cell gets a sentence a line and a last line of checks', () => {
  expect(generated.split('\n')).toEqual([
    ...before.map(({ text }) => text),
    expect.stringMatching(
      /^\[Written from the figures to 30 June 2021\. Checks: NAT_HOMICIDES \w{6}, PRX_KNIFE \w{6}, NO_FIGURES \w{6}\]$/,
    ),
  ]);
});

test('sentences that nobody touched are rewritten', () => {
  expect(anew(generated)).toEqual({ text: rewrittenFigures('', now, september).text, kept: [] });
});

test('generating twice from the same figures changes nothing', () => {
  expect(rewrittenFigures(generated, before, june).text).toBe(generated);
});

test('an edited sentence is noticed and kept, and the others are rewritten', () => {
  const result = anew(edit('Knife crime rose from 10 to 20.', 'Knife crime doubled, as recording improved.'));
  expect(figureSentences(result.text)).toEqual([
    now[0]?.text,
    'Knife crime doubled, as recording improved.',
    now[2]?.text,
  ]);
  expect(result.kept).toEqual([
    { kpi: 'PRX_KNIFE', analyst: 'Knife crime doubled, as recording improved.', generated: now[1]?.text },
  ]);
});

test('an edit of a number alone is noticed too', () => {
  expect(figureSentences(anew(edit('from 10 to 20', 'from 10 to 21')).text)).toContain(
    'Knife crime rose from 10 to 21.',
  );
});

test('an edited sentence is still kept the time after', () => {
  const once = anew(edit('from 10 to 20', 'from 10 to 21')).text;
  const twice = rewrittenFigures(once, before, june);
  expect(figureSentences(twice.text)).toEqual([
    before[0]?.text,
    'Knife crime rose from 10 to 21.',
    before[2]?.text,
  ]);
});

test('a sentence that was added stays where it is', () => {
  const result = anew(edit('Knife crime', 'Most victims were under 25.\nKnife crime'));
  expect(figureSentences(result.text)).toEqual([
    now[0]?.text,
    'Most victims were under 25.',
    now[1]?.text,
    now[2]?.text,
  ]);
});

test('a sentence that was deleted stays deleted', () => {
  const result = anew(edit('Knife crime rose from 10 to 20.\n', ''));
  expect(figureSentences(result.text)).toEqual([now[0]?.text, now[2]?.text]);
  expect(figureSentences(rewrittenFigures(result.text, before, june).text)).toEqual([
    before[0]?.text,
    before[2]?.text,
  ]);
});

test('sentences that were put in another order are rewritten in that order, and none is taken for deleted', () => {
  const [first, second, third, stamp] = generated.split('\n');
  for (const order of [
    [second, first, third],
    [third, second, first],
    [second, third, first],
  ]) {
    const result = anew([...order, stamp].join('\n'));
    expect(figureSentences(result.text)).toEqual(
      order.map((line) => now[before.findIndex(({ text }) => text === line)]?.text),
    );
    expect(result.kept).toEqual([]);
  }
});

test('a sentence that was copied stays, and only the first of the two is rewritten', () => {
  const [first, , , stamp] = generated.split('\n');
  const result = anew([first, first, stamp].join('\n'));
  expect(figureSentences(result.text).filter((line) => line === now[0]?.text)).toHaveLength(1);
  expect(figureSentences(result.text)).toContain(first);
});

test('an edited sentence is known by its neighbour though others were moved', () => {
  const [first, , third, stamp] = generated.split('\n');
  for (const lines of [
    [third, first, 'Knife crime doubled.'],
    ['Knife crime doubled.', third, first],
  ]) {
    const { kept } = anew([...lines, stamp].join('\n'));
    expect(kept).toEqual([{ kpi: 'PRX_KNIFE', analyst: 'Knife crime doubled.', generated: now[1]?.text }]);
  }
});

test('a cell that the analyst wrote from the start is left as it is', () => {
  const own = 'We have no figures this quarter.\nThey will follow.';
  expect(anew(own).text).toBe(own);
  expect(anew(own).kept).toHaveLength(1);
});

test('a measure that comes to have figures takes its place in the order', () => {
  const more = [now[0], { kpi: 'PRX_SYV', text: 'Serious youth violence fell.' }, now[1]].filter(
    (each) => each !== undefined,
  );
  expect(figureSentences(rewrittenFigures(generated, more, september).text)).toEqual(
    more.map(({ text }) => text),
  );
});

test('line ends of any kind, and spaces at their ends, are no edit', () => {
  expect(anew(generated.replaceAll('\n', ' \r\n')).kept).toEqual([]);
});

test('whatever an analyst types into the lines is there afterwards, word for word', () => {
  const line = fc
    .stringMatching(/^[A-Za-z0-9 ,.%–]{1,40}$/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(
      fc.array(fc.option(line), { minLength: 3, maxLength: 3 }),
      fc.array(line, { maxLength: 3 }),
      (edits, added) => {
        const lines = generated.split('\n');
        const typed = lines.slice(0, 3).map((text, at) => edits[at] ?? text);
        const cell = [...typed, ...added, lines[3]].join('\n');
        const result = figureSentences(anew(cell).text);
        const own = [...edits.flatMap((text) => text ?? []), ...added];
        for (const text of own) expect(result).toContain(text);
        edits.forEach((text, at) => {
          if (text === null) expect(result).toContain(now[at]?.text);
        });
      },
    ),
  );
});
