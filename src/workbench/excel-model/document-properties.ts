import { invalidArgument } from '../protocol/api-error';
import { KeyedCollection, KeyedValue } from './keyed-values';
import { recorded } from './recorded';

class CustomProperty extends KeyedValue {
  readonly className = 'CustomProperty';

  override identity(): Record<string, unknown> {
    return { Key: this.key };
  }

  get type(): string {
    const { value } = this;
    return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }
}

class CustomPropertyCollection extends KeyedCollection<CustomProperty> {
  readonly className = 'CustomPropertyCollection';

  protected item(key: string): CustomProperty {
    return new CustomProperty(this.store, key);
  }

  protected override isKey(kept: string, asked: unknown): boolean {
    return kept.toLowerCase() === String(asked).toLowerCase();
  }

  deleteAll(): void {
    this.store.clear();
  }
}

const LIMIT = 255;
const TEXTS = {
  title: '',
  subject: '',
  author: '',
  comments: '',
  keywords: '',
  category: '',
  company: '',
  manager: '',
};

/** `Excel.DocumentProperties`. */
export class DocumentProperties extends recorded('DocumentProperties', TEXTS, checkLength) {
  readonly custom = new CustomPropertyCollection(new Map());
  readonly creationDate = new Date(Date.UTC(2021, 0, 1)).toISOString();
}

function checkLength(property: string, text: unknown): void {
  if (String(text).length > LIMIT)
    throw invalidArgument(`DocumentProperties.${property}`, 'A property has at most 255 characters.');
}
