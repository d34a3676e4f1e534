import type { Cell } from './cell';
import { DEFINITION_COLUMNS, type DefinitionColumn } from './definition-columns';
import type { Definition, Target } from './definition';

export { DEFINITION_COLUMNS } from './definition-columns';
export { definitionFromRow } from './definition-from-row';

/**
 * A definition as its row of PcpFramework, in the order of `DEFINITION_COLUMNS`. The Target cell is the number,
 * the word "Baseline", or blank beside an operator where the analyst has to enter it; Peers is "yes" or "no".
 */
export function rowOfDefinition(definition: Definition): Cell[] {
  const cells = cellsOf(definition);
  return DEFINITION_COLUMNS.map((column) => cells[column] ?? null);
}

function cellsOf(definition: Definition): Partial<Record<DefinitionColumn, Cell>> {
  const place = {
    KPI: definition.id,
    Measure: definition.measure,
    Section: definition.section,
    Objective: definition.objective,
    'Sub-objective': definition.subObjective,
    Kind: definition.kind,
    Lead: definition.lead,
    Source: definition.source,
    Frequency: definition.frequency,
    Commitment: definition.commitment,
    Reference: definition.reference,
  };
  if (definition.kind === 'milestone') return { ...place, 'Target due': definition.due };
  const target = definition.kind === 'monitor' ? undefined : definition.target;
  return {
    ...place,
    Direction: definition.direction,
    Unit: definition.unit,
    Statistic: definition.statistic,
    Basis: definition.basis,
    Operator: target?.operator ?? null,
    Target: target ? targetCell(target) : null,
    'Target due': definition.kind === 'target' ? definition.due : null,
    'Near within': definition.kind === 'target' ? definition.nearWithin : null,
    'Change that matters': definition.changeThatMatters,
    'Baseline period': definition.baselinePeriod,
    Baseline: definition.baseline,
    'Baseline size': definition.baselineSize,
    Peers: definition.peers ? 'yes' : 'no',
  };
}

function targetCell(target: Target): Cell {
  return target.value === 'baseline' ? 'Baseline' : target.value;
}
