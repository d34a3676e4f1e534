import type { IRange, IStyleBase } from '@univerjs/core';
import { BooleanNumber, generateRandomId } from '@univerjs/core';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { HostObject } from '../protocol/host-object';
import type { Box } from './address';
import type { CellValueRule, TextRule } from './conditional-rule';
import { checkCellValueRule, checkCustomFormula, checkTextRule, engineConditions } from './conditional-rule';
import { shiftedBox, shiftedFormula, type Shift } from './moved-rules';
import { checkColour } from './range-format';
import { Range } from './range';

export const KINDS = ['CellValue', 'Custom', 'ContainsText'] as const;
export type ConditionalFormatKind = (typeof KINDS)[number];

export interface ConditionalState {
  cellValue?: CellValueRule;
  text?: TextRule;
  formula?: string;
  fill?: string;
  font?: string;
  bold?: boolean;
  italic?: boolean;
}

const toBox = (range: IRange): Box => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

/**
 * `Excel.ConditionalFormat`. The client adds it and then sets its parts one by one; the engine gets it when the
 * request is done (`apply`).
 */
export class ConditionalFormat extends HostObject {
  readonly className = 'ConditionalFormat';
  readonly id = generateRandomId();
  readonly state: ConditionalState = {};
  stopIfTrueValue = false;
  /** The ids of the engine's rules for it: one for each of its conditions, the first has the format's own id. */
  private engineIds: string[] = [];
  private moving = false;

  constructor(
    private range: Range,
    readonly type: ConditionalFormatKind,
  ) {
    super();
    this.touch();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  private get inEngine(): boolean {
    return this.engineIds.length > 0;
  }

  /** Where it applies now. */
  get boxes(): Box[] {
    const { worksheet } = this.range;
    const rule =
      this.inEngine &&
      worksheet.engine.getConditionalFormattingRules().find((known) => known.cfId === this.id);
    return rule ? rule.ranges.map(toBox) : [this.range.box];
  }

  get priority(): number {
    return this.range.worksheet.conditionalFormats.indexOf(this);
  }

  get stopIfTrue(): boolean {
    return this.stopIfTrueValue;
  }

  set stopIfTrue(stop: boolean) {
    this.stopIfTrueValue = stop;
    this.touch();
  }

  get cellValue(): CellValuePart | null {
    return this.type === 'CellValue' ? new CellValuePart(this) : null;
  }

  get custom(): CustomPart | null {
    return this.type === 'Custom' ? new CustomPart(this) : null;
  }

  get customOrNullObject(): CustomPart | null {
    return this.custom;
  }

  get textComparison(): TextPart | null {
    return this.type === 'ContainsText' ? new TextPart(this) : null;
  }

  getRange(): Range {
    return new Range(this.range.worksheet, this.boxes[0] ?? this.range.box);
  }

  getRangeOrNullObject(): Range | null {
    return this.boxes.length === 1 ? this.getRange() : null;
  }

  touch(): void {
    this.range.worksheet.workbook.unfinishedFormats.add(this);
  }

  delete(): void {
    const { worksheet } = this.range;
    const at = worksheet.conditionalFormats.indexOf(this);
    if (at >= 0) worksheet.conditionalFormats.splice(at, 1);
    worksheet.workbook.unfinishedFormats.delete(this);
    this.keepInEngine(0);
  }

  /** Hands the rule to the engine; a rule without its condition yet does nothing, as in Excel. */
  apply(boxes: Box[] = this.boxes): void {
    const box = boxes[0] ?? this.range.box;
    const conditions = engineConditions(this.state, box, this.range.worksheet.workbook.customFunctionNames);
    if (conditions.length === 0) return;
    const ranges = boxes.map((part) => new Range(this.range.worksheet, part).engine.getRange());
    this.keepInEngine(conditions.length);
    conditions.forEach((condition, at) => {
      const cfId = this.engineIds[at] ?? (at === 0 ? this.id : `${this.id}-${at}`);
      const rule = {
        cfId,
        ranges,
        stopIfTrue: this.stopIfTrueValue,
        rule: { type: CFRuleType.highlightCell, style: this.style(), ...condition },
      } as IConditionFormattingRule;
      if (this.engineIds[at]) this.mutate(SetConditionalRuleMutation.id, { cfId, rule });
      else this.mutate(AddConditionalRuleMutation.id, { rule });
      this.engineIds[at] = cfId;
    });
  }

  /** Takes the engine's rules beyond the first so many away. */
  private keepInEngine(count: number): void {
    for (const cfId of this.engineIds.splice(count)) this.mutate(DeleteConditionalRuleMutation.id, { cfId });
  }

  /** Follows its cells when rows or columns come or go; a rule whose cells are gone goes too. */
  move(shift: Shift): void {
    const boxes = this.boxes.flatMap((box) => shiftedBox(box, shift) ?? []);
    this.moving = true;
    const { formula, cellValue } = this.state;
    if (formula !== undefined) this.state.formula = shiftedFormula(formula, shift);
    if (cellValue) {
      const { formula1, formula2 } = cellValue;
      this.state.cellValue = {
        ...cellValue,
        formula1: shiftedFormula(formula1, shift),
        ...(formula2 !== undefined && { formula2: shiftedFormula(formula2, shift) }),
      };
    }
    if (boxes[0]) {
      this.range = new Range(this.range.worksheet, boxes[0]);
      if (this.inEngine) this.apply(boxes);
    } else this.delete();
    this.moving = false;
  }

  /** When the table that the rule reached the end of has grown, the rule reaches on. */
  reachDown(from: Box, to: Box): void {
    const last = from.row + from.rows;
    const inTable = (box: Box) =>
      box.row + box.rows === last &&
      box.column >= from.column &&
      box.column + box.columns <= from.column + from.columns;
    const { boxes } = this;
    if (!this.inEngine || !boxes.some(inTable)) return;
    const added = to.row + to.rows - last;
    this.apply(boxes.map((box) => (inTable(box) ? { ...box, rows: box.rows + added } : box)));
  }

  private style(): IStyleBase {
    const { fill, font, bold, italic } = this.state;
    return {
      ...(fill && { bg: { rgb: fill } }),
      ...(font && { cl: { rgb: font } }),
      ...(bold && { bl: BooleanNumber.TRUE }),
      ...(italic && { it: BooleanNumber.TRUE }),
    };
  }

  private mutate(id: string, params: object): void {
    const { engine } = this.range.worksheet.workbook;
    const mutate = () =>
      engine.execute(id, { unitId: engine.unitId, subUnitId: this.range.worksheet.id, ...params });
    // What follows cells that a person moved is not the add-in's doing.
    if (this.moving) engine.asPerson(mutate);
    else engine.byAddIn(mutate);
  }
}

abstract class Part extends HostObject {
  constructor(protected readonly owner: ConditionalFormat) {
    super();
  }

