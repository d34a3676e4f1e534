import { HostCollection, HostObject } from '../protocol/host-object';

/** `Excel.Setting`: a value that the add-in keeps in the workbook. */
export class Setting extends HostObject {
  readonly className = 'Setting';

  constructor(
    private readonly store: Map<string, unknown>,
    readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  get _Id(): string {
    return this.key;
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

/** `Excel.SettingCollection`. */
export class SettingCollection extends HostCollection<Setting> {
  readonly className = 'SettingCollection';
  readonly events = new Set(['SettingsChanged']);

  /** The values by key; the page keeps the same ones for `Office.context.document.settings`. */
  constructor(readonly store: Map<string, unknown>) {
    super();
  }

  all(): Setting[] {
    return [...this.store.keys()].map((key) => new Setting(this.store, key));
  }

  find(key: unknown): Setting | undefined {
    return typeof key === 'string' && this.store.has(key) ? new Setting(this.store, key) : undefined;
  }

  add(key: string, value: unknown): Setting {
    this.store.set(key, value);
    return new Setting(this.store, key);
  }
}
