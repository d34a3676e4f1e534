import { runPcp } from './run-pcp';

describe('pcp kpis', () => {
  test('lists the 138 KPIs of the plan with the fields of the contract', async () => {
    const { code, out } = await runPcp(['kpis', '--json']);
    const kpis = JSON.parse(out) as Record<string, unknown>[];
    expect(code).toBe(0);
    expect(kpis).toHaveLength(138);
    expect(kpis.find((k) => k.id === 'DA_OUTCOME')).toMatchObject({
      kind: 'target',
      unit: 'percent',
      statistic: 'proportion',
      basis: 'latest',
      target: { operator: '>', value: 0.06 },
      section: 1,
      objective: 'Preventing and reducing crime',
      subObjective: 'Bringing offenders to justice',
      peers: true,
    });
    for (const kpi of kpis) {
      expect(Object.keys(kpi)).toEqual([
        ...[
          'id',
          'measure',
          'section',
          'objective',
          'subObjective',
          'kind',
          'direction',
          'unit',
          'statistic',
          'basis',
        ],
        ...['target', 'baselinePeriod', 'peers', 'lead', 'commitment', 'reference'],
      ]);
    }
  });

  test('--all adds the national measures, the proxies and the supporting measures', async () => {
    const kpis = JSON.parse((await runPcp(['kpis', '--json', '--all'])).out) as { id: string }[];
    expect(kpis).toHaveLength(138 + 10 + 27 + 3);
    expect(kpis.map((k) => k.id)).toEqual(
      expect.arrayContaining(['NAT_HOMICIDES', 'PRX_KNIFE', 'BURGLARY_ALL']),
    );
  });
});
