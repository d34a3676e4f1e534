import { runPcp } from './run-pcp';

test.each(['kpis', 'fn', 'scaffold', 'check', 'statement', 'import', 'publish'])(
  '%s --help says how it is called, and does nothing',
  async (command) => {
    const { code, out, err } = await runPcp([command, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`pcp -- ${command} `);
  },
);

test('an option that is not known is told in a few words', async () => {
  expect((await runPcp(['check', 'plan.xlsx', '--loud'])).err).toBe("pcp check: Unknown option '--loud'.");
});

test('kpis takes no name', async () => {
  expect(await runPcp(['kpis', 'HOMICIDE'])).toMatchObject({ code: 2, out: '' });
});
