import { listWords } from '../../src/statement/sentence/list-words';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a, b', 'c', 'd'], 'a, b; c and d'],
  [['“a, b”', '“c”', '“d”'], '“a, b”, “c” and “d”'],
])('%j is read as "%s"', (items, words) => {
  expect(listWords(items)).toBe(words);
});
