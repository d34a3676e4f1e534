import type { DocumentTable, UnnumberedBlock } from '../document/document';
import type { Duty } from './duties';
import { upperFirst } from '../sentence/first-letter';
import { order } from './order';

/** The compliance page: each duty of the Order with what is missing of it and when it is due; links below. */
export function complianceBlocks(duties: readonly Duty[]): UnnumberedBlock[] {
  const table: DocumentTable = {
    kind: 'table',
    caption: 'What the Order requires',
    columns: [
      { header: 'Paragraph' },
      { header: 'Required' },
      { header: 'Still missing' },
      { header: 'Due' },
    ],
    rows: duties.map((duty) => [duty.paragraph, duty.requires, missingWords(duty), duty.dueWords]),
  };
  const links = duties.flatMap(({ link, requires }) => (link ? [[{ text: requires, link }]] : []));
  return [
    { kind: 'heading', level: 2, text: 'Compliance with the Order' },
    {
      kind: 'paragraph',
      numbered: true,
      words: `This is what the ${order.title} (${order.citation}) requires, and what was still missing of it on the day of writing. Due dates follow from the dates entered on PCP Notes, ${order.caveat}. “The paper” is the Commissioner’s paper of 26 October 2021, paragraphs 12 to 18.`,
    },
    table,
    ...(links.length > 0 ? [{ kind: 'list', items: links } as const] : []),
  ];
}

function missingWords({ missing, overdue }: Duty): string {
  if (missing.length === 0) return 'Nothing';
  return `${overdue ? 'Overdue. ' : ''}${missing.map(upperFirst).join('; ')}`;
}
