import type { ICommandInfo, ICommandService } from '@univerjs/core';
import type { ISetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import type { TriggerCalculationController } from '@univerjs/sheets-formula';

type Dirty = Partial<ISetFormulaCalculationStartMutation>;

/** What Univer 0.25.1 keeps to itself. */
interface Waiting {
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: Dirty;
  _executionInProgressParams: object | null;
  _setTimeoutKey: Parameters<typeof clearTimeout>[0];
  _generateDirty(commands: ICommandInfo[]): Dirty;
  _mergeDirty(before: Dirty, now: Dirty): Dirty;
}

/**
 * Univer starts to calculate when nothing has changed for a tenth of a second. Somebody who waits for the results need
 * not wait for that as well: this starts at once, if something has changed and nothing is being calculated.
 */
export function calculateNow(controller: TriggerCalculationController, commands: ICommandService): void {
  const waiting = controller as unknown as Waiting;
  if (waiting._waitingCommandQueue.length === 0 || waiting._executionInProgressParams !== null) return;
  clearTimeout(waiting._setTimeoutKey);
  const dirty = waiting._generateDirty(waiting._waitingCommandQueue);
  waiting._waitingCommandQueue = [];
  waiting._executingDirtyData = waiting._mergeDirty(waiting._executingDirtyData, dirty);
  const { id } = SetFormulaCalculationStartMutation;
  void commands.executeCommand(id, { ...waiting._executingDirtyData }, { onlyLocal: true });
}
