import type { ICommandService, Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { calculateNow } from './calculate-now';

const STYLE_ONLY = new Set<string | undefined>([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/**
 * Knows when the engine has calculated everything. Univer waits a little before it starts (its own event misses
 * that wait), so three counts are compared: changes made, changes seen at the last start, changes finished.
 */
export class Calculation {
  private changes = 0;
  private changesAtStart = 0;
  private changesCalculated = 0;
  private waiting: (() => void)[] = [];
  private readonly subscription: { dispose(): void };
  private readonly controller: TriggerCalculationController;
  /** Called at the end of each pass, finished or not. */
  onPass: () => void = () => undefined;

  constructor(
    injector: Injector,
    private readonly commands: ICommandService,
  ) {
    this.controller = injector.get(TriggerCalculationController);
    const makesDirty = injector.get(IActiveDirtyManagerService).getDirtyConversionMap();
    this.subscription = commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.changesAtStart = this.changes;
      if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState: state } = command.params as {
          functionsExecutedState?: FormulaExecutedStateType;
        };
        if (state !== undefined) this.passEnded(state);
      }
      if (command.id === SetRangeValuesMutation.id) {
        const { trigger } = command.params as ISetRangeValuesMutationParams;
        if (options?.onlyLocal || STYLE_ONLY.has(trigger)) return;
      }
      if (makesDirty.has(command.id)) this.changes++;
    });
  }

  get busy(): boolean {
    return this.changesCalculated !== this.changes;
  }

  /** Resolves when nothing is left to calculate. */
  async finished(): Promise<void> {
    while (this.busy) {
      const calculated = new Promise<void>((resolve) => this.waiting.push(resolve));
      calculateNow(this.controller, this.commands);
      await calculated;
    }
  }

  /** Calculates these cells again though nothing in them changed. */
  recalculate(dirtyRanges: { unitId: string; sheetId: string; range: object }[]): void {
    void this.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { dirtyRanges, forceCalculation: false },
      { onlyLocal: true },
    );
  }

  /** Calculates every formula again. */
  recalculateAll(): void {
    void this.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { forceCalculation: true },
      { onlyLocal: true },
    );
  }

  private passEnded(state: FormulaExecutedStateType): void {
    if (state !== FormulaExecutedStateType.STOP_EXECUTION && this.changesAtStart === this.changes) {
      this.changesCalculated = this.changes;
      const waiting = this.waiting;
      this.waiting = [];
      waiting.forEach((resolve) => resolve());
    }
    this.onPass();
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
