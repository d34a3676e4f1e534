import axe from 'axe-core';
import { PLACES, type Place } from '../../src/taskpane/store';
import { openWorkbench, START_TIMEOUT, type OpenedWorkbench } from './browser';
import { CONTRAST_THEMES, paintInTheme, unpaint, type SystemColours } from './contrast-themes';
import { expectAsBefore, hear } from './spoken';

/**
 * The pane in a real browser: a first-time user's path with the keyboard alone, every place in every theme, what
 * follows the selection, and the commands of the cell's menu and the keyboard.
 */
let workbench: OpenedWorkbench;
jest.setTimeout(300_000);

beforeAll(async () => {
  workbench = await openWorkbench({ width: 1300, height: 1000 });
}, START_TIMEOUT);

afterAll(() => workbench.close());

/** What has the keyboard's focus in the pane: its id, else its words. */
const focused = () =>
  workbench.pane.evaluate(() => {
    const { activeElement: element } = document;
    return element?.id || element?.textContent?.slice(0, 40) || element?.tagName || '';
  });

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await workbench.page.keyboard.press(key);
}

/** Tabs until that has the focus; answers with everything on the way. */
async function tabTo(id: string): Promise<string[]> {
  const way: string[] = [];
  for (let steps = 0; steps < 40; steps++) {
    way.push(await focused());
    if (way.at(-1) === id) return way;
    await press('Tab');
  }
  throw new Error(`${id} is not reached by Tab: ${way.join(', ')}`);
}

async function openPlace(place: Place): Promise<void> {
  await workbench.pane.locator(`#place-${place}`).click();
  await workbench.pane.locator(`#place-${place}[aria-selected="true"]`).waitFor();
  await workbench.pane.locator('h1').first().waitFor();
}

