import { TextDecoder } from 'node:util';
import { screen } from '@testing-library/react';
import type { ImportPlan } from '../../src/entries/import/import-plan';
import { drawPane } from './draw-pane';
import { exampleContents, PERIOD_END } from './example-contents';
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

  test('offers nothing of what was read before when the next file cannot be read', async () => {
    const { user } = await importing();
    await user.click(await screen.findByLabelText('Or paste cells here'));
    await user.paste(CSV);
    await user.click(screen.getByRole('button', { name: 'Read what I pasted' }));
    await screen.findByRole('button', { name: 'Add 1 figure' });
    const file = new File([CSV], 'figures.csv', { type: 'text/csv' });
    file.arrayBuffer = () => Promise.reject(new Error('The file has been moved.'));
    await user.upload(screen.getByLabelText('CSV file'), file);
    expect(await screen.findByRole('alert')).toHaveTextContent('The file has been moved.');
    expect(screen.queryByRole('button', { name: 'Add 1 figure' })).toBeNull();
  });

  test('is compared with the workbook as it is now, not as it was last read', async () => {
    const { workbook, user } = await importing();
    const [, knife = ''] = CSV.split('\n');
    const [kpi, , covers, area, value, source] = knife.split(',');
    workbook.contents = exampleContents([
      [kpi!, PERIOD_END, covers!, area!, null, Number(value), null, null, null, source!, null],
    ]);
    await user.click(await screen.findByLabelText('Or paste cells here'));
    await user.paste(CSV);
    await user.click(screen.getByRole('button', { name: 'Read what I pasted' }));
    expect(await screen.findByText(/^0 new, 0 changed, 1 the same, 1 refused/)).toBeInTheDocument();
  });

  test('takes the same file again once it has been put right', async () => {
    const { user } = await importing();
    const figures = (text: string) => {
      const file = new File([text], 'figures.csv', { type: 'text/csv' });
      file.arrayBuffer = () =>
        Promise.resolve(Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
      return file;
    };
    await user.upload(await screen.findByLabelText('CSV file'), figures(CSV));
    expect(await screen.findByText(/^1 new, 0 changed, 0 the same, 1 refused/)).toBeInTheDocument();
    await user.click(screen.getByLabelText('CSV file'));
    expect(screen.getByLabelText<HTMLInputElement>('CSV file').files).toHaveLength(0);
    await user.upload(screen.getByLabelText('CSV file'), figures(CSV.split('\n').slice(0, 2).join('\n')));
    expect(await screen.findByText(/^1 new, 0 changed, 0 the same, 0 refused/)).toBeInTheDocument();
  });

  test('reads a file', async () => {
    const { user } = await importing();
    const file = new File([CSV], 'figures.csv', { type: 'text/csv' });
    file.arrayBuffer = () => Promise.resolve(Uint8Array.from(CSV, (letter) => letter.charCodeAt(0)).buffer);
    await user.upload(await screen.findByLabelText('CSV file'), file);
    expect(await screen.findByText(/^1 new, 0 changed/)).toBeInTheDocument();
  });
});
