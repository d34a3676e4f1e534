import type { Block, DocumentPicture, DocumentTable, Run, StatementDocument, Words } from './document';

const STYLE = `
body{font:1rem/1.5 Arial,Helvetica,sans-serif;color:#000;background:#fff;max-width:44rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,h4{line-height:1.25}
.numbered{display:grid;grid-template-columns:2.5rem 1fr}
.particulars{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
.particulars dt{font-weight:bold}.particulars dd{margin:0}
.warning{border:3px solid #000;padding:.5rem 1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
thead th{background:#eef0f2}
th,td{border:1px solid #505a5f;padding:.25rem .5rem;text-align:left;vertical-align:top}
.number{text-align:right}
figure{margin:1rem 0}figure svg{max-width:100%;height:auto}
a:focus-visible{outline:3px solid #000}
`.trim();

/**
 * The document as one accessible HTML page (WCAG 2.2 AA, en-GB), with nothing fetched from elsewhere; also what "Copy
 * for Word" puts on the clipboard, where Word takes headings, tables, borders and language from it.
 */
export function asHtml(document: StatementDocument): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${asHtmlFragment(document)}
</main>
</body>
</html>
`;
}

/** The same without the page around it. */
export function asHtmlFragment(document: StatementDocument): string {
  const particulars = document.particulars
    .map(({ term, value }) => `<dt>${escaped(term)}</dt><dd>${escaped(value)}</dd>`)
    .join('\n');
  return [
    `<h1>${escaped(document.title)}</h1>`,
    ...document.warnings.map(
      (warning) => `<p class="warning"><strong>Not for publication.</strong> ${escaped(warning)}</p>`,
    ),
    ...(particulars ? [`<dl class="particulars">\n${particulars}\n</dl>`] : []),
    ...document.blocks.map(blockAsHtml),
  ].join('\n');
}

function blockAsHtml(block: Block, index: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return block.number === null
        ? `<p>${inline(block.words)}</p>`
        : `<p class="numbered" id="paragraph-${block.number}"><span>${block.number}. </span><span>${inline(block.words)}</span></p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${inline(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return tableAsHtml(block);
    case 'picture':
      return pictureAsHtml(block, index);
  }
}

function tableAsHtml(table: DocumentTable): string {
  const kind = (column: number) => (table.columns[column]?.numeric ? ' class="number"' : '');
  const headers = table.columns
    .map((column, at) => `<th scope="col"${kind(at)}>${escaped(column.header)}</th>`)
    .join('');
  const rows = table.rows.map((cells) => {
    const [first = '', ...rest] = cells;
    return `<tr><th scope="row">${escaped(first)}</th>${rest.map((cell, at) => `<td${kind(at + 1)}>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  return `<table>\n<caption>${escaped(table.caption)}</caption>\n<thead><tr>${headers}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

/** The drawing is one image to a screen reader, named by its text alternative. */
function pictureAsHtml(picture: DocumentPicture, index: number): string {
  const name = `picture-${index + 1}`;
  const svg = picture.svg.replace(/^<svg /, `<svg role="img" aria-labelledby="${name}" `);
  return `<figure>\n${svg}\n<figcaption><strong>${escaped(picture.title)}.</strong> <span id="${name}">${escaped(picture.alternative)}</span></figcaption>\n</figure>`;
}

function inline(words: Words): string {
  const runs: readonly Run[] = typeof words === 'string' ? [words] : words;
  return runs
    .map((run) => {
      if (typeof run === 'string') return escaped(run);
      const text = run.strong ? `<strong>${escaped(run.text)}</strong>` : escaped(run.text);
      return run.link && /^https?:/i.test(run.link) ? `<a href="${escaped(run.link)}">${text}</a>` : text;
    })
    .join('');
}

/** Text that stays text: `<b>` → `&lt;b&gt;`. */
export function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark] ?? mark,
  );
}
