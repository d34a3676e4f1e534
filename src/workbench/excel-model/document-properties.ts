import { invalidArgument } from '../protocol/api-error';
import { HostCollection, HostObject } from '../protocol/host-object';

class CustomProperty extends HostObject {
  readonly className = 'CustomProperty';

  constructor(
    private readonly store: Map<string, unknown>,
    readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Key: this.key };
  }

  get type(): string {
    const { value } = this;
    return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
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

class CustomPropertyCollection extends HostCollection<CustomProperty> {
  readonly className = 'CustomPropertyCollection';
  private readonly store = new Map<string, unknown>();

  all(): CustomProperty[] {
    return [...this.store.keys()].map((key) => new CustomProperty(this.store, key));
  }

  find(key: unknown): CustomProperty | undefined {
    return this.all().find((property) => property.key.toLowerCase() === String(key).toLowerCase());
  }

  add(key: string, value: unknown): CustomProperty {
    this.store.set(key, value);
    return new CustomProperty(this.store, key);
  }

  deleteAll(): void {
    this.store.clear();
  }
}

const LIMIT = 255;

/** `Excel.DocumentProperties`. */
export class DocumentProperties extends HostObject {
  readonly className = 'DocumentProperties';
  readonly custom = new CustomPropertyCollection();
  readonly creationDate = new Date(Date.UTC(2021, 0, 1)).toISOString();
  private readonly texts = new Map<string, string>();

  private read(name: string): string {
    return this.texts.get(name) ?? '';
  }

  private write(name: string, text: string): void {
    if (text.length > LIMIT)
      throw invalidArgument(`DocumentProperties.${name}`, 'A property has at most 255 characters.');
    this.texts.set(name, text);
  }

  get title() {
    return this.read('title');
  }

  set title(text: string) {
    this.write('title', text);
  }

  get subject() {
    return this.read('subject');
  }

  set subject(text: string) {
    this.write('subject', text);
  }

  get author() {
    return this.read('author');
  }

  set author(text: string) {
    this.write('author', text);
  }

  get comments() {
    return this.read('comments');
  }

  set comments(text: string) {
    this.write('comments', text);
  }

  get keywords() {
    return this.read('keywords');
  }

  set keywords(text: string) {
    this.write('keywords', text);
  }

  get category() {
    return this.read('category');
  }

  set category(text: string) {
    this.write('category', text);
  }

  get company() {
    return this.read('company');
  }

  set company(text: string) {
    this.write('company', text);
  }

  get manager() {
    return this.read('manager');
  }

  set manager(text: string) {
    this.write('manager', text);
  }
}