/** Waits until the list of measures has followed the last letter of what was typed: it stays the same for a second. */
async function listed(): Promise<void> {
  const list = () => workbench.pane.locator('body').innerText();
  for (let before = '', same = 0; same < 5;) {
    await workbench.page.waitForTimeout(200);
    const now = await list();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** Shows a measure that has a chart. */
async function openMeasure(): Promise<void> {
  const { pane } = workbench;
  await openPlace('measures');
  await closeMeasure();
  await pane.locator('#search-measures').fill('vehicle crime');
  await pane.getByRole('button', { name: 'Vehicle crime', exact: true }).click();
  await pane.locator('img.chart').waitFor();
}

async function closeMeasure(): Promise<void> {
  const back = workbench.pane.locator('#all-measures');
  if (await back.count()) await back.click();
}

/** The last thing that the pane said aloud. */
const said = (words: RegExp | string) =>
  workbench.pane.locator('p[aria-live="polite"]', { hasText: words }).waitFor({ timeout: 60_000 });

test('in a workbook that is not set up, each place is heard as it was', async () => {
  await workbench.pane.locator('#create-workbook').waitFor();
  for (const place of PLACES) {
    await openPlace(place);
    await hear(workbench.pane, `${place}, in an empty workbook`);
  }
  await openPlace('start');
});

describe('a first-time user without a mouse', () => {
  test('goes through Start in the order in which it reads, and creates a workbook with sample figures', async () => {
    await workbench.pane.locator('#place-start').focus();
    const way = await tabTo('start-with');
    expect(way.indexOf('area')).toBeGreaterThan(0);
    await workbench.pane.locator('#start-with').selectOption('series');
    expect((await tabTo('create-workbook')).length).toBeLessThan(6);
    await press('Enter');
    await said('figures entered');
    await workbench.pane.locator('#prepare-quarter').waitFor({ timeout: 120_000 });
    await workbench.settled();
  });

  test('is still in the pane when what was pressed has gone: the new heading has the focus', async () => {
    expect(await focused()).toBe('The workbook is set up');
    await press('Tab');
    expect(await focused()).toBe('prepare-quarter');
  });

  test('reaches each place by arrows, and what is in it by Tab', async () => {
    await workbench.pane.locator('#place-start').focus();
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toBe('place-measures');
    await workbench.pane.locator('#search-measures').waitFor();
    expect(await tabTo('filter-measures')).toEqual(['place-measures', 'search-measures', 'filter-measures']);
  });

  test('searches, opens a measure and comes back, with the focus on its heading each time', async () => {
    await workbench.pane.locator('#search-measures').focus();
    await workbench.page.keyboard.type('vehicle crime');
    await workbench.pane.getByText('VEHICLE_CRIME').waitFor();
    await listed();
    await tabTo('Vehicle crime');
    await press('Enter');
    await workbench.pane.locator('img.chart').waitFor();
    expect(await focused()).toBe('measure-title');
    await workbench.pane.locator('#all-measures').focus();
    await press('Enter');
    await workbench.pane.locator('#search-measures').waitFor();
    expect(await focused()).toBe('Measures');
  });
});

describe('every place', () => {
  const THEMES = [
    ['light', { colorScheme: 'light', forcedColors: 'none' }, null],
    ['dark', { colorScheme: 'dark', forcedColors: 'none' }, null],
    ['Aquatic', { colorScheme: 'dark', forcedColors: 'active' }, CONTRAST_THEMES.Aquatic],
    ['Desert', { colorScheme: 'light', forcedColors: 'active' }, CONTRAST_THEMES.Desert],
    ['Dusk', { colorScheme: 'dark', forcedColors: 'active' }, CONTRAST_THEMES.Dusk],
    ['Night sky', { colorScheme: 'dark', forcedColors: 'active' }, CONTRAST_THEMES['Night sky']],
  ] as const;

  /** Paints in a contrast theme, if there is one; answers whether anything was left to paint. */
  async function painted(theme: SystemColours | null): Promise<boolean> {
    return theme === null || (await paintInTheme(workbench.pane, theme)) > 20;
  }

  /** What axe objects to, contrast and the size of targets included. */
  async function objections(): Promise<string[]> {
    await workbench.pane.evaluate(axe.source);
    const found = await workbench.pane.evaluate(async () => {
      const rules = { 'target-size': { enabled: true } };
      const { violations } = await (window as Window & { axe?: typeof axe }).axe!.run(document, { rules });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    return found;
  }

  test.each(THEMES)('in %s has nothing that axe objects to', async (name, media, theme) => {
    await workbench.page.emulateMedia(media);
    for (const place of PLACES) {
      await openPlace(place);
      if (place === 'measures') await openMeasure();
      expect([place, await painted(theme)]).toEqual([place, true]);
      await workbench.screenshot(`pane-${place}-${name.replaceAll(' ', '-')}`);
      expect([place, await objections()]).toEqual([place, []]);
      if (theme) await unpaint(workbench.pane);
    }
    await workbench.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  });

  test.each([
    ['320 px wide', 320],
    ['at 200 %, where 350 px are half as many', 175],
  ])('%s shows everything without scrolling sideways', async (_, width) => {
    const { page, pane } = workbench;
    await page.evaluate((pixels) => (document.getElementById('pane')!.style.width = `${pixels}px`), width);
    for (const place of PLACES) {
      await openPlace(place);
      if (place === 'measures') await openMeasure();
      for (const summary of await pane.locator('details:not([open]) > summary').all()) {
        if (await summary.isVisible()) await summary.evaluate((element) => (element as HTMLElement).click());
      }
      const wide = await pane.evaluate(() => {
        const room = document.documentElement.clientWidth + 1;
        return [...document.querySelectorAll('main *, header *')]
          .filter(
            (element) =>
              !element.closest('.hidden, .scrolls') && element.getBoundingClientRect().right > room,
          )
          .map((element) => element.outerHTML.slice(0, 90));
      });
      await workbench.screenshot(`pane-${place}-${width}-px`);
      expect([place, wide]).toEqual([place, []]);
    }
    await page.evaluate(() => (document.getElementById('pane')!.style.width = ''));
  });
});

test('with figures, each place is heard as it was, and so is a measure', async () => {
  const { pane } = workbench;
  for (const place of PLACES) {
    await openPlace(place);
    if (place === 'measures') {
      await closeMeasure();
      await pane.locator('#search-measures').fill('');
      await listed();
    }
    await hear(pane, `${place}, with figures`);
  }
  await openMeasure();
  await pane.locator('#raise-action').click();
  await hear(pane, 'a measure, with an action being raised');
  await pane.locator('#raise-action').click();
  expectAsBefore();
});

describe('the pane follows the selection', () => {
  const shows = (id: string) => workbench.pane.locator('article .code', { hasText: id }).waitFor();
  const select = async (sheet: string, address: string) => {
    await workbench.activateSheet(sheet);
    await workbench.click(address);
  };

  test('to a row of the scorecard, a row of the data, and a PCP formula in a sheet of one’s own', async () => {
    await openPlace('measures');
    await select('PCP Scorecard', 'B5');
    await shows(String(await workbench.value('PCP Scorecard', 'A5')));
    await select('PCP Data', 'C6');
    await shows(String(await workbench.value('PCP Data', 'A6')));
    await workbench.activateSheet('Sheet1');
    await workbench.type('C3', '=PCP.STATUS("DA_OUTCOME",B3)');
    await workbench.click('C3');
    await shows('DA_OUTCOME');
  });

  test('without taking the keyboard from the grid', async () => {
    expect(await workbench.pane.evaluate(() => document.hasFocus())).toBe(false);
  });

  test('and asks Excel for nothing where another place is opened; reads everything anew in two round trips', async () => {
    const syncs = () => workbench.page.evaluate(() => window.workbench!.host.counters.syncs);
    await openPlace('check');
    await workbench.page.waitForTimeout(1_500);
    await workbench.settled();
    const before = await syncs();
    await openPlace('functions');
    await openPlace('check');
    expect(await syncs()).toBe(before);
    await workbench.pane.locator('#check-now').click();
    await workbench.page.waitForTimeout(1_000);
    await workbench.settled();
    expect((await syncs()) - before).toBe(2);
  });
});

describe('figures in a sheet of one’s own', () => {
  const value = (address: string) => workbench.value('Sheet1', address);

  test('are judged from the menu of a cell, in the free column beside them, in colour', async () => {
    const { page } = workbench;
    await workbench.activateSheet('Sheet1');
    await workbench.type('A10', 'DA_OUTCOME');
    await workbench.type('B10', '6.5%');
    await workbench.type('A11', 'DA_OUTCOME');
    await workbench.type('B11', '5%');
    await selectRange('B10:B11');
    await contextMenu('B10', 'Judge these figures');
    await said('2 figures judged');
    await workbench.expectValue('Sheet1', 'C10', 'Met');
    await workbench.expectValue('Sheet1', 'C11', 'Not met');
    const rules = await page.evaluate(
      () =>
        window.workbench!.host.workbook.worksheets.getItem('Sheet1').getRange('C10:C11').conditionalFormats
          .count,
    );
    expect(rules).toBeGreaterThan(1);
  });

  test('never over anything of one’s own: the pane says what is in the way', async () => {
    await workbench.type('C10', 'Mine');
    await selectRange('B10:B11');
    await press('Control+Alt+Shift+J');
    const alert = workbench.pane.locator('[role="alert"]');
    await alert.getByText(/is not empty; nothing was written over it/).waitFor();
    expect(await alert.innerText()).toContain('Insert an empty column');
    expect([await value('C10'), await value('C11')]).toEqual(['Mine', 'Not met']);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
  });

  test('the chart of a measure goes into the workbook, as a native one', async () => {
    await openMeasure();
    await workbench.pane.locator('#insert-chart').click();
    await said('The chart is on PCP Charts');
    const charts = await workbench.page.evaluate(() =>
      window
        .workbench!.host.workbook.worksheets.getItem('PCP Charts')
        .charts.all()
        .map(({ title, series }) => [title.text, series.count]),
    );
    expect(charts).toEqual([
      [
        expect.stringMatching(
          /^Vehicle crime\n\d+ points to \w+ \d{4}: the last [\d,]+, the mean [\d,]+, limits/,
        ),
        4,
      ],
    ]);
  });

  async function selectRange(address: string): Promise<void> {
    await workbench.click(address.split(':')[0]!);
    await workbench.page.evaluate(
      (cells) => window.workbench!.host.workbook.worksheets.active.getRange(cells).select(),
      address,
    );
  }

  async function contextMenu(address: string, item: string): Promise<void> {
    const { page } = workbench;
    const place = await page.evaluate((cell) => {
      const canvas = document
        .querySelector('#grid canvas[id*="univer-sheet-main-canvas"]')!
        .getBoundingClientRect();
      const { x, y, width, height } = window.workbench!.cellRectangle(cell);
      return { x: canvas.x + x + width / 2, y: canvas.y + y + height / 2 };
    }, address);
    await page.mouse.click(place.x, place.y, { button: 'right' });
    await page.getByText(item).click();
  }
});

describe('the shortcuts of the keyboard', () => {
  test.each([
    ['K', 'check'],
    ['M', 'measures'],
    ['S', 'statement'],
    ['F', 'functions'],
  ] as const)('Ctrl+Alt+Shift+%s opens %s, from the grid', async (key, place) => {
    await workbench.click('E20');
    await press(`Control+Alt+Shift+${key}`);
    await workbench.pane.locator(`#place-${place}[aria-selected="true"]`).waitFor();
  });
});

test('nothing is asked of any other server, and nothing went wrong unseen', () => {
  expect(workbench.elsewhere).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
