import { invalidArgument } from '../protocol/api-error';
import { HostCollection } from '../protocol/host-object';
import { overlap } from './address';
import type { ConditionalFormatKind } from './conditional-format';
import { ConditionalFormat, KINDS } from './conditional-format';
import type { Range } from './range';

/** `Excel.ConditionalFormatCollection`: the rules that touch a range. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly className = 'ConditionalFormatCollection';

  constructor(private readonly range: Range) {
    super();
  }

  all(): ConditionalFormat[] {
    return this.range.worksheet.conditionalFormats.filter((format) =>
      format.boxes.some((box) => overlap(box, this.range.box)),
    );
  }

  find(id: unknown): ConditionalFormat | undefined {
    return this.all().find((format) => format.id === id);
  }

  add(type: string): ConditionalFormat {
    this.range.worksheet.checkMayFormat('ConditionalFormatCollection.add');
    if (!KINDS.includes(type as ConditionalFormatKind)) {
      throw invalidArgument(
        'ConditionalFormatCollection.add',
        `The workbench does not know conditional formats of type ${type}.`,
      );
    }
    const format = new ConditionalFormat(this.range, type as ConditionalFormatKind);
    // A new rule comes first in Excel.
    this.range.worksheet.conditionalFormats.unshift(format);
    return format;
  }

  clearAll(): void {
    this.range.worksheet.checkMayFormat('ConditionalFormatCollection.clearAll');
    for (const format of this.all()) format.delete();
  }
}
