import fc from 'fast-check';
import { defaultPlan } from '../../src/framework/default-plan';
import { figuresId } from '../../src/framework/figures-id';
import { findDefinition } from '../../src/framework/find-definition';
import { nearestIds } from '../../src/framework/nearest-ids';
import { everyDefinition } from '../../src/framework/plan';
import { searchDefinitions } from '../../src/framework/search-definitions';

const ids = everyDefinition(defaultPlan).map(({ id }) => id);
const anyId = fc.constantFrom(...ids);
const blanks = fc.stringMatching(/^[ \t\u00a0]{0,3}$/);

describe('looking a measure up by its id', () => {
  test('any case and any blanks around it find it', () => {
    fc.assert(
      fc.property(
        anyId,
        blanks,
        blanks,
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        (id, a, b, cases) => {
          const typed = [...id].map((letter, at) => (cases[at] ? letter.toLowerCase() : letter)).join('');
          expect(findDefinition(defaultPlan, a + typed + b)?.id).toBe(id);
        },
      ),
    );
  });

  test('national, proxy and supporting measures are found like KPIs', () => {
    for (const id of ['da_outcome', 'NAT_HOMICIDES', 'PRX_KNIFE', 'Burglary_All']) {
      expect(findDefinition(defaultPlan, id)?.id).toBe(id.toUpperCase());
    }
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', ' '])('%j is no measure', (id) => {
    expect(findDefinition(defaultPlan, id)).toBeUndefined();
  });

  test('what is not an id finds nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!ids.includes(text.trim().toUpperCase()));
        expect(findDefinition(defaultPlan, text)).toBeUndefined();
      }),
    );
  });

  test('figures are a measure’s own, but for those that share another’s', () => {
    expect(figuresId(defaultPlan, 'da_outcome')).toBe('DA_OUTCOME');
    expect(figuresId(defaultPlan, 'NAT_HOMICIDES')).toBe('HOMICIDE');
    expect(figuresId(defaultPlan, 'PRX_HOMICIDES')).toBe('HOMICIDE');
    expect(figuresId(defaultPlan, 'NAT_FIREARM_DISCHARGE')).toBe('PRX_FIREARM_DISCHARGE');
    expect(figuresId(defaultPlan, 'VIOLENCE_ROBBERY_PERSONAL')).toBe('ROBBERY_PERSONAL');
    expect(figuresId(defaultPlan, 'HOMICIDE_RATE')).toBe('HOMICIDE_RATE');
    expect(figuresId(defaultPlan, 'our own')).toBe('OUR OWN');
  });
});

describe('the nearest ids for a wrong one', () => {
  test.each([
    ['DA_OUTCOMES', 'DA_OUTCOME'],
    ['DA OUTCOME', 'DA_OUTCOME'],
    ['homicides', 'HOMICIDE'],
    ['STALKING_OUTCOM', 'STALKING_OUTCOME'],
    ['KNIFECRIME', 'KNIFE_CRIME'],
    ['999_CALLS_ON_TIME', 'CALLS_999_ON_TIME'],
    ['NAT_HOMICIDE', 'NAT_HOMICIDES'],
  ])('%s → %s', (typed, meant) => {
    expect(nearestIds(defaultPlan, typed)[0]).toBe(meant);
  });

  test('nothing is near to what resembles nothing', () => {
    expect(nearestIds(defaultPlan, 'QQQQ')).toEqual([]);
    expect(nearestIds(defaultPlan, '')).toEqual([]);
  });

  test('an id is nearest to itself, and one letter less still finds it', () => {
    fc.assert(
      fc.property(anyId, fc.nat(100), (id, at) => {
        expect(nearestIds(defaultPlan, id)[0]).toBe(id);
        const place = at % id.length;
        expect(nearestIds(defaultPlan, id.slice(0, place) + id.slice(place + 1))).toContain(id);
      }),
    );
  });

  test('never more than asked for, never the same twice, always ids of the plan', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(6), (text, most) => {
        const near = nearestIds(defaultPlan, text, most);
        expect(near.length).toBeLessThanOrEqual(most);
        expect(new Set(near).size).toBe(near.length);
        expect(near.every((id) => ids.includes(id))).toBe(true);
      }),
    );
  });
});

describe('looking measures up by words', () => {
  const found = (search: string) =>
    searchDefinitions(everyDefinition(defaultPlan), search).map(({ id }) => id);

  test('a word in the name comes before the same word in the plan’s wording', () => {
    expect(found('knife')).toEqual(['KNIFE_CRIME', 'PRX_KNIFE', 'VIOLENCE_ROBBERY_PERSONAL']);
  });

  test('all words have to be there, in any order and case, whole or begun', () => {
    expect(found('BURG resid')).toContain('BURGLARY_RESIDENTIAL');
    expect(found('residential BURGLARY')[0]).toBe('BURGLARY_RESIDENTIAL');
    expect(found('burglary unicorn')).toEqual([]);
  });

  test('an id, a heading and a source are found too', () => {
    expect(found('da_outcome')[0]).toBe('DA_OUTCOME');
    expect(found('safer travel')).toContain('CARS_SEIZED');
    expect(found('csew')).toContain('POLICE_CONFIDENCE');
  });

  test('no words give every measure, in the plan’s order', () => {
    expect(found(' … ')).toEqual(ids);
  });

  test('every measure is found by its own name, and more words never find more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyDefinition(defaultPlan)), fc.string(), ({ id, measure }, more) => {
        expect(found(measure)).toContain(id);
        const wide = new Set(found(measure));
        expect(found(`${measure} ${more}`).every((each) => wide.has(each))).toBe(true);
      }),
    );
  });
});
