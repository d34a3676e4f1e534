import { exampleFigures, exampleFile, partsOf, partText } from './small-workbook';

let file: Uint8Array;
let chart: string;
beforeAll(async () => {
  file = await exampleFile();
  chart = partText(file, 'xl/charts/chart1.xml').replaceAll('&apos;', "'");
});

describe('the control chart of a KPI that has a series', () => {
  it('is one native chart that draws from PcpSeries', () => {
    expect(Object.keys(partsOf(file)).filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
    expect(chart).toContain("'PCP Charts'!$C$5:$C$34");
    expect(chart).toContain('<c:lineChart>');
    expect(chart).toContain("<c:cat><c:numRef><c:f>'PCP Charts'!$B$5:$B$34</c:f>");
  });

  it('has a title, names on both axes, and lines for value, mean and limits', () => {
    const texts = [...chart.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
    expect(texts).toEqual(expect.arrayContaining(['Residential burglary', 'Period end', 'Number']));
    const names = [...chart.matchAll(/<c:tx><c:strRef><c:f>([^<]*)<\/c:f>/g)].map(([, formula]) => formula);
    expect(names).toEqual(['C', 'D', 'E', 'F'].map((letter) => `'PCP Charts'!$${letter}$4`));
  });

  it('has an axis of periods whose labels stand clear of one another, and one of values that does not waste half of itself', () => {
    expect(chart).toContain('<c:tickLblSkip val="3"/>');
    const [min, max] = ['min', 'max'].map((end) =>
      Number(new RegExp(`<c:${end} val="([^"]+)"`).exec(chart)?.[1]),
    );
    const values = exampleFigures().map(({ value }) => value ?? NaN);
    expect(min).toBeGreaterThan(0);
    expect(min).toBeLessThanOrEqual(Math.min(...values));
    expect(max).toBeGreaterThanOrEqual(Math.max(...values));
  });

  it('marks what is more than common cause by shape as well as colour', () => {
    expect(chart).toMatch(/<c:dPt>.*?<c:symbol val="diamond"\/>/s);
  });

  it('says in words what it shows', () => {
    const drawing = partText(file, 'xl/drawings/drawing1.xml');
    expect(/ descr="([^"]*)"/.exec(drawing)?.[1]).toMatch(
      /^Control chart of Residential burglary: 30 points from April 2023 to September 2025, .* limits are .* beyond common cause\.$/,
    );
  });

  it('is not drawn from fewer than twelve points', async () => {
    const few = await exampleFile(exampleFigures().slice(-11));
    expect(Object.keys(partsOf(few)).filter((name) => name.includes('chart'))).toEqual([]);
  });
});
