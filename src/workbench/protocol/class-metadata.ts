/**
 * What Microsoft's client knows of its own classes, read from the loaded client itself: which members a class has,
 * and what each is called on the wire. Dispatch goes through this, so a wire name cannot be mistyped.
 */
export interface ClassMetadata {
  /** Wire name → JavaScript name: "GetUsedRangeOrNullObject" → "getUsedRangeOrNullObject". */
  memberOfWire: Map<string, string>;
  /** JavaScript name → wire name. */
  wireOfMember: Map<string, string>;
  /** JavaScript names of the plain properties, in the client's order. */
  scalars: string[];
  /** Those that can be set. */
  updateable: Set<string>;
  navigations: Set<string>;
  methods: Set<string>;
  isCollection: boolean;
}

/** A getter of a prototype, asked without an object behind it. */
function ownText(prototype: object, name: string): unknown {
  try {
    return Reflect.get(prototype, name, {});
  } catch {
    return undefined;
  }
}

const stringList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** `…(this, "GetRange", …)` in the source of a member names it on the wire. */
const WIRE_NAME = /this,\s*"(\w+)"/;
const wireNameIn = (source: unknown) =>
  typeof source === 'function' ? WIRE_NAME.exec(Function.prototype.toString.call(source))?.[1] : undefined;
const NOT_MEMBERS =
  /^(constructor|set|update|load|retrieve|toJSON|setMockData|ensureUnchanged|_handle\w*|_initReferenceId)$/;

const capitalised = (name: string) =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

function describe(prototype: object): ClassMetadata {
  const scalars = stringList(ownText(prototype, '_scalarPropertyNames'));
  const wireScalars = stringList(ownText(prototype, '_scalarPropertyOriginalNames'));
  const canSet = ownText(prototype, '_scalarPropertyUpdateable');
  const navigations = stringList(ownText(prototype, '_navigationPropertyNames'));
  const metadata: ClassMetadata = {
    memberOfWire: new Map(),
    wireOfMember: new Map(),
    scalars,
    updateable: new Set(scalars.filter((_, i) => Array.isArray(canSet) && canSet[i] === true)),
    navigations: new Set(navigations),
    methods: new Set(),
    isCollection: ownText(prototype, '_isCollection') === true,
  };
  const add = (member: string, wire: string) => {
    metadata.memberOfWire.set(wire, member);
    metadata.wireOfMember.set(member, wire);
  };
  scalars.forEach((name, i) => add(name, wireScalars[i] ?? capitalised(name)));
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (NOT_MEMBERS.test(name)) continue;
    const source: unknown = navigations.includes(name) ? Reflect.get(member, 'get') : member.value;
    if (typeof source !== 'function') continue;
    add(name, wireNameIn(source) ?? capitalised(name));
    if (!navigations.includes(name)) metadata.methods.add(name);
  }
  return metadata;
}

/** Reads the classes of the client's `Excel` namespace; the result is by class name ("Range"). */
export function readClassMetadata(excel: object): Map<string, ClassMetadata> {
  const classes = new Map<string, ClassMetadata>();
  for (const value of Object.values(excel) as unknown[]) {
    if (typeof value !== 'function' || typeof value.prototype !== 'object') continue;
    const prototype = value.prototype as object;
    const name = ownText(prototype, '_className');
    if (typeof name === 'string') classes.set(name, describe(prototype));
  }
  return classes;
}
