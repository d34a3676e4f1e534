import { itemNotFound } from './api-error';

/**
 * An object of Excel's model on the host's side. Its members carry the names that Microsoft's JavaScript API gives
 * them; `class-metadata.ts` translates the wire's names by the client's own class descriptions.
 */
export abstract class HostObject {
  /** The client's class: "Range". */
  abstract readonly className: string;

  /** What the client must be told to find the object again: `{Id}`, `{_Id}` or `{_ReferenceId}`. */
  identity(): Record<string, unknown> {
    return {};
  }
}

/** A collection: found by key or position, listed when loaded. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract all(): Item[];
  abstract find(key: unknown): Item | undefined;

  get count(): number {
    return this.all().length;
  }

  getCount(): number {
    return this.all().length;
  }

  getItem(key: unknown): Item {
    const item = this.find(key);
    if (!item) throw itemNotFound(`${this.className}.getItem`);
    return item;
  }

  getItemOrNullObject(key: unknown): Item | null {
    return this.find(key) ?? null;
  }

  getItemAt(index: number): Item {
    const item = this.all()[index];
    if (!item) throw itemNotFound(`${this.className}.getItemAt`);
    return item;
  }

  getFirst(): Item {
    return this.getItemAt(0);
  }

  getLast(): Item {
    return this.getItemAt(this.all().length - 1);
  }
}
