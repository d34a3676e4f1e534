import { BorderStyleTypes, BorderType } from '@univerjs/core';
import { invalidArgument } from '../protocol/api-error';
import { HostCollection, HostObject } from '../protocol/host-object';
import type { Range } from './range';

const EDGES: Record<string, BorderType> = {
  EdgeTop: BorderType.TOP,
  EdgeBottom: BorderType.BOTTOM,
  EdgeLeft: BorderType.LEFT,
  EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL,
  InsideVertical: BorderType.VERTICAL,
};
const STYLES: Record<string, BorderStyleTypes> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

/** `Excel.RangeBorder`. */
export class RangeBorder extends HostObject {
  readonly className = 'RangeBorder';
  private shade = '#000000';
  private line = 'Continuous';

  constructor(
    private readonly range: Range,
    readonly sideIndex: string,
  ) {
    super();
  }

  /** The engine draws a line at the end of the request, when its style and colour are both known. */
  private change(): void {
    this.range.worksheet.checkMayFormat('RangeBorder');
    this.range.worksheet.workbook.unfinishedBorders.add(this);
  }

  draw(): void {
    this.range.worksheet.workbook.engine.byAddIn(() =>
      this.range.engine.setBorder(EDGES[this.sideIndex]!, STYLES[this.line]!, this.shade),
    );
  }

  get color(): string {
    return this.shade;
  }

  set color(color: string) {
    this.shade = color;
    this.change();
  }

  get style(): string {
    return this.line;
  }

  set style(style: string) {
    if (!(style in STYLES))
      throw invalidArgument('RangeBorder.style', `The workbench does not know the border style "${style}".`);
    this.line = style;
    this.change();
  }

  set weight(_weight: string) {
    this.change();
  }
}

/** `Excel.RangeBorderCollection`; the same border object is given for the same edge within a request. */
export class RangeBorders extends HostCollection<RangeBorder> {
  readonly className = 'RangeBorderCollection';
  private readonly borders: RangeBorder[];

  constructor(range: Range) {
    super();
    this.borders = Object.keys(EDGES).map((edge) => new RangeBorder(range, edge));
  }

  all(): RangeBorder[] {
    return this.borders;
  }

  find(edge: unknown): RangeBorder | undefined {
    return this.borders.find((border) => border.sideIndex === edge);
  }
}
