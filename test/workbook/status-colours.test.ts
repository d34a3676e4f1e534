import { STATUS_CLASS } from '../../src/judgement/verdict';
import { defaultPlan } from '../../src/framework/default-plan';
import { blueprintOf } from '../../src/workbook/blueprint';
import { PALETTE_NAMES, paletteNamed, PALETTES } from '../../src/workbook/palettes';

type Rgb = [red: number, green: number, blue: number];
type Matrix = [Rgb, Rgb, Rgb];

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const SIGHT: Record<string, Matrix> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as Rgb;
const seen = (matrix: Matrix, rgb: Rgb): Rgb =>
  matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, at) => sum + weight * (rgb[at] ?? 0), 0),
      ),
    ),
  ) as Rgb;

/** CIELAB, D65. */
function labOf([r, g, b]: Rgb): [number, number, number] {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * (24389 / 27) + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const difference = (a: Rgb, b: Rgb) =>
  Math.hypot(...labOf(a).map((value, at) => value - (labOf(b)[at] ?? 0)));
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** What black and white print leaves of a colour. */
const PRINT: Matrix = [
  [0.2126, 0.7152, 0.0722],
  [0.2126, 0.7152, 0.0722],
  [0.2126, 0.7152, 0.0722],
];

const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(rgbOf(a)), luminance(rgbOf(b))].sort((one, other) => other - one) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
};

/** The smallest difference between two fills of a palette. */
const closest = (palette: (typeof PALETTE_NAMES)[number], matrix: Matrix) => {
  const fills = Object.values(PALETTES[palette].classes).map(({ fill }) => rgbOf(fill));
  const differences = fills.flatMap((a, at) =>
    fills.slice(at + 1).map((b) => difference(seen(matrix, a), seen(matrix, b))),
  );
  expect(differences).toHaveLength(10);
  return Math.min(...differences);
};

test('the usual palette has the fills that people know it by, letter for letter', () => {
  const { classes } = PALETTES[paletteNamed(null)];
  expect(Object.values(classes).map(({ fill, text }) => `${fill} ${text}`)).toEqual([
    '#9FD3F0 #000000',
    '#FFF4C2 #000000',
    '#F4A582 #000000',
    '#C4C8CC #000000',
    '#6A3D9A #FFFFFF',
  ]);
});

test('Black and white is told apart when it is printed without colour; High contrast has text of 7 to 1', () => {
  expect(closest('Black and white', PRINT)).toBeGreaterThanOrEqual(10);
  const strong = Object.values(PALETTES['High contrast'].classes);
  for (const { fill, text } of strong) expect(contrast(fill, text)).toBeGreaterThanOrEqual(7);
});

test('a palette is known however its name is typed; any other word is the usual one', () => {
  expect(paletteNamed(' high CONTRAST ')).toBe('High contrast');
  expect(['OFFICIAL', '', null, undefined].map(paletteNamed)).toEqual(Array(4).fill('Plan Monitor'));
});

describe.each(PALETTE_NAMES)('the colours of status words in %s', (palette) => {
  it.each(Object.keys(SIGHT))('differ by 10 or more for every pair (%s sight)', (sight) => {
    expect(closest(palette, SIGHT[sight] as Matrix)).toBeGreaterThanOrEqual(10);
  });

  it('carry text that stands out from them by 4.5 to 1 or more', () => {
    for (const { fill, text } of Object.values(PALETTES[palette].classes))
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  it('has marks of signals on charts that stand out from white by 3 to 1 or more', () => {
    for (const colour of Object.values(PALETTES[palette].signals))
      expect(contrast(colour, '#FFFFFF')).toBeGreaterThanOrEqual(3);
  });

  it('are given to every status word exactly once in every coloured range', () => {
    const cover = {
      area: null,
      periodEnd: null,
      preparedBy: null,
      version: null,
      state: null,
      marking: null,
      palette,
    };
    const scorecard = blueprintOf(defaultPlan, cover).sheets.find(({ name }) => name === 'PCP Scorecard');
    const rules =
      scorecard?.statusRules.filter(({ range }) => 'column' in range && range.column === 'Status') ?? [];
    expect(rules.flatMap(({ words }) => words).sort()).toEqual(Object.keys(STATUS_CLASS).sort());
    expect(rules.map(({ fill, text }) => ({ fill, text }))).toEqual(Object.values(PALETTES[palette].classes));
  });
});
