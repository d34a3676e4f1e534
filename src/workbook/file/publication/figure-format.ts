import type { Definition } from '../../../framework/definition';
import { numberFormatOf } from '../../number-format';

/** The number format of a measure's figures; none for milestones and for measures that are not known. */
export function figureFormat(definition: Definition | undefined): string | undefined {
  return definition && definition.kind !== 'milestone' ? numberFormatOf(definition.unit) : undefined;
}
