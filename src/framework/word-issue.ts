/** The parts of a zod issue that the wording needs. */
export interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
  /** Of an `invalid_type`. */
  expected?: string;
  /** Of an `unrecognized_keys`. */
  keys?: string[];
  /** Of an `invalid_value`: what it may be. */
  values?: unknown[];
  /** Of an `invalid_union` by `kind`: the kinds. */
  options?: unknown[];
  /** Of another `invalid_union`: what each way of writing it finds wrong. */
  errors?: Issue[][];
}

/** A problem in plain words, with the path of the field it is about. */
export interface WordedIssue {
  path: readonly PropertyKey[];
  message: string;
}

/**
 * What a schema's issue means, in the words of somebody who writes a plan file: "is missing", "must be one of …".
 * One issue can be several problems (two unknown fields), or one of those of a union (the nearest way of writing it).
 */
export function wordIssue(issue: Issue): WordedIssue[] {
  const { path, keys, values, options, errors } = issue;
  if (issue.message.endsWith('received undefined')) return [{ path, message: 'is missing.' }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return (keys ?? []).map((key) => ({ path: [...path, key], message: `is no field of ${owner(path)}.` }));
    case 'invalid_value':
      return [{ path, message: `must be ${oneOf(values ?? [])}.` }];
    case 'invalid_union':
      if (options) return [{ path, message: `must be ${oneOf(options)}.` }];
      return nearest(errors ?? []).flatMap((inner) =>
        wordIssue({ ...inner, path: [...path, ...inner.path] }),
      );
    case 'invalid_type':
      return [{ path, message: `must be ${named(issue.expected ?? 'something else')}.` }];
    default:
      return [{ path, message: `${issue.message.replace(/\.$/, '')}.` }];
  }
}

/** Of the ways that a target can be written, what is wrong with the one that its value says was meant. */
function nearest(ways: Issue[][]): Issue[] {
  const meant = ways.find((way) => !way.some(({ path }) => path.length === 0 || path[0] === 'value'));
  if (meant) return meant;
  const whole = ways[0]?.find(({ path }) => path.length === 0);
  if (whole) return [whole];
  const message = 'must be a number (6% is 0.06), "baseline", or null beside a "setting"';
  return [{ code: 'custom', path: ['value'], message }];
}

function owner(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'a plan';
  return path.length === 2 && typeof path[1] === 'number'
    ? 'this kind of measure'
    : `"${path.map(String).join('.')}"`;
}

function oneOf(values: readonly unknown[]): string {
  const told = values.map((value) => JSON.stringify(value));
  return told.length === 1 ? `${told[0]}` : `one of ${told.join(', ')}`;
}

function named(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object in braces',
  };
  return names[type] ?? type;
}
