import { screen } from '@testing-library/react';
import { defaultPlan } from '../../src/framework/default-plan';
import { drawPane } from './draw-pane';
import { exampleContents } from './example-contents';
import { ALL_THERE, fakeWorkbook } from './fake-workbook';

async function stated() {
  const workbook = fakeWorkbook(exampleContents(), ALL_THERE);
  const drawn = await drawPane(workbook);
  await drawn.user.click(screen.getByRole('tab', { name: 'Statement' }));
  await screen.findByRole('heading', { level: 1, name: 'Quarterly statement' });
  return { workbook, ...drawn };
}

describe('Statement', () => {
  test('shows the six priorities in both voices, and what is missing', async () => {
    await stated();
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(defaultPlan.priorities);
    expect(screen.getAllByText(/^Missing: applies, reason/)).toHaveLength(12);
    expect(screen.getByText('0 of 12 parts complete')).toBeInTheDocument();
  });

  test('shows one voice where one is wanted', async () => {
    const { user } = await stated();
    await user.selectOptions(screen.getByLabelText('Voice'), 'The Commissioner');
    expect(screen.getByText('0 of 6 parts complete')).toBeInTheDocument();
  });

  test('says that it is not to be published while reasons are missing', async () => {
    await stated();
    expect(screen.getByText('Not to be published yet.')).toBeInTheDocument();
  });

  test('computes the burglary sentence from the figures: 28,675 to 18,161 is a fall of 37%', async () => {
    await stated();
    expect(screen.getByText(/burglary fell.*37%.*28,675.*18,161/i)).toBeInTheDocument();
  });

  test('writes to the sheet when it is asked to, and goes to the row to be filled in', async () => {
    const { workbook, user } = await stated();
    await user.click(screen.getByRole('button', { name: 'Write to the sheet' }));
    await screen.findByText('Written.');
    const [first] = screen.getAllByRole('button', { name: /^Go to its row/ });
    if (first) await user.click(first);
    expect(workbook.asked.map(([name]) => name)).toEqual(['writeStatement', 'goTo']);
    expect(workbook.asked[1]).toEqual(['goTo', 'PCP Statement', 'C5']);
  });

  test('tells the report against the plan, and puts it on a sheet', async () => {
    const { workbook, user } = await stated();
    await user.click(screen.getByText('Report against the plan'));
    expect(screen.getByText(/^The plan has 138 measures, of which/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 3, name: 'Exceptions' })).toBeVisible();
    expect(screen.getByRole('group', { name: 'Measures by section' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Put the report on a sheet' }));
    await screen.findByText('Listed on PCP Report.');
    expect(workbook.asked.map(([name]) => name)).toContain('writeReport');
  });

  test('opens the copy for publication as a new workbook', async () => {
    const { workbook, user } = await stated();
    await user.click(screen.getByText('Copy for publication'));
    await user.click(screen.getByRole('button', { name: 'Open the publication copy' }));
    await screen.findByText('Opened the copy.');
    expect(workbook.asked.map(([name]) => name)).toContain('openPublicationCopy');
  });

  test('offers the text to be selected where the clipboard is refused', async () => {
    const { user } = await stated();
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
    await user.click(screen.getByRole('button', { name: 'Copy for Word' }));
    const text = await screen.findByRole('textbox', { name: /Copying is blocked here/ });
    expect((text as HTMLTextAreaElement).value).toContain('28,675');
  });
});
