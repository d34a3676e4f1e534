import { act, screen } from '@testing-library/react';
import axe from 'axe-core';
import { PLACES } from '../../src/taskpane/store';
import { STRINGS } from '../../src/taskpane/strings';
import { drawPane } from './draw-pane';
import { exampleContents, monthlyRows, paperRows } from './example-contents';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';

/** What axe finds; what is drawn cannot be seen here and is looked at in the browser. */
async function violations(): Promise<string[]> {
  const unseen = ['color-contrast', 'target-size', 'label-content-name-mismatch'];
  const rules = Object.fromEntries(unseen.map((id) => [id, { enabled: false }]));
  const { violations: found } = await axe.run(document.body, { rules });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('every place', () => {
  test.each(PLACES)('%s has nothing that axe objects to', async (place) => {
    const rows = [...paperRows(), ...monthlyRows('KNIFE_CRIME', 30, 240)];
    const { pane } = await drawPane(fakeWorkbook(exampleContents(rows), ALL_THERE));
    act(() => pane.store.set({ place, kpi: place === 'measures' ? 'KNIFE_CRIME' : null }));
    await screen.findByRole('heading', { level: 1 });
    expect(await violations()).toEqual([]);
  });

  test('is reached by keyboard: arrows move between the tabs and open them, Home and End go to the ends', async () => {
    const { user } = await drawPane(fakeWorkbook());
    const open = () => screen.getByRole('tab', { selected: true }).textContent;
    await user.tab();
    expect(document.activeElement).toHaveTextContent(STRINGS.places.start);
    await user.keyboard('{ArrowRight}');
    expect(open()).toBe(STRINGS.places.check);
    expect(document.activeElement).toHaveTextContent(STRINGS.places.check);
    await user.keyboard('{End}');
    expect(open()).toBe(STRINGS.places.functions);
    await user.keyboard('{ArrowRight}');
    expect(open()).toBe(STRINGS.places.start);
    await user.keyboard('{ArrowLeft}');
    expect(open()).toBe(STRINGS.places.functions);
  });

  test('announces what was done', async () => {
    const { user } = await drawPane(fakeWorkbook(exampleContents(), ALL_THERE));
    await user.click(screen.getByRole('button', { name: 'Repair formulas' }));
    const said = await screen.findByText('Repaired 2 formulas.');
    expect(said).toHaveAttribute('aria-live', 'polite');
  });
});
