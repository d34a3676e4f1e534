import { HostObject } from '../protocol/host-object';
import type { Answer, FunctionBridge } from './function-bridge';

/** The service through which the client's custom-functions runtime answers. */
export class CustomFunctionsService extends HostObject {
  readonly className = 'Microsoft.ExcelServices.CustomFunctions';

  constructor(private readonly bridge: FunctionBridge) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.bridge.setContainerReady();
  }

  _GetEnabledFeatures(): string[] {
    return [];
  }

  /** The older form of the same. */
  SetInvocationResults(
    answers: { id: number; value?: unknown; failed?: boolean; errorCode?: unknown }[],
  ): void {
    this.bridge.settle(answers.map(({ id, value, failed, errorCode }) => [id, !failed, value, errorCode]));
  }

  SetInvocationArrayResults(answers: Answer[]): void {
    this.bridge.settle(answers);
  }
}

/** The client tells this service that it has started; there is nothing to do. */
export class AddinInternalService extends HostObject {
  readonly className = 'Microsoft.InternalService.AddinInternalService';

  notifyActionHandlerReady(): void {
    // Actions are called directly.
  }

  NotifyActionHandlerReady(): void {
    // The same, as the wire capitalises it.
  }
}
