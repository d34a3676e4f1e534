import type { Use } from './api-members';
import { membersImplemented } from './api-members';
import { loadHeadless, openWorkbook } from './open-workbook';

export interface ApiRow {
  className: string;
  /** Members of Microsoft's class that the add-in uses, and how many of them the workbench does not answer. */
  used: string[];
  missing: string[];
  /** Members that the workbench answers beyond those. */
  more: string[];
}

/**
 * What the client asks of a host for a member: a method to be told of an event (`onChanged` asks for
 * `_RegisterDataChangedEvent`), else the member itself; nothing for an event that the client hears by itself.
 */
function askedFor(client: object, className: string, member: string): string | undefined {
  if (!/^on[A-Z]/.test(member)) return member;
  const { prototype } = Reflect.get(client, className) as { prototype: object };
  const getter = Object.getOwnPropertyDescriptor(prototype, member);
  return /_Register\w+/.exec(String(getter && Reflect.get(getter, 'get')))?.[0];
}

/**
 * The members of Excel's classes: used by the add-in, answered by the workbench. Enumerations, arguments of events
 * and functions of Office itself are no members of objects that a host answers for, and are left out.
 */
export function apiTable(uses: readonly Use[]): ApiRow[] {
  const { Excel: client } = openWorkbook();
  const classes = loadHeadless().readClassMetadata(client);
  const implemented = membersImplemented();
  const usedOf = (className: string) =>
    uses.flatMap(({ member }) => (member.startsWith(`${className}.`) ? [member.split('.')[1]!] : []));
  return [...classes].map(([className, { wireOfMember }]) => {
    const answered = implemented.get(className) ?? new Set<string>();
    const used = [...new Set(usedOf(className))]
      .filter((member) => askedFor(client, className, member))
      .sort();
    return {
      className,
      used,
      missing: used.filter((member) => !answered.has(askedFor(client, className, member)!)),
      more: [...wireOfMember.keys()]
        .filter((member) => answered.has(member) && !used.includes(member))
        .sort(),
    };
  });
}

/** For people: class by class. */
export function printApiTable(table: readonly ApiRow[]): void {
  const lines = table
    .filter(({ used, more }) => used.length + more.length > 0)
    .map(({ className, used, missing, more }) =>
      [
        className,
        ...(used.length > 0
          ? [`  used and answered: ${used.filter((each) => !missing.includes(each)).join(', ')}`]
          : []),
        ...(missing.length > 0 ? [`  USED, NOT ANSWERED: ${missing.join(', ')}`] : []),
        ...(more.length > 0 ? [`  answered, not used: ${more.join(', ')}`] : []),
      ].join('\n'),
    );
  const count = (of: 'used' | 'missing' | 'more') => table.reduce((sum, row) => sum + row[of].length, 0);
  process.stdout.write(
    `${lines.join('\n')}\n\n${count('used')} members used, ${count('missing')} of them not answered; ` +
      `${count('more')} answered that are not used.\n`,
  );
}
