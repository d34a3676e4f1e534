import type { Definition } from '../../../framework/definition';
import type { PublicationTable } from './publication-sheet';
import { NOT_APPLICABLE, NOT_AVAILABLE } from './published-words';

/** What is measured, in the words of the plan. */
export function measuresTable(definitions: readonly Definition[]): PublicationTable {
  return {
    name: 'PcpFramework',
    columns: [
      { header: 'KPI', width: 42 },
      { header: 'Measure', width: 40 },
      { header: 'Objective', width: 34 },
      { header: 'Kind', width: 12 },
      { header: 'Direction wanted', width: 14 },
      { header: 'Unit', width: 18 },
      { header: 'Source', width: 34 },
      { header: 'Commitment', width: 80 },
      { header: 'Reference', width: 30 },
    ],
    rows: definitions.map((definition) => [
      definition.id,
      definition.measure,
      definition.objective || NOT_APPLICABLE,
      definition.kind,
      definition.kind === 'milestone' ? NOT_APPLICABLE : definition.direction,
      definition.kind === 'milestone' ? NOT_APPLICABLE : definition.unit,
      definition.source ?? NOT_AVAILABLE,
      definition.commitment || NOT_APPLICABLE,
      definition.reference || NOT_APPLICABLE,
    ]),
  };
}
