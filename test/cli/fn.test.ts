import { runPcp } from './run-pcp';

describe('pcp fn', () => {
  test.each([
    ['0.065', 'Met'],
    ['6.5%', 'Met'],
    ['0.06', 'Not met'],
    ['0.05', 'Not met'],
    ['', 'No data'],
    ['[x]', 'Not available'],
  ])('a domestic abuse outcome rate of "%s" is %s', async (typed, status) => {
    expect(await runPcp(['fn', 'STATUS', 'DA_OUTCOME', typed])).toEqual({ code: 0, out: status, err: '' });
  });

  test('an unknown KPI is #N/A, and the nearest ids are named', async () => {
    const { code, out, err } = await runPcp(['fn', 'STATUS', 'DA_OUTCOM', '0.065']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('#N/A');
    expect(err).toContain('DA_OUTCOME');
  });

  test('a negative number is an argument, not an option', async () => {
    expect(await runPcp(['fn', 'CHANGE', '-5', '10'])).toMatchObject({ code: 0, out: '-1.5' });
  });

  test.each([
    [['CHANGE', '18,161', '28,675'], '-0.3666608544027899'],
    [['CHANGE', '1,500.5', '3,001'], '-0.5'],
  ])('thousands are separated as in Excel: %j', async (typed, out) => {
    expect(await runPcp(['fn', ...typed])).toEqual({ code: 0, out, err: '' });
  });

  test('with --json the answer is an object, wherever it stands, and never an argument', async () => {
    expect(await runPcp(['fn', 'STATUS', 'DA_OUTCOME', '0.065', '--json'])).toEqual({
      code: 0,
      out: '{"value":"Met"}',
      err: '',
    });
    const wrong = await runPcp(['fn', '--json', 'CHANGE', '1', '0']);
    expect([wrong.code, JSON.parse(wrong.out)]).toEqual([1, expect.objectContaining({ error: '#DIV/0!' })]);
  });

  test('a batch takes no calls on the command line', async () => {
    expect(await runPcp(['fn', '--batch', 'STATUS'])).toMatchObject({ code: 2, out: '' });
  });

  test('a date is typed as people write it in files', async () => {
    expect((await runPcp(['fn', 'QUARTER', '2021-09-30'])).out).toBe('2021/22 Q2');
  });

  test('a range is typed as JSON and printed as rows of cells', async () => {
    const { out } = await runPcp(['fn', 'LIMITS', '[[10],[10],[10],[10]]']);
    expect(out).toBe('10\t10\t10\t10\t10');
  });

  test('a batch answers line by line, in order', async () => {
    const input = [
      '{"fn":"STATUS","args":["DA_OUTCOME",0.065]}',
      '{"fn":"CHANGE","args":[18161,28675]}',
      '{"fn":"STATUS","args":["NO_SUCH_KPI",1]}',
      '',
      '{"fn":"CHANGE","args":[1,0]}',
    ].join('\n');
    const { code, out } = await runPcp(['fn', '--batch'], { input });
    const answers = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(answers[0]).toEqual({ value: 'Met' });
    expect(answers[1]?.value).toBeCloseTo(-0.36666085, 8);
    expect(answers[2]).toMatchObject({ error: '#N/A', message: expect.stringContaining('NO_SUCH_KPI') });
    expect(answers[3]).toMatchObject({ error: '#DIV/0!' });
  });

  test('a line that is no call is answered in its place, and the exit code says so', async () => {
    const { code, out } = await runPcp(['fn', '--batch'], {
      input: 'nonsense\n{"fn":"STATUS","args":["DA_OUTCOME",0.05]}',
    });
    const answers = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(2);
    expect(answers[0]).toMatchObject({ error: '#VALUE!' });
    expect(answers[1]).toEqual({ value: 'Not met' });
  });
});
