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
    readonly sideIndex: string,
    private readonly change: (border: RangeBorder) => void,
  ) {
    super();
  }

  get color(): string {
    return this.shade;
  }

  set color(color: string) {
    this.shade = color;
    this.change(this);
  }

  get style(): string {
    return this.line;
  }

  set style(style: string) {
    if (!(style in STYLES))
      throw invalidArgument('RangeBorder.style', `The workbench does not know the border style "${style}".`);
    this.line = style;
    this.change(this);
  }

  set weight(_weight: string) {
    this.change(this);
  }
}

/** `Excel.RangeBorderCollection`; the same border object is given for the same edge within a request. */
export class RangeBorders extends HostCollection<RangeBorder> {
  readonly className = 'RangeBorderCollection';
  private readonly borders: RangeBorder[];
  private readonly changed = new Set<RangeBorder>();

  constructor(private readonly range: Range) {
    super();
    const change = (border: RangeBorder) => {
      range.worksheet.checkMayFormat('RangeBorder');
      this.changed.add(border);
      range.worksheet.workbook.unfinishedBorders.add(this);
    };
    this.borders = Object.keys(EDGES).map((edge) => new RangeBorder(edge, change));
  }

  /** The engine draws lines at the end of the request, when style and colour are both known: all at once if they are alike. */
  draw(): void {
    const [first, ...others] = this.changed;
    const isBox =
      others.length === this.borders.length - 1 &&
      others.every(({ style, color }) => style === first?.style && color === first.color);
    for (const { sideIndex, style, color } of isBox && first ? [first] : this.changed) {
      const edge = isBox ? BorderType.ALL : EDGES[sideIndex]!;
      this.range.worksheet.workbook.engine.byAddIn(() =>
        this.range.engine.setBorder(edge, STYLES[style]!, color),
      );
    }
    this.changed.clear();
  }

  all(): RangeBorder[] {
    return this.borders;
  }

  find(edge: unknown): RangeBorder | undefined {
    return this.borders.find((border) => border.sideIndex === edge);
  }
}
