import { defaultPlan } from '../framework/default-plan';
import { KINDS } from '../framework/definition';
import { DEFINITION_COLUMNS } from '../framework/definition-columns';
import { rowOfDefinition } from '../framework/definition-row';
import { kpisOf } from '../framework/list-kpis';
import { choiceArgument, isBlankCell, optionalText, shown } from './cell-argument';
import { definitionArgument } from './definition-argument';
import { FunctionError, wrongArgument } from './function-error';

/** A field of a KPI's definition, by the header of its column in PcpFramework; its short name unless told. */
export function kpiField(kpi: unknown, field?: unknown): string | number | boolean {
  const definition = definitionArgument(kpi, null);
  const wanted = plain(optionalText(field, 'field') ?? 'Measure');
  const at = DEFINITION_COLUMNS.findIndex((column) => plain(column) === wanted);
  if (at < 0) {
    throw wrongArgument(
      `There is no field ${shown(wanted)}. The fields are ${DEFINITION_COLUMNS.join(', ')}.`,
    );
  }
  return rowOfDefinition(definition)[at] ?? '';
}

/** The ids of the plan's KPIs, one a row; of one section, objective or kind where told. */
export function kpis(section?: unknown, kind?: unknown): string[][] {
  const place = optionalText(section, 'section');
  const word = optionalText(kind, 'kind');
  const ids = kpisOf(defaultPlan, place, word === null ? null : choiceArgument(word, 'kind', KINDS)).map(
    ({ id }) => [id],
  );
  if (ids.length > 0) return ids;
  const sections = defaultPlan.sections.map(({ number, title }) => `${number} (${title})`).join(', ');
  throw new FunctionError(
    '#N/A',
    `No KPI is there. Sections: ${sections}; their objectives can be named too.`,
  );
}

/** The figure that a KPI has to reach. */
export function target(kpi: unknown): number {
  const definition = definitionArgument(kpi, null);
  const { id } = definition;
  const reach =
    definition.kind === 'milestone' || definition.kind === 'monitor' ? undefined : definition.target;
  if (!reach) throw new FunctionError('#N/A', `${id} has no target figure: it is a ${definition.kind}.`);
  if (typeof reach.value === 'number') return reach.value;
  if (reach.value === null) {
    throw new FunctionError(
      '#N/A',
      `The target of ${id} stands in the ${reach.setting}: enter it in PCP Framework.`,
    );
  }
  const baseline = definition.kind === 'milestone' ? null : definition.baseline;
  if (baseline === null)
    throw new FunctionError('#N/A', `The target of ${id} is its baseline, which is not known here.`);
  return baseline;
}

function plain(text: string): string {
  return isBlankCell(text)
    ? ''
    : text
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, ' ');
}
