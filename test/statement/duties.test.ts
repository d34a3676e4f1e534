import { defaultPlan } from '../../src/framework/default-plan';
import { dutiesOf } from '../../src/statement/priorities/duties';
import { order, orderSettings } from '../../src/statement/priorities/order';
import { day, paperContents, testContents, type TestWorkbook } from './contents';
import { paperWords } from './paper-words';

const today = day('2021-10-26');
const duty = (paragraph: string, workbook: TestWorkbook, on = today) => {
  const found = dutiesOf(testContents(workbook), defaultPlan, on).find(
    (each) => each.paragraph === paragraph,
  );
  if (!found) throw new Error(`No duty ${paragraph}`);
  return found;
};

test('paragraphs 7A, 7B and 7C are all there, each with its source', () => {
  for (const paragraph of ['7A(a)', '7A(b)', '7B', '7C']) {
    expect(order.duties.some((each) => each.paragraph.startsWith(paragraph))).toBe(true);
  }
  expect(order.duties.every(({ source }) => source !== '')).toBe(true);
});

test('every setting that a duty names can be entered', () => {
  const known = new Set(['period-end', ...orderSettings.map(({ id }) => id)]);
  for (const { evidence, due } of order.duties) {
    if ('setting' in evidence) expect(known).toContain(evidence.setting);
    if (due) expect(known).toContain(due.after);
  }
});

test('every date is shown as the paper reads it', () => {
  expect(duty('7A: quarterly review', {}).dueWords).toBe(
    'By 31 December 2021 (as the paper reads it; check the Order)',
  );
});

test('a variation is due one month after the inspectorate’s annual report (paragraph 17)', () => {
  const notes = [['Date: inspectorate’s annual report published', day('2021-10-31')]] as const;
  expect(duty('7A: variation', { notes })).toMatchObject({ due: day('2021-11-30'), overdue: false });
  expect(duty('7A: variation', { notes }, day('2021-12-01')).overdue).toBe(true);
  const typed = [['Date: inspectorate’s annual report published', '15 October 2021']] as const;
  expect(duty('7A: variation', { notes: typed }).due).toBe(day('2021-11-15'));
});

test('without a date nothing is said to be due, and the date is what is missing', () => {
  expect(duty('7A: variation', {})).toMatchObject({
    due: null,
    overdue: false,
    missing: ['“Date: inspectorate’s annual report published” is not entered on PCP Notes'],
  });
});

test('a publication after the report satisfies the duty', () => {
  const notes = [
    ['Date: inspectorate’s annual report published', day('2021-10-01')],
    ['Date: statement last published or reviewed', day('2021-10-20')],
  ] as const;
  expect(duty('7A: variation', { notes }).missing).toEqual([]);
});

test('what is missing of the statement is named by voice', () => {
  expect(duty('7A(b)', {}).missing).toEqual([
    'Force: whether, and why, all six priorities apply',
    'Commissioner: whether, and why, all six priorities apply',
  ]);
  const complete = dutiesOf(paperContents({ statement: paperWords }), defaultPlan, today);
  expect(complete.find(({ paragraph }) => paragraph === '7A(b)')?.missing).toEqual([]);
});

test('links are web addresses; anything else is still missing', () => {
  const label = 'Link: inspectorate’s most recent report';
  expect(duty('7B: report', { notes: [[label, 'https://example.org/peel']] })).toMatchObject({
    missing: [],
    link: 'https://example.org/peel',
  });
  expect(duty('7B: report', { notes: [[label, 'see website']] }).missing).toHaveLength(1);
});
