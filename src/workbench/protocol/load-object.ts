import { notImplemented } from './api-error';
import type { ClassMetadata } from './class-metadata';
import { HostCollection, HostObject } from './host-object';
import type { QueryInfo } from './wire';

type Classes = (className: string) => ClassMetadata | undefined;

/** Names of a `load` come in either case: "Values", "values", "format/fill/color". */
const uncapitalised = (name: string) =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
const capitalised = (name: string) =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Answers `load` (wire names, collections under `_Items`) and `retrieve` (JavaScript names, collections under
 * `items`). An empty selection loads every plain property that the workbench implements; a named one that it does
 * not implement is an error by name.
 */
export function loadObject(
  object: HostObject,
  query: QueryInfo,
  asJson: boolean,
  classes: Classes,
): Record<string, unknown> {
  const metadata = classes(object.className);
  const label = (member: string) =>
    asJson ? member : (metadata?.wireOfMember.get(member) ?? capitalised(member));
  const select = query.Select?.length ? query.Select : ['*'];
  const expand = query.Expand ?? [];
  if (object instanceof HostCollection) {
    return loadCollection(
      object as HostCollection<HostObject>,
      { ...query, Select: select },
      asJson,
      classes,
      label,
    );
  }

  const loaded: Record<string, unknown> = { ...object.identity() };
  const parts = new Map<string, string[]>();
  for (const path of [...select, ...expand.map((name) => `${name}/*`)]) {
    const [head = '', ...rest] = path.split('/');
    const member = uncapitalised(head);
    if (head === '*') {
      for (const name of metadata?.scalars ?? [])
        if (name in object) loaded[label(name)] = Reflect.get(object, name);
      continue;
    }
    if (member === 'isNullObject') continue;
    if (!(member in object)) throw notImplemented(object.className, member);
    const value: unknown = Reflect.get(object, member);
    if (value instanceof HostObject) parts.set(member, [...(parts.get(member) ?? []), rest.join('/') || '*']);
    else loaded[label(member)] = value;
  }
  for (const [member, selected] of parts) {
    const part: unknown = Reflect.get(object, member);
    if (part instanceof HostObject)
      loaded[label(member)] = loadObject(part, { Select: selected }, asJson, classes);
  }
  return loaded;
}

function loadCollection(
  collection: HostCollection<HostObject>,
  query: QueryInfo & { Select: string[] },
  asJson: boolean,
  classes: Classes,
  label: (member: string) => string,
): Record<string, unknown> {
  const metadata = classes(collection.className);
  const isOwn = (name: string) => metadata?.scalars.includes(uncapitalised(name)) ?? false;
  const loaded: Record<string, unknown> = {};
  for (const name of query.Select.filter(isOwn))
    loaded[label(uncapitalised(name))] = Reflect.get(collection, uncapitalised(name));
  const ofItems = query.Select.filter((name) => !isOwn(name)).map((name) => name.replace(/^items\//i, ''));
  if (ofItems.length) {
    const first = query.Skip ?? 0;
    const items = collection.all().slice(first, query.Top ? first + query.Top : undefined);
    loaded[asJson ? 'items' : '_Items'] = items.map((item) =>
      loadObject(item, { Select: ofItems, Expand: query.Expand }, asJson, classes),
    );
  }
  return loaded;
}
