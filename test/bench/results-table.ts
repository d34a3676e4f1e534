import type { Figure } from './figure';

const number = (value: number) =>
  value >= 100
    ? Math.round(value).toLocaleString('en-GB')
    : String(Number(value.toPrecision(value >= 1 ? 3 : 2)));

/** The figures as a table in Markdown: what the README shows. */
export function resultsTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ subject, what, value, unit, peer, limit, exponent }) => [
    subject,
    what,
    `${number(value)} ${unit}`,
    peer ? `${peer.what}: ${number(peer.value)} ${unit}` : '',
    peer ? `× ${number(value / peer.value)}` : '',
    [
      limit ? `${limit.what}: ${number(limit.value)}` : '',
      exponent === undefined ? '' : `grows as n^${exponent.toFixed(2)}`,
    ]
      .filter(Boolean)
      .join('; '),
  ]);
  const headers = ['subject', 'what', 'figure', 'compared with, in the same run', 'ratio', 'limit'];
  const widths = headers.map((header, at) => Math.max(header.length, ...rows.map((row) => row[at]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(headers), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
