import type { Faults } from './faults';
import { failIfDue } from './faults';
import type { HostModel } from './request-processor';
import { RequestProcessor } from './request-processor';
import type { ClientMessage, NativeBridge, PushEntry, RequestBody } from './wire';
import { ActionType, PathType } from './wire';

/** Excel on the web refuses requests and answers over 5 MB. */
export const LIMIT_BYTES = 5 * 1024 * 1024;

/** The request flag that `Excel.run({ delayForCellEdit: true }, …)` sets. */
const DELAY_FOR_CELL_EDIT = 64;

/** Counted since the host was made; tests assert on differences. */
export interface Counters {
  /** Requests that reached the workbook: one per `context.sync()` with something to do. */
  syncs: number;
  /** Requests in which the client only lets go of ranges, after `Excel.run`. */
  cleanUps: number;
  actions: number;
  /** Actions that change something; the others look. */
  changes: number;
  bytesIn: number;
  bytesOut: number;
  /** The largest request, in bytes. */
  largestRequest: number;
  /** Requests to services: answers of custom functions and the like. */
  serviceRequests: number;
}

/**
 * The host's end of the wire: takes the client's requests in turn, answers them, pushes events.
 * Knows nothing of sheets; `HostModel` does.
 */
export class ProtocolHost {
  readonly counters: Counters = {
    syncs: 0,
    cleanUps: 0,
    actions: 0,
    changes: 0,
    bytesIn: 0,
    bytesOut: 0,
    largestRequest: 0,
    serviceRequests: 0,
  };
  readonly faults: Faults = {};
  /** Requests not answered yet. */
  open = 0;
  readonly bridge: NativeBridge = {
    sendMessageToHost: (text) => this.receive(text),
    onMessageFromHost: null,
  };
  /** The page says whether a person is editing a cell. */
  isEditing: () => boolean = () => false;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly model: Omit<HostModel, 'beforeAction'>) {}

  /** Sends events or questions to the client. */
  post(entries: PushEntry[]): void {
    const text = this.count(JSON.stringify({ type: 3, message: { entries } }));
    queueMicrotask(() => this.bridge.onMessageFromHost?.(text));
  }

  private count(text: string): string {
    this.counters.bytesOut += text.length;
    return text;
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as ClientMessage;
    const body =
      typeof message.message.body === 'string'
        ? (JSON.parse(message.message.body) as RequestBody)
        : message.message.body;
    const bytes = bytesOf(text);
    this.counters.bytesIn += bytes;
    // Answers of custom functions must not wait behind a request that itself waits for a calculation.
    if (isServiceRequest(body)) {
      this.counters.serviceRequests++;
      void this.run(message.id, body);
      return;
    }
    if (isCleanUp(body)) this.counters.cleanUps++;
    else this.counters.syncs++;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, bytes);
    const waitsForEdit = ((message.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0;
    const refused = this.refusal(bytes, waitsForEdit);
    this.open++;
    this.queue = this.queue
      .then(() => (waitsForEdit ? this.editFinished() : undefined))
      .then(() => (refused ? this.reply(message.id, 400, { error: refused }) : this.run(message.id, body)))
      .finally(() => this.open--);
  }

  private get editing(): boolean {
    return this.faults.cellEditing === true || this.isEditing();
  }

  /** With `delayForCellEdit` a request waits until the person has finished the cell. */
  private async editFinished(): Promise<void> {
    while (this.editing) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  private refusal(bytes: number, waitsForEdit: boolean): { code: string; message: string } | undefined {
    if (this.editing && !waitsForEdit) {
      return {
        code: 'InvalidOperationInCellEditMode',
        message: 'Excel is in cell-editing mode. Please exit the edit mode and try again.',
      };
    }
    if (bytes > LIMIT_BYTES) {
      return {
        code: 'RequestPayloadSizeLimitExceeded',
        message: 'The request payload size has exceeded the limit of 5 MB.',
      };
    }
    return undefined;
  }

  private async run(id: number, body: RequestBody): Promise<void> {
    const model: HostModel = Object.assign(Object.create(this.model) as HostModel, {
      beforeAction: (index: number, changes: boolean) => {
        this.counters.actions++;
        if (changes) this.counters.changes++;
        failIfDue(this.faults, index, changes);
      },
    });
    const answer = await new RequestProcessor(model, body).run();
    const { breakOff } = this.faults;
    if (breakOff && !isServiceRequest(body) && !isCleanUp(body) && breakOff.at-- === 0) {
      delete this.faults.breakOff;
      await this.reply(id, 400, { error: { code: breakOff.code, message: 'Told to break off.' } });
    } else await this.reply(id, 200, answer, isServiceRequest(body) ? Infinity : LIMIT_BYTES);
  }

  private async reply(id: number, statusCode: number, body: unknown, limit = Infinity): Promise<void> {
    const text = JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
    if (bytesOf(text) > limit) return this.reply(id, 400, { error: TOO_LONG_AN_ANSWER });
    if (this.faults.delay) await new Promise((resolve) => setTimeout(resolve, this.faults.delay));
    if (this.faults.loseReplies) {
      this.faults.loseReplies--;
      return;
    }
    this.bridge.onMessageFromHost?.(this.count(text));
  }
}

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;

const TOO_LONG_AN_ANSWER = {
  code: 'ResponsePayloadSizeLimitExceeded',
  message: 'The response payload size has exceeded the limit of 5 MB.',
};

const isCleanUp = ({ Actions }: RequestBody) =>
  Actions.every(
    ({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === '_RemoveReference',
  );

/** A service call: everything but tracing and instantiating goes to a "new object" (the root comes along with it). */
function isServiceRequest(body: RequestBody): boolean {
  const paths = Object.values(body.ObjectPaths);
  if (!paths.some((path) => path.ObjectPathType === PathType.NewObject)) return false;
  return body.Actions.every(
    (action) =>
      action.ActionType === ActionType.Trace ||
      action.ActionType === ActionType.Instantiate ||
      body.ObjectPaths[action.ObjectPathId]?.ObjectPathType === PathType.NewObject,
  );
}
