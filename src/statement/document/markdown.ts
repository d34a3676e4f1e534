import { type Block, type DocumentTable, type Run, type StatementDocument, type Words } from './document';

/** The document as Markdown (CommonMark with tables). Pictures are told in words. */
export function asMarkdown(document: StatementDocument): string {
  const particulars = document.particulars.map(({ term, value }) => `- ${escaped(term)}: ${escaped(value)}`);
  const warnings = document.warnings.map((warning) => `> **Not for publication.** ${escaped(warning)}`);
  return [
    `# ${escaped(document.title)}`,
    ...(warnings.length > 0 ? [warnings.join('\n>\n')] : []),
    particulars.join('\n'),
    ...document.blocks.map(blockAsMarkdown),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function blockAsMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return `${block.number === null ? '' : `${block.number}. `}${atLineStart(inline(block.words))}`;
    case 'list':
      return block.items.map((item) => `- ${atLineStart(inline(item))}`).join('\n');
    case 'table':
      return tableAsMarkdown(block);
    case 'picture':
      return `*${escaped(block.title)}.* ${escaped(block.alternative)}`;
  }
}

function tableAsMarkdown(table: DocumentTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cellText(cell)).join(' | ')} |`;
  return [
    `**${escaped(table.caption)}**`,
    '',
    line(table.columns.map((column) => column.header)),
    `|${table.columns.map((column) => (column.numeric ? ' ---: |' : ' --- |')).join('')}`,
    ...table.rows.map(line),
  ].join('\n');
}

function cellText(text: string): string {
  return escaped(text)
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
}

function inline(words: Words): string {
  const runs: readonly Run[] = typeof words === 'string' ? [words] : words;
  return runs
    .map((run) => {
      if (typeof run === 'string') return escaped(run);
      const text = run.strong ? `**${escaped(run.text)}**` : escaped(run.text);
      return run.link ? `[${text}](${run.link.replaceAll(' ', '%20').replaceAll(')', '%29')})` : text;
    })
    .join('')
    .replace(/\s*\n\s*/g, ' ');
}

/** Backslashes before what Markdown would take for its own: an analyst's asterisk stays an asterisk. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<[\]]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** A paragraph that begins as a list, a heading or a quotation would. */
function atLineStart(text: string): string {
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([#+>=-])/, '\\$1');
}
