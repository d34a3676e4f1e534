import type { UnnumberedBlock } from '../document/document';

const BULLET = /^\s*(?:[-•*–]|o)\s+/;

/**
 * An analyst's cell as blocks, word for word: a paragraph a line, and lines that begin with a dash or bullet as a
 * list. Nothing is added or corrected.
 */
export function analystBlocks(cell: string): UnnumberedBlock[] {
  const blocks: UnnumberedBlock[] = [];
  for (const line of cell.split(/\r\n|\r|\n/)) {
    const text = line.trim();
    if (!text) continue;
    const last = blocks.at(-1);
    if (!BULLET.test(text)) blocks.push({ kind: 'paragraph', numbered: true, words: text });
    else if (last?.kind === 'list')
      blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, text.replace(BULLET, '')] };
    else blocks.push({ kind: 'list', items: [text.replace(BULLET, '')] });
  }
  return blocks;
}
