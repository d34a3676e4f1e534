import type { WorkbookContents } from '../../src/entries/workbook-contents';

/** The same, for a test that makes something and then changes it. */
export type Editable<T> = { -readonly [K in keyof T]: Editable<T[K]> };

export type EditableContents = Editable<WorkbookContents>;
