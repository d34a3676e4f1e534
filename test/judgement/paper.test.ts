import paperFigures from '../../seeds/west-midlands/paper-figures.json';
import { rateRatio } from '../../src/judgement/rate-ratio';
import { verdictOn } from './questions';

/** West Midlands Police and Crime Commissioner, Strategic Policing and Crime Board, 26 October 2021. */
describe('the figures of the paper', () => {
  test('homicides 55 -> 43 (paragraph 19): a fall of 22 %, anything from -48.79 % to +18.67 %, p 0.2664, not clear', () => {
    const verdict = verdictOn('NAT_HOMICIDES', 43, 55);
    expect(verdict.status).toBe('No clear change');
    expect(verdict.change).toBeCloseTo(-0.21818, 5);
    expect(verdict.interval?.lower).toBeCloseTo(-0.4879, 4);
    expect(verdict.interval?.upper).toBeCloseTo(0.1867, 4);
    expect(verdict).toMatchObject({ matters: true, beyondChance: false });
    expect(rateRatio(43, 12, 55, 12).p).toBeCloseTo(0.2664, 4);
  });

  test('firearm discharges 162 -> 157 (paragraph 24): -22.69 % to +21.46 %, p 0.8228', () => {
    const verdict = verdictOn('PRX_FIREARM_DISCHARGE', 157, 162);
    expect(verdict.status).toBe('No clear change');
    expect(verdict.interval?.lower).toBeCloseTo(-0.2269, 4);
    expect(verdict.interval?.upper).toBeCloseTo(0.2146, 4);
    expect(rateRatio(157, 12, 162, 12).p).toBeCloseTo(0.8228, 4);
  });

  test.each([
    ['burglary (paragraph 40)', 'BURGLARY_ALL', 18161, 28675, -0.3666608544],
    ['robbery (paragraph 41)', 'ROBBERY_ALL', 6495, 8945, -0.2738960313],
  ])('%s has improved beyond chance', (_, id, current, baseline, change) => {
    const verdict = verdictOn(id, current, baseline);
    expect(verdict).toMatchObject({ status: 'Improving', beyondChance: true });
    expect(verdict.change).toBeCloseTo(change, 9);
  });

  test('county lines disruptions of 22.5 against 24.5 a month (paragraph 37) are averages, not counts', () => {
    expect(() => verdictOn('DRUG_DISRUPTIONS', 22.5, 24.5)).toThrow(/not a whole number of events/);
    expect(verdictOn('DRUG_DISRUPTIONS', 270, 294)).toMatchObject({
      status: 'No clear change',
      matters: true,
    });
  });

  test('is the paper whose figures the seeds hold', () => {
    expect(JSON.stringify(paperFigures)).toContain('28675');
  });
});
