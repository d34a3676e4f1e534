import fc from 'fast-check';
import { asPercent, figureOf, textOf, yesOrNo } from '../../src/framework/cell';

describe('what a cell holds', () => {
  test.each([
    [0.06, 0.06],
    ['6%', 0.06],
    [' 6.5 % ', 0.065],
    ['1,200', 1200],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['', null],
    ['  ', null],
    [null, null],
    [undefined, null],
  ])('%j is the number %j', (cell, figure) => {
    expect(figureOf(cell)).toBe(figure);
  });

  test.each(['abc', '1,2', '12,00', '%', '-', '1e5', '#N/A', '0x10', true])('%j is no number', (cell) => {
    expect(figureOf(cell)).toBeUndefined();
  });

  test('every finite number, typed with its thousands separated, is itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (value) => {
        expect(figureOf(value.toLocaleString('en-GB'))).toBe(value);
        expect(figureOf(`${value}%`)).toBe(value / 100);
      }),
    );
  });

  test('yes and no are read in any case, TRUE and FALSE as Excel has them', () => {
    expect(['Yes', 'no', true, 'FALSE', '', null, 'maybe'].map(yesOrNo)).toEqual([
      true,
      false,
      true,
      false,
      null,
      null,
      undefined,
    ]);
  });

  test('text is trimmed, and blank is null', () => {
    expect([' a ', '', ' ', null, undefined, 0].map(textOf)).toEqual(['a', null, null, null, null, '0']);
  });

  test('a fraction is told as a percentage without the dust of the computer’s arithmetic', () => {
    expect([6, 0.065, 0.07, 1.1].map(asPercent)).toEqual(['600%', '6.5%', '7%', '110%']);
  });
});
