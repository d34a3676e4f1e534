import type { IStyleData, Nullable } from '@univerjs/core';
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { invalidArgument } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';
import { autofitColumns, autofitRows } from './autofit';
import { FormatProtection } from './format-protection';
import type { Range } from './range';
import { RangeBorders } from './range-borders';

/** Excel counts widths and heights in points, the grid in pixels. */
const POINTS_PER_PIXEL = 0.75;
const COLOUR = /^#[0-9a-f]{6}$/i;

export function checkColour(colour: string, location: string): string {
  if (!COLOUR.test(colour)) throw invalidArgument(location, `"${colour}" is not a colour: write #RRGGBB.`);
  return colour.toUpperCase();
}

/** What all cells of the range share; null where they differ, as in Excel. At most so many cells are looked at. */
const LOOK_AT = 20_000;

function shared<Value>(range: Range, read: (style: Nullable<IStyleData>) => Value): Value | null {
  const sheet = range.worksheet.engine.getSheet();
  const { row, column, rows, columns } = range.stored;
  const first = read(sheet.getComposedCellStyle(row, column));
  let looked = 0;
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      if (++looked > LOOK_AT) return first;
      if (read(sheet.getComposedCellStyle(r, c)) !== first) return null;
    }
  }
  return first;
}

abstract class FormatPart extends HostObject {
  constructor(protected readonly range: Range) {
    super();
  }

  protected change(location: string, change: (cells: Range['engine']) => unknown): void {
    this.range.changeFormat(location, change);
  }
}

class RangeFill extends FormatPart {
  readonly className = 'RangeFill';

  get color(): string | null {
    return shared(this.range, (style) => style?.bg?.rgb?.toUpperCase() ?? '#FFFFFF');
  }

  set color(colour: string) {
    const checked = checkColour(colour, 'RangeFill.color');
    this.change('RangeFill.color', (cells) => cells.setBackground(checked));
  }

  clear(): void {
    this.change('RangeFill.clear', (cells) => cells.setBackground(''));
  }
}

class RangeFont extends FormatPart {
  readonly className = 'RangeFont';

  get bold(): boolean | null {
    return shared(this.range, (style) => style?.bl === BooleanNumber.TRUE);
  }

  set bold(bold: boolean) {
    this.change('RangeFont.bold', (cells) => cells.setFontWeight(bold ? 'bold' : 'normal'));
  }

  get italic(): boolean | null {
    return shared(this.range, (style) => style?.it === BooleanNumber.TRUE);
  }

  set italic(italic: boolean) {
    this.change('RangeFont.italic', (cells) => cells.setFontStyle(italic ? 'italic' : 'normal'));
  }

  get underline(): string | null {
    return shared(this.range, (style) => (style?.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'));
  }

  set underline(underline: string) {
    this.change('RangeFont.underline', (cells) =>
      cells.setFontLine(underline === 'None' ? 'none' : 'underline'),
    );
  }

  get color(): string | null {
    return shared(this.range, (style) => style?.cl?.rgb?.toUpperCase() ?? '#000000');
  }

  set color(colour: string) {
    const checked = checkColour(colour, 'RangeFont.color');
    this.change('RangeFont.color', (cells) => cells.setFontColor(checked));
  }

  get size(): number | null {
    return shared(this.range, (style) => style?.fs ?? 11);
  }

  set size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalidArgument('RangeFont.size', 'A font has 1 to 409 points.');
    this.change('RangeFont.size', (cells) => cells.setFontSize(size));
  }

  get name(): string | null {
    return shared(this.range, (style) => style?.ff ?? 'Calibri');
  }

  set name(name: string) {
    this.change('RangeFont.name', (cells) => cells.setFontFamily(name));
  }
}

const HORIZONTAL = {
  General: undefined,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
} as const;
const VERTICAL = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

function nameOf(
  table: Record<string, number | undefined>,
  value: Nullable<number>,
  otherwise: string,
): string {
  return Object.entries(table).find(([, known]) => known !== undefined && known === value)?.[0] ?? otherwise;
}

/** `Excel.RangeFormat`. */
export class RangeFormat extends FormatPart {
  readonly className = 'RangeFormat';

  get fill(): RangeFill {
    return new RangeFill(this.range);
  }

  get font(): RangeFont {
    return new RangeFont(this.range);
  }

  get borders(): RangeBorders {
    return new RangeBorders(this.range);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.range);
  }

  get columnWidth(): number | null {
    const { column, columns } = this.range.stored;
    const widths = Array.from({ length: columns }, (_, i) =>
      this.range.worksheet.engine.getColumnWidth(column + i),
    );
    return widths.every((width) => width === widths[0]) ? widths[0]! * POINTS_PER_PIXEL : null;
  }

  set columnWidth(points: number) {
    if (!(points >= 0 && points <= 1790))
      throw invalidArgument('RangeFormat.columnWidth', 'The width is not one that a column can have.');
    const { column, columns } = this.range.stored;
    const width = Math.round(points / POINTS_PER_PIXEL);
    this.change('RangeFormat.columnWidth', () =>
      this.range.worksheet.engine.setColumnWidths(column, columns, width),
    );
  }

  get rowHeight(): number | null {
    const { row, rows } = this.range.stored;
    const heights = Array.from({ length: Math.min(rows, LOOK_AT) }, (_, i) =>
      this.range.worksheet.engine.getRowHeight(row + i),
    );
    return heights.every((height) => height === heights[0]) ? heights[0]! * POINTS_PER_PIXEL : null;
  }

  set rowHeight(points: number) {
    if (!(points >= 0 && points <= 409))
      throw invalidArgument('RangeFormat.rowHeight', 'A row has 0 to 409 points.');
    const { row, rows } = this.range.stored;
    const height = Math.round(points / POINTS_PER_PIXEL);
    this.change('RangeFormat.rowHeight', () =>
      this.range.worksheet.engine.setRowHeightsForced(row, rows, height),
    );
  }

  get wrapText(): boolean | null {
    return shared(this.range, (style) => style?.tb === WrapStrategy.WRAP);
  }

  set wrapText(wrap: boolean) {
    this.change('RangeFormat.wrapText', (cells) => cells.setWrap(wrap));
  }

  get horizontalAlignment(): string | null {
    return shared(this.range, (style) => nameOf(HORIZONTAL, style?.ht, 'General'));
  }

  set horizontalAlignment(alignment: string) {
    if (!(alignment in HORIZONTAL))
      throw invalidArgument('RangeFormat.horizontalAlignment', `"${alignment}" is not an alignment.`);
    const value = HORIZONTAL[alignment as keyof typeof HORIZONTAL] ?? HorizontalAlign.UNSPECIFIED;
    this.change('RangeFormat.horizontalAlignment', () => this.range.setStyle('ht', value));
  }

  get verticalAlignment(): string | null {
    return shared(this.range, (style) => nameOf(VERTICAL, style?.vt, 'Bottom'));
  }

  set verticalAlignment(alignment: string) {
    const names = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;
    if (!(alignment in names))
      throw invalidArgument('RangeFormat.verticalAlignment', `"${alignment}" is not an alignment.`);
    this.change('RangeFormat.verticalAlignment', (cells) =>
      cells.setVerticalAlignment(names[alignment as keyof typeof names]),
    );
  }

  autofitColumns(): void {
    this.change('RangeFormat.autofitColumns', () => autofitColumns(this.range));
  }

  autofitRows(): void {
    this.change('RangeFormat.autofitRows', () => autofitRows(this.range));
  }
}
