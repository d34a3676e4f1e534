/** Requirement sets by name, with versions as texts: "1.20" is later than "1.2". */
export type RequirementSets = Readonly<Record<string, string>>;

/** What the manifest asks for, and nothing more. */
export const FLOOR: RequirementSets = {
  ExcelApi: '1.9',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.1',
  AddinCommands: '1.1',
};

/** Sets that the client asks about for its own purposes only; always declared. */
const INTERNAL: RequirementSets = { CustomFunctions: '1.9', RichApiRuntime: '1.2', DelayForCellEdit: '1.1' };

/**
 * What the workbench declares unless told otherwise: the floor, with those later members that it implements too
 * (Table.resize is 1.13).
 */
export const DECLARED: RequirementSets = {
  ...FLOOR,
  ExcelApi: '1.13',
  SharedRuntime: '1.2',
  RibbonApi: '1.1',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.1',
};

/** Whether a set is declared at that version or a later one. Names in any case; no version means any. */
export function isSupported(sets: RequirementSets, name: string, version: string | number = '0'): boolean {
  const entry = Object.entries({ ...INTERNAL, ...sets }).find(
    ([declared]) => declared.toLowerCase() === name.toLowerCase(),
  );
  if (!entry) return false;
  const [have = 0, haveMinor = 0] = entry[1].split('.').map(Number);
  const [want = 0, wantMinor = 0] = String(version).split('.').map(Number);
  return have === want ? haveMinor >= wantMinor : have > want;
}