  protected set(change: Partial<ConditionalState>): void {
    Object.assign(this.owner.state, change);
    this.owner.touch();
  }
}

class FillPart extends Part {
  readonly className = 'ConditionalRangeFill';

  get color(): string {
    return this.owner.state.fill ?? '';
  }

  set color(color: string) {
    this.set({ fill: checkColour(color, 'ConditionalRangeFill.color') });
  }

  clear(): void {
    this.set({ fill: undefined });
  }
}

class FontPart extends Part {
  readonly className = 'ConditionalRangeFont';

  get color(): string {
    return this.owner.state.font ?? '';
  }

  set color(color: string) {
    this.set({ font: checkColour(color, 'ConditionalRangeFont.color') });
  }

  get bold(): boolean {
    return this.owner.state.bold ?? false;
  }

  set bold(bold: boolean) {
    this.set({ bold });
  }

  get italic(): boolean {
    return this.owner.state.italic ?? false;
  }

  set italic(italic: boolean) {
    this.set({ italic });
  }
}

class FormatPart extends Part {
  readonly className = 'ConditionalRangeFormat';

  get fill(): FillPart {
    return new FillPart(this.owner);
  }

  get font(): FontPart {
    return new FontPart(this.owner);
  }
}

class CellValuePart extends Part {
  readonly className = 'CellValueConditionalFormat';

  get format(): FormatPart {
    return new FormatPart(this.owner);
  }

  get rule(): CellValueRule | null {
    return this.owner.state.cellValue ?? null;
  }

  set rule(rule: unknown) {
    this.set({ cellValue: checkCellValueRule(rule) });
  }
}

class CustomRulePart extends Part {
  readonly className = 'ConditionalFormatRule';

  get formula(): string {
    return this.owner.state.formula ?? '';
  }

  set formula(formula: string) {
    this.set({ formula: checkCustomFormula(formula) });
  }
}

class CustomPart extends Part {
  readonly className = 'CustomConditionalFormat';

  get format(): FormatPart {
    return new FormatPart(this.owner);
  }

  get rule(): CustomRulePart {
    return new CustomRulePart(this.owner);
  }
}

class TextPart extends Part {
  readonly className = 'TextConditionalFormat';

  get format(): FormatPart {
    return new FormatPart(this.owner);
  }

  get rule(): TextRule | null {
    return this.owner.state.text ?? null;
  }

  set rule(rule: unknown) {
    this.set({ text: checkTextRule(rule) });
  }
}
