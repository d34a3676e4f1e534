import { nearestIds } from '../../framework/nearest-ids';
import type { Plan } from '../../framework/plan';
import { isMeasured } from '../../judgement/like-with-like';
import { isBreakdown, observationKey } from '../checks/check-identity';
import { coversFinding, dateFindings } from '../checks/check-period';
import type { DataColumn, Entry } from '../entry';
import { columnPosition } from '../problem-at';
import { readEntries } from '../read-entries';
import { PROBLEM_CODES } from '../problem-codes';
import { shortMessage } from '../shortened';
import { valueFindings } from '../value-findings';
import { workbookDefinitions } from '../workbook-definitions';
import { IN_PLACE_OF_A_VALUE } from '../markers';
import type { WorkbookContents } from '../workbook-contents';
import type { ImportOptions } from './import-options';
import type { ImportPlan, NewEntry } from './import-plan';

/** Puts one entry where it belongs in the result: refused, new, changed or the same. */
export function merger(
  contents: WorkbookContents,
  plan: Plan,
  options: ImportOptions,
  given: ReadonlySet<string>,
  result: ImportPlan,
) {
  const held = new Map<string, Entry | 'twice'>();
  for (const entry of readEntries(contents).entries) {
    const key = observationKey(entry);
    held.set(key, held.has(key) ? 'twice' : entry);
  }
  const definitions = workbookDefinitions(contents, plan);
  const areas = new Map(
    [contents.cover.area ?? plan.area, ...plan.peers].map((area) => [area.toLowerCase(), area]),
  );
  const lines = new Map<string, number>();

  const dateFinding = dateFindings(options.today ?? Infinity);

  const reasonAgainst = (entry: NewEntry, key: string, line: number): string | null => {
    const definition = definitions.get(entry.kpi);
    if (!definition) {
      const [nearest] = nearestIds(plan, entry.kpi, 1);
      const hint = nearest === undefined ? '.' : `; did you mean ${nearest}?`;
      return `${entry.kpi} is not a KPI of the framework${hint}`;
    }
    if (!areas.has(entry.area.toLowerCase()))
      return `“${entry.area}” is neither the force nor one of its peers.`;
    if (!isBreakdown(entry.breakdown))
      return `“${entry.breakdown}” does not say which dimension the group is of. ${PROBLEM_CODES['breakdown-form'].fix}`;
    const findings = [dateFinding(entry)];
    if (isMeasured(definition)) {
      findings.push(coversFinding(entry, definition), ...valueFindings(entry, definition));
      if (entry.word !== null) return `${entry.kpi} is measured; “${entry.word}” is no figure.`;
    } else if (entry.value !== null)
      return `${entry.kpi} is a milestone; ${entry.value} says nothing about it.`;
    const wrong = findings.find((finding) => finding && PROBLEM_CODES[finding.code].severity === 'error');
    if (wrong) return wrong.message;
    if (isBlank(entry)) return 'There is no value, and no marker ([x], [c] or [z]) says why.';
    const earlier = lines.get(key);
    if (earlier !== undefined) return `Line ${earlier} holds the same KPI, period, area and breakdown.`;
    if (held.get(key) === 'twice') return 'The workbook holds this observation twice: delete one first.';
    lines.set(key, line);
    return null;
  };

  /** What parts that stand in the workbook and a value of the file, or the other way round, have against each other. */
  const contradictionIn = (entry: NewEntry): string | null => {
    const definition = definitions.get(entry.kpi);
    const findings = definition && isMeasured(definition) ? valueFindings(entry, definition) : [];
    return findings.find(({ code }) => PROBLEM_CODES[code].severity === 'error')?.message ?? null;
  };

  const table = contents.tables['PcpData'];
  const formulas = new Map(table?.rows.map((row) => [row.row, row.formulas]));
  const isComputed = (row: number, column: string): boolean =>
    Boolean(table && formulas.get(row)?.[columnPosition(table, column)]);

  return (line: number, read: NewEntry, text: () => string): void => {
    const key = observationKey(read);
    const reason = reasonAgainst(read, key, line);
    if (reason !== null) {
      result.refused.push({ line, text: text(), reason: shortMessage(reason) });
      return;
    }
    const { row: _line, ...entry } = { row: 0, ...read };
    entry.area = areas.get(entry.area.toLowerCase()) ?? entry.area;
    const before = held.get(key);
    if (before === undefined || before === 'twice') {
      result.added.push(entry);
      return;
    }
    const after = replaced(before, entry, given);
    const columns = changedColumns(before, after);
    if (columns.length === 0) {
      result.same += 1;
      return;
    }
    const computed = columns.find((column) => isComputed(before.row, column));
    if (computed !== undefined) {
      const told = `Row ${before.row} of PCP Data computes ${computed} by a formula. Copy the cell and paste it as a value first, or leave the line out.`;
      result.refused.push({ line, text: text(), reason: told });
      return;
    }
    const contradiction = contradictionIn(after);
    if (contradiction === null) result.changed.push({ row: before.row, before, after, columns });
    else {
      const told = `With what stands in row ${before.row}: ${contradiction} Give both parts in the file, or change the row.`;
      result.refused.push({ line, text: text(), reason: told });
    }
  };
}

/** Whether there is neither a figure, nor both parts of one, nor a marker that stands in its place, as the checks ask. */
function isBlank({ value, word, numerator, denominator, markers }: NewEntry): boolean {
  const isGiven = value !== null || word !== null || (numerator !== null && denominator !== null);
  return !isGiven && !markers.some((marker) => IN_PLACE_OF_A_VALUE.has(marker));
}

/** The columns that a file may change, with what each holds in an entry. */
const CHANGEABLE = {
  Value: ({ value, word }) => `${value ?? ''}${word ?? ''}`,
  Numerator: ({ numerator }) => String(numerator ?? ''),
  Denominator: ({ denominator }) => String(denominator ?? ''),
  Marker: ({ markers }) => [...markers].sort().join(' '),
  Source: ({ source }) => source,
  Note: ({ note }) => note,
} satisfies Partial<Record<DataColumn, (entry: NewEntry) => string>>;

/** Columns that would hold something else than they do. */
function changedColumns(before: Entry, after: NewEntry): string[] {
  return Object.entries(CHANGEABLE)
    .filter(([, read]) => read(before) !== read(after))
    .map(([column]) => column);
}

/**
 * The entry as it would stand: what the file has no column for stays as it is, and so does a source or note that the
 * file leaves blank, for a blank says nothing against it.
 */
function replaced({ row: _row, ...before }: Entry, after: NewEntry, given: ReadonlySet<string>): NewEntry {
  const unavailable = after.markers.some((marker) => IN_PLACE_OF_A_VALUE.has(marker));
  return {
    ...before,
    ...(given.has('Value') ? { value: after.value, word: after.word } : {}),
    ...(given.has('Numerator') ? { numerator: after.numerator } : {}),
    ...(given.has('Denominator') ? { denominator: after.denominator } : {}),
    ...(given.has('Marker') || unavailable ? { markers: after.markers } : {}),
    ...(after.source === '' ? {} : { source: after.source }),
    ...(after.note === '' ? {} : { note: after.note }),
  };
}
