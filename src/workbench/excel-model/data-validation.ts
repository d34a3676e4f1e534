import type { DataValidationOperator, IRange, ISheetDataValidationRule } from '@univerjs/core';
import { DataValidationErrorStyle, generateRandomId } from '@univerjs/core';
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
} from '@univerjs/sheets-data-validation';
import { invalidArgument } from '../protocol/api-error';
import { HostObject } from '../protocol/host-object';
import type { Range } from './range';
import { toEngineRule } from './validation-rule';
import type { ValidationRule } from './validation-rule';

export interface ErrorAlert {
  message?: string;
  showAlert?: boolean;
  style?: string;
  title?: string;
}

export interface Prompt {
  message?: string;
  showPrompt?: boolean;
  title?: string;
}

/** A rule as the add-in gave it, kept beside the engine's own under the engine's id. */
export interface KeptValidation {
  rule: ValidationRule;
  errorAlert: ErrorAlert;
  prompt: Prompt;
  ignoreBlanks: boolean;
}

const NO_ALERT: ErrorAlert = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT: Prompt = { message: '', showPrompt: true, title: '' };
const STYLES: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** `Excel.DataValidation` of a range. What a person types is checked against it; what is written or pasted is not. */
export class DataValidation extends HostObject {
  readonly className = 'DataValidation';

  constructor(private readonly range: Range) {
    super();
  }

  private get kept(): KeptValidation | null | 'mixed' {
    const { engine: sheet, workbook } = this.range.worksheet;
    const { row, column, rows, columns } = this.range.stored;
    const ids = new Set<string | undefined>();
    const rules = sheet.getDataValidations();
    const idAt = (r: number, c: number) =>
      rules.find((rule) =>
        (rule.rule.ranges as IRange[]).some(
          (box) => box.startRow <= r && r <= box.endRow && box.startColumn <= c && c <= box.endColumn,
        ),
      )?.rule.uid;
    for (const r of new Set([row, row + rows - 1]))
      for (const c of new Set([column, column + columns - 1])) ids.add(idAt(r, c));
    if (ids.size > 1) return 'mixed';
    const [id] = ids;
    return (id !== undefined && workbook.validations.get(id)) || null;
  }

  private change(change: Partial<KeptValidation>): void {
    const { kept } = this;
    const base =
      kept && kept !== 'mixed'
        ? kept
        : { rule: {}, errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true };
    this.replace({ ...base, ...change });
  }

  /** Puts the rule with its prompt and alert in the place of what was there; null takes it away. */
  replace(kept: KeptValidation | null): void {
    this.range.worksheet.checkMayFormat('DataValidation.rule');
    const { workbook } = this.range.worksheet;
    const target = { unitId: workbook.engine.unitId, subUnitId: this.range.worksheet.id };
    const box = this.range.engine.getRange();
    workbook.engine.byAddIn(() => {
      workbook.engine.execute(ClearRangeDataValidationCommand.id, { ...target, ranges: [box] });
      if (!kept) return;
      const uid = generateRandomId();
      workbook.validations.set(uid, kept);
      workbook.engine.execute(AddSheetDataValidationCommand.id, {
        ...target,
        rule: { ...engineRule(kept), uid, ranges: [box] },
      });
    });
  }

  get type(): string | null {
    const { kept } = this;
    if (kept === 'mixed') return 'MixedCriteria';
    const name = kept && Object.keys(kept.rule)[0];
    return name ? name.charAt(0).toUpperCase() + name.slice(1) : 'None';
  }

  get rule(): ValidationRule | null {
    const { kept } = this;
    return kept === 'mixed' ? null : (kept?.rule ?? {});
  }

  set rule(rule: ValidationRule) {
    if (Object.keys(rule).length === 0) this.replace(null);
    else {
      toEngineRule(rule);
      this.change({ rule });
    }
  }

  get errorAlert(): ErrorAlert | null {
    const { kept } = this;
    return kept === 'mixed' ? null : (kept?.errorAlert ?? NO_ALERT);
  }

  set errorAlert(errorAlert: ErrorAlert) {
    if ((errorAlert.message?.length ?? 0) > 225)
      throw invalidArgument('DataValidation.errorAlert', 'The message has at most 225 characters.');
    if ((errorAlert.title?.length ?? 0) > 32)
      throw invalidArgument('DataValidation.errorAlert', 'The title has at most 32 characters.');
    if (errorAlert.style !== undefined && !(errorAlert.style in STYLES))
      throw invalidArgument('DataValidation.errorAlert', 'Unknown style.');
    this.change({ errorAlert: { ...NO_ALERT, ...errorAlert } });
  }

  get prompt(): Prompt | null {
    const { kept } = this;
    return kept === 'mixed' ? null : (kept?.prompt ?? NO_PROMPT);
  }

  set prompt(prompt: Prompt) {
    if ((prompt.message?.length ?? 0) > 255)
      throw invalidArgument('DataValidation.prompt', 'The prompt has at most 255 characters.');
    if ((prompt.title?.length ?? 0) > 32)
      throw invalidArgument('DataValidation.prompt', 'The title has at most 32 characters.');
    this.change({ prompt: { ...NO_PROMPT, ...prompt } });
  }

  get ignoreBlanks(): boolean | null {
    const { kept } = this;
    return kept === 'mixed' ? null : (kept?.ignoreBlanks ?? true);
  }

  set ignoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks });
  }

  clear(): void {
    this.replace(null);
  }
}

type EngineRule = Omit<ISheetDataValidationRule, 'uid' | 'ranges'> & { operator?: DataValidationOperator };

function engineRule(kept: KeptValidation): EngineRule {
  const { errorAlert, prompt } = kept;
  return {
    ...toEngineRule(kept.rule),
    allowBlank: kept.ignoreBlanks,
    showErrorMessage: errorAlert.showAlert ?? true,
    errorStyle: STYLES[errorAlert.style ?? 'Stop'],
    error: errorAlert.message || 'This value does not match the data validation restrictions of the cell.',
    errorTitle: errorAlert.title,
    showInputMessage: Boolean(prompt.showPrompt && prompt.message),
    prompt: prompt.message,
    promptTitle: prompt.title,
  };
}
