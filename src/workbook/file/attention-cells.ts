import type { CellValue } from '../../entries/workbook-contents';
import type { ScorecardRow } from '../../statement/scorecard';
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
  const firstRow = Math.min(...calculated.map(({ cell }) => rowOf(cell)));
  return Object.fromEntries(
    calculated.map(({ cell, formula = '' }): [string, CellValue] => {
      const words = /^=HYPERLINK\("[^"]*","([^"]*)"\)$/.exec(formula)?.[1];
      if (words !== undefined) return [cell, words];
      const row = worst[rowOf(cell) - firstRow];
      return [cell, row ? shown(row, cell.charAt(0)) : ''];
    }),
  );
}

function attention({ status, latest, target, change }: ScorecardRow, index: number): number {
  const urgency = URGENT.has(status) ? 2 : status === 'Review' ? 1 : 0;
  const fromTarget =
    typeof latest === 'number' && target ? Math.abs(latest / target - 1) : Math.abs(change ?? 0);
  return urgency * (1 + fromTarget / (1 + fromTarget) - index / 10_000_000);
}

function shown(row: ScorecardRow, column: string): CellValue {
  const byColumn: Record<string, CellValue> = {
    A: row.kpi,
    B: row.measure,
    C: row.status,
    D: row.latest ?? '',
    E: row.change ?? '',
    F: row.explanation,
  };
  return byColumn[column] ?? '';
}

function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}
