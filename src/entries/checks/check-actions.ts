import { readDate } from '../../judgement/read-date';
import { tableCells } from '../table-cells';
import type { CheckContext } from './check-context';
import { unknownKpi } from './check-identity';

const DATES = ['Raised', 'Due'] as const;

/** Rows of PcpActions that the scorecard and the report would not show, or not in their order. */
export function checkActions(context: CheckContext): void {
  const table = context.contents.tables['PcpActions'];
  if (!table) return;
  const cells = tableCells(table, ['KPI', 'Decision', ...DATES]);
  table.rows.forEach(({ row }, index) => {
    const [typed = null, decision = null, ...dates] = cells[index] ?? [];
    const kpi = String(typed ?? '')
      .trim()
      .toUpperCase();
    if (kpi !== '' && !context.definitions.byId.has(kpi)) {
      context.reportAt(table, row, 'KPI', { ...unknownKpi(context, kpi), kpi });
    } else if (kpi === '' && decision !== null) {
      const message = `“${String(decision)}” was decided on no KPI.`;
      context.reportAt(table, row, 'KPI', { code: 'action-without-kpi', message });
    }
    DATES.forEach((column, n) => {
      const date = dates[n] ?? null;
      if (typeof date !== 'string' || date.trim() === '') return;
      const read = readDate(date);
      context.reportAt(table, row, column, {
        code: 'action-date-not-a-date',
        message: `“${date}” is text, not a date.`,
        ...(kpi !== '' && { kpi }),
        ...(read !== null && { replacement: read }),
      });
    });
  });
}
