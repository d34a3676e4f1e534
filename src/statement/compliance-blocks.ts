import type { DocumentTable, UnnumberedBlock } from './document';
import type { Duty } from './duties';
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
      words: `${order.title} (${order.citation}). Dates are settings, shown ${order.caveat}.`,
    },
    table,
    ...(links.length > 0 ? [{ kind: 'list', items: links } as const] : []),
  ];
}

function missingWords({ missing, overdue }: Duty): string {
  if (missing.length === 0) return 'Nothing';
  return `${overdue ? 'Overdue: ' : ''}${missing.join('; ')}`;
}
