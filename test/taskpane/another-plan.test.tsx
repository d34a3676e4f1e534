import { screen } from '@testing-library/react';
import { defaultPlan } from '../../src/framework/default-plan';
import example from '../../seeds/example-plan.json';
import { drawPane } from './draw-pane';
import { fakeWorkbook } from './fake-workbook';

/** A file as a browser hands it over; jsdom's own cannot be read. */
function planFile(content: unknown, name = 'northmoor.json'): File {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const file = new File([text], name, { type: 'application/json' });
  file.text = () => Promise.resolve(text);
  return file;
}

/** Opens the part of Start that takes a plan file, and gives it one. */
async function choosePlan(user: Awaited<ReturnType<typeof drawPane>>['user'], file: File): Promise<void> {
  await user.click(screen.getByText('Use another plan'));
  await user.upload(screen.getByLabelText('Plan file (.json)'), file);
}

describe('Use another plan', () => {
  test('a plan file is used for what is said and for what is created', async () => {
    const workbook = fakeWorkbook();
    const { user, pane } = await drawPane(workbook);
    await choosePlan(user, planFile(example));
    expect(await screen.findByText(/^ILLUSTRATIVE: .*: 7 measures, from northmoor\.json\.$/)).toBeVisible();
    expect(screen.getByText(/all 7 measures of the plan and the 2 national priorities/)).toBeVisible();
    expect(screen.getByLabelText('Force area')).toHaveValue('Northmoor (invented)');
    expect(pane.store.get().plan.kpis.map(({ id }) => id)).toContain('NM_BURGLARY');
    expect(workbook.asked).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Create workbook' }));
    await screen.findByText('Created 3 sheets.');
    expect(workbook.asked[0]).toMatchObject([
      'scaffold',
      { area: 'Northmoor (invented)' },
      { area: 'Northmoor (invented)' },
    ]);
  });

  test('sample figures are not offered for it: they are another area’s', async () => {
    const { user } = await drawPane(fakeWorkbook());
    expect(document.querySelector('#start-with')).not.toBeNull();
    await choosePlan(user, planFile(example));
    await screen.findByText(/7 measures, from northmoor\.json/);
    expect(document.querySelector('#start-with')).toBeNull();
  });

  test('a broken file says everything that is wrong with it, and nothing happens', async () => {
    const workbook = fakeWorkbook();
    const { user, pane } = await drawPane(workbook);
    const [first, ...others] = example.kpis;
    const broken = { ...example, area: 5, kpis: [{ ...first, unit: undefined }, ...others] };
    await choosePlan(user, planFile(broken));
    expect(await screen.findByText('northmoor.json is not used: 2 things in it are wrong.')).toBeVisible();
    expect(screen.getByText('northmoor.json, area: must be text.')).toBeVisible();
    expect(screen.getByText('northmoor.json, NM_OFFICERS, unit: is missing.')).toBeVisible();
    expect(pane.store.get()).toMatchObject({ chosen: null, plan: defaultPlan });
    expect(workbook.asked).toEqual([]);
  });

  test('a file that is no plan at all is told so', async () => {
    const { user } = await drawPane(fakeWorkbook());
    await choosePlan(user, planFile('<html>', 'page.json'));
    expect(await screen.findByText(/^page\.json: is not JSON/)).toBeVisible();
  });

  test('and the built-in plan comes back with one click', async () => {
    const { user, pane } = await drawPane(fakeWorkbook());
    await choosePlan(user, planFile(example));
    await user.click(await screen.findByRole('button', { name: 'Use the built-in plan again' }));
    expect(pane.store.get()).toMatchObject({ chosen: null, plan: defaultPlan });
    expect(screen.getByLabelText('Force area')).toHaveValue('West Midlands');
  });
});
