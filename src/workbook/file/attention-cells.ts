import type { CellValue } from '../../entries/workbook-contents';
import type { ScorecardRow } from '../../statement/scorecard/scorecard';
import type { SheetBlueprint } from '../sheet-blueprint';

const URGENT = new Set(['Not met', 'Worsening', 'Overdue']);

/**
 * What the cover's list of what needs attention shows: what is not met, worsening or overdue before what is up for
 * review, and the farther off the earlier. The twin of `formulas/attention.ts`. Other links show their words.
 */
export function attentionCells(
  cover: SheetBlueprint | undefined,
  scorecard: readonly ScorecardRow[],
): Record<string, CellValue> {
  const worst = scorecard
    .map((row, index) => ({ row, attention: attention(row, index) }))
    .filter(({ attention }) => attention > 0)
    .sort((a, b) => b.attention - a.attention)
    .map(({ row }) => row);
  const calculated = (cover?.cells ?? []).filter(({ formula }) => formula !== undefined);
  const lines = calculated.filter(({ style }) => style === 'status').map(({ cell }) => rowOf(cell));
  const firstRow = Math.min(...lines);
  return Object.fromEntries(
    calculated.map(({ cell, formula = '', style }): [string, CellValue] => {
      const words = /^=HYPERLINK\("[^"]*","([^"]*)"\)$/.exec(formula)?.[1];
      if (words !== undefined) return [cell, words];
      if (style === 'text') return [cell, othersThan(lines.length, worst.length)];
      const row = worst[rowOf(cell) - firstRow];
      if (row) return [cell, shown(row, cell.charAt(0))];
      return [cell, cell === `A${firstRow}` ? noneOf(scorecard) : ''];
    }),
  );
}

function othersThan(lines: number, count: number): string {
  return count > lines ? `and ${count - lines} more: filter Status on PCP Scorecard` : '';
}

function noneOf(scorecard: readonly ScorecardRow[]): string {
  return scorecard.every(({ status }) => status === 'No data')
    ? 'No figures yet: enter them on PCP Data.'
    : 'No KPI with a figure is not met, worsening, overdue or up for review.';
}

function attention({ status, latest, target, change }: ScorecardRow, index: number): number {
  const urgency = URGENT.has(status) ? 2 : status === 'Review' ? 1 : 0;
  const fromTarget =
    typeof latest === 'number' && target ? Math.abs(latest / target - 1) : Math.abs(change ?? 0);
  return urgency * (1 + fromTarget / (1 + fromTarget) - index / 10_000_000);
}

function shown(row: ScorecardRow, column: string): CellValue {
  const byColumn: Record<string, CellValue> = {
    A: row.measure,
    B: row.status,
    C: row.change ?? '',
    D: row.explanation,
    E: row.kpi,
  };
  return byColumn[column] ?? '';
}

function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}
