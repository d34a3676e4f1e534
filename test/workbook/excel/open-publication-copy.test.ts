import { openPublicationCopy } from '../../../src/workbook/excel/open-publication-copy';
import { scaffold, throughGate } from '../../../src/workbook/excel';
import { checkPublication } from '../../../src/workbook/file/publishing-checklist';
import { readWorkbookFile } from '../../../src/workbook/file/read-file';
import { openWorkbook } from '../../workbench/open-workbook';
import { FLOOR } from '../../../src/workbench/client/requirement-sets';
import { approve } from './approve';
import { THREE_KPIS } from './west-midlands';

jest.setTimeout(120_000);

const publish = () =>
  throughGate('Making the copy', (context) => openPublicationCopy(context, THREE_KPIS.plan));

test('the open workbook is published as a new one once it is approved and says why each priority applies', async () => {
  const workbook = openWorkbook({ requirements: FLOOR });
  await throughGate('Creating', (context) => scaffold(context, THREE_KPIS));
  await expect(publish()).rejects.toMatchObject({
    name: 'WorkbookRefused',
    what: expect.stringMatching(/Draft.*priorities apply/),
  });
  expect(workbook.host.addIn.createdWorkbooks).toEqual([]);

  await Excel.run(approve);
  await publish();
  const [base64] = workbook.host.addIn.createdWorkbooks;
  const bytes = new Uint8Array(Buffer.from(base64 ?? '', 'base64'));
  expect((await checkPublication(bytes)).filter(({ result }) => result === 'fail')).toEqual([]);
  expect((await readWorkbookFile(bytes)).contents.tables['PcpScorecard']?.rows).toHaveLength(3);
});
