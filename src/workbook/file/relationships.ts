import type { OfficePackage } from './open-package';
import { walkXml } from './walk-xml';

/** How one part of a package points to another. */
export interface Relationship {
  id: string;
  /** The last word of its type: "worksheet", "table", "vbaProject" (the standard has two spellings of the rest). */
  type: string;
  /** The part it points to, from the package's root; the address itself where it is outside. */
  target: string;
  external: boolean;
}

/** The relationships of a part ("" for the package itself); none where there are none. */
export function relationshipsOf(pkg: OfficePackage, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!pkg.has(name)) return [];
  const found: Relationship[] = [];
  walkXml(name, pkg.textOf(name), {
    open: (element, { Id, Type, Target, TargetMode }) => {
      if (element !== 'Relationship' || !Id || !Type || Target === undefined) return;
      const external = TargetMode === 'External';
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: external ? Target : partFrom(part, Target),
        external,
      });
    },
  });
  return found;
}

/** "xl/worksheets/sheet1.xml" -> "xl/worksheets/_rels/sheet1.xml.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target seen from a part: ("xl/worksheets/sheet1.xml", "../tables/table1.xml") -> "xl/tables/table1.xml". */
export function partFrom(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
