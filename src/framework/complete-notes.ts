import type { PlanNotes } from './plan';
import type { PlanNotesJson } from './schema';

/** What a file of notes may leave out, filled in; no notes at all where there is no file. */
export function completeNotes(json: PlanNotesJson | undefined): PlanNotes {
  return {
    notes: (json?.notes ?? []).map((note) => ({ ...note, kpis: note.kpis ?? [] })),
    details: new Map(
      (json?.details ?? []).map(({ id, breakdowns, numerator, denominator, dataOwner, note }) => [
        id,
        {
          breakdowns: breakdowns ?? [],
          numerator: numerator ?? null,
          denominator: denominator ?? null,
          dataOwner: dataOwner ?? 'force',
          note: note ?? null,
        },
      ]),
    ),
  };
}
