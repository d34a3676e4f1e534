import { HostCollection, HostObject } from '../protocol/host-object';

/** A value kept in the workbook under a key: a setting of the add-in, a custom property of the document. */
export abstract class KeyedValue extends HostObject {
  constructor(
    private readonly store: Map<string, unknown>,
    readonly key: string,
  ) {
    super();
  }

  get value(): unknown {
    return this.store.get(this.key);
  }

  set value(value: unknown) {
    this.store.set(this.key, value);
  }

  delete(): void {
    this.store.delete(this.key);
  }
}

/** Such values, in the order in which they were added. */
export abstract class KeyedCollection<Item extends KeyedValue> extends HostCollection<Item> {
  constructor(readonly store: Map<string, unknown>) {
    super();
  }

  protected abstract item(key: string): Item;

  /** Whether a key that was asked for is the one that is kept. */
  protected isKey(kept: string, asked: unknown): boolean {
    return kept === asked;
  }

  all(): Item[] {
    return [...this.store.keys()].map((key) => this.item(key));
  }

  find(asked: unknown): Item | undefined {
    const key = [...this.store.keys()].find((kept) => this.isKey(kept, asked));
    return key === undefined ? undefined : this.item(key);
  }

  /** A value under a key that is there already replaces it. */
  add(key: string, value: unknown): Item {
    const kept = this.find(key)?.key ?? key;
    this.store.set(kept, value);
    return this.item(kept);
  }
}
