import { KeyedCollection, KeyedValue } from './keyed-values';

/** `Excel.Setting`: a value that the add-in keeps in the workbook. */
export class Setting extends KeyedValue {
  readonly className = 'Setting';

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  get _Id(): string {
    return this.key;
  }
}

/** `Excel.SettingCollection`; the page keeps the same values for `Office.context.document.settings`. */
export class SettingCollection extends KeyedCollection<Setting> {
  readonly className = 'SettingCollection';
  readonly events = new Set(['SettingsChanged']);

  protected item(key: string): Setting {
    return new Setting(this.store, key);
  }
}
