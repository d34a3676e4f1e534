import { TextDecoder } from 'node:util';
import { screen } from '@testing-library/react';
import type { ImportPlan } from '../../src/entries/import/import-plan';
import { drawPane } from './draw-pane';
import { exampleContents } from './example-contents';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';

// Browsers have it; jsdom has not.
Object.assign(globalThis, { TextDecoder });

const CSV = `KPI,Period end,Covers,Area,Value,Source
KNIFE_CRIME,30/09/2021,Month,West Midlands,241,Illustrative
NO_SUCH,30/09/2021,Month,West Midlands,1,Illustrative`;

async function importing() {
  const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
  const drawn = await drawPane(workbook);
  await drawn.user.click(screen.getByRole('button', { name: 'Import figures from a file' }));
  return { workbook, ...drawn };
}

describe('importing figures', () => {
  test('shows what is new and what is refused, and writes nothing before it is accepted', async () => {
    const { workbook, user } = await importing();
    await user.click(await screen.findByLabelText('Or paste cells here'));
    await user.paste(CSV);
    await user.click(screen.getByRole('button', { name: 'Read what I pasted' }));
    expect(await screen.findByText(/^1 new, 0 changed, 0 the same, 1 refused/)).toBeInTheDocument();
    expect(screen.getByText(/^Line 3: /)).toHaveTextContent('NO_SUCH');
    expect(workbook.asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Add 1 figure' }));
    await screen.findByText('Imported.');
    const [name, accepted] = workbook.asked[0] ?? [];
    expect(name).toBe('applyImport');
    expect((accepted as ImportPlan).added.map(({ kpi }) => kpi)).toEqual(['KNIFE_CRIME']);
  });

  test('reads a file', async () => {
    const { user } = await importing();
    const file = new File([CSV], 'figures.csv', { type: 'text/csv' });
    file.arrayBuffer = () => Promise.resolve(Uint8Array.from(CSV, (letter) => letter.charCodeAt(0)).buffer);
    await user.upload(await screen.findByLabelText('CSV file'), file);
    expect(await screen.findByText(/^1 new, 0 changed/)).toBeInTheDocument();
  });
});
