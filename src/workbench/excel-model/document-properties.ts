import { invalidArgument } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';
import { KeyedCollection, KeyedValue } from './keyed-values';

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

/** `Excel.DocumentProperties`. */
export class DocumentProperties extends HostObject {
  readonly className = 'DocumentProperties';
  readonly custom = new CustomPropertyCollection(new Map());
  readonly creationDate = new Date(Date.UTC(2021, 0, 1)).toISOString();
  @limited accessor title = '';
  @limited accessor subject = '';
  @limited accessor author = '';
  @limited accessor comments = '';
  @limited accessor keywords = '';
  @limited accessor category = '';
  @limited accessor company = '';
  @limited accessor manager = '';
}

/** A text that Excel refuses above 255 characters. */
function limited(
  property: ClassAccessorDecoratorTarget<DocumentProperties, string>,
  { name }: ClassAccessorDecoratorContext,
): ClassAccessorDecoratorResult<DocumentProperties, string> {
  return {
    set(text) {
      if (text.length > LIMIT)
        throw invalidArgument(`DocumentProperties.${String(name)}`, 'A property has at most 255 characters.');
      property.set.call(this, text);
    },
  };
}
