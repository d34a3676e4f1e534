import { finishPackage } from '../../../src/workbook/file/finish-package';
import { exampleFile, partText } from './small-workbook';

it('a name is written as it is, whatever signs its words hold', async () => {
  const name = { name: 'PcpCosts', comment: 'Costs in $& and $1', address: '$B$5' };
  const sheet = { name: 'Costs in $`', names: [name], table: null };
  const blueprint = { sheets: [sheet] } as unknown as Parameters<typeof finishPackage>[1]['blueprint'];
  const finished = finishPackage(await exampleFile([]), { blueprint, alternativeTexts: [] });
  expect(partText(finished, 'xl/workbook.xml')).toContain(
    `<definedName name="PcpCosts" comment="Costs in $&amp; and $1">'Costs in $\`'!$B$5</definedName>`,
  );
});
