import type { PushEntry } from '../protocol/wire';

/** The client's numbers for the events that the workbench sends. */
const MESSAGE_TYPES = {
  selectionChanged: 2,
  worksheetDataChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableDataChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  runtimeVisibility: 65_539,
} as const;

export type EventName = keyof typeof MESSAGE_TYPES;

const EVENT_CATEGORY = 65_536;

/**
 * Events on their way to the add-in. They are collected and sent in one go, after the reply to the request that
 * caused them, or soon after what a person did.
 */
export class WorkbookEvents {
  private waiting: PushEntry[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  post: (entries: PushEntry[]) => void = () => undefined;

  /** Each target hears it once: an object's id, "Workbook" for its collection. */
  fire(event: EventName, targets: string[], details: object): void {
    for (const targetId of targets) {
      this.waiting.push({
        messageCategory: EVENT_CATEGORY,
        messageType: MESSAGE_TYPES[event],
        targetId,
        message: JSON.stringify(details),
      });
    }
    this.timer ??= setTimeout(() => this.send(), 0);
  }

  get pending(): boolean {
    return this.waiting.length > 0;
  }

  /** While a request runs its events wait. */
  hold = false;

  private send(): void {
    this.timer = null;
    if (this.hold) {
      this.timer = setTimeout(() => this.send(), 1);
      return;
    }
    const entries = this.waiting;
    this.waiting = [];
    for (const entry of entries) this.post([entry]);
  }

  dispose(): void {
    if (this.timer) clearTimeout(this.timer);
  }
}
