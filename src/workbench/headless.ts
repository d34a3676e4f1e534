import { checkRequirements, loadClient } from './client/load-client';
import type { Client } from './client/load-client';
import type { RequirementSets } from './client/requirement-sets';
import type { BlankArgument, FunctionsMetadata } from './custom-functions/function-metadata';
import { createHeadlessEngine } from './engine/headless-engine';
import type { Host } from './host';
import { createHost } from './host';
import type { Faults } from './protocol/faults';

export { FLOOR, DECLARED } from './client/requirement-sets';
export { readClassMetadata } from './protocol/class-metadata';
export { UnsavedChanges } from './page/unsaved-changes';
export { fillWorkbook, readFile } from './xlsx/open-workbook';
export { fileOf, saveWorkbook } from './xlsx/save-workbook';

export interface HeadlessOptions {
  /** The custom functions that the workbook knows: a metadata file's contents. None unless given. */
  functions?: FunctionsMetadata;
  /** "PCP" unless given. */
  namespace?: string;
  /** The regional settings that Excel runs under, by the name of a place: "en-GB" unless given. */
  culture?: string;
  /** When given, exactly these sets are declared and the client itself refuses members above them. */
  requirements?: RequirementSets;
  faults?: Faults;
  /** What an empty cell reaches a custom function as: null unless given. */
  blankArgument?: BlankArgument;
}

export interface HeadlessWorkbook extends Client {
  host: Host;
  /** Waits until requests, calculations, custom functions and events are done, or the workbook is disposed of. */
  settle(): Promise<void>;
  dispose(): void;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** An empty workbook with one sheet, the host, and Microsoft's client, in the calling realm of Node. */
export function createHeadlessWorkbook(options: HeadlessOptions = {}): HeadlessWorkbook {
  const host = createHost(createHeadlessEngine(), {
    functions: options.functions,
    namespace: options.namespace,
    culture: options.culture,
  });
  if (options.requirements) host.addIn.requirements = options.requirements;
  if (options.blankArgument !== undefined) host.functions.blankArgument = options.blankArgument;
  Object.assign(host.faults, options.faults);
  const client = loadClient(host);
  if (options.requirements) checkRequirements(client);
  let disposed = false;
  return {
    Excel: client.Excel,
    Office: client.Office,
    OfficeExtension: client.OfficeExtension,
    CustomFunctions: client.CustomFunctions,
    host,
    async settle() {
      for (let quiet = 0; quiet < 4 && !disposed; quiet = host.settled ? quiet + 1 : 0) await pause(10);
    },
    dispose() {
      disposed = true;
      host.dispose();
    },
  };
}
