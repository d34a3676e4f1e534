import seed from '../../../seeds/order-2021.json';

/** How a duty of the Order is seen to be done: by the statement's words, its reasons, a date or a link. */
export type Evidence =
  | { kind: 'words' }
  | { kind: 'reasons' }
  | { kind: 'date'; setting: string }
  | { kind: 'link'; setting: string };

/** A duty of the Order, and when it is due: so many months after a date that is a setting, or after the quarter. */
export interface OrderDuty {
  paragraph: string;
  requires: string;
  evidence: Evidence;
  due?: { after: string; months: number };
  source: string;
}

/** A date or link that the analyst enters as a row of PcpNotes: Note is the label, Text the value. */
export interface OrderSetting {
  id: string;
  label: string;
  prompt: string;
}

export interface Order {
  title: string;
  citation: string;
  /** What is said beside every date, because the Order's own timing text has not been read. */
  caveat: string;
  settings: OrderSetting[];
  duties: OrderDuty[];
}

/** The Order as data; its dates are settings and not ours to state. A test checks that every setting is there. */
export const order = seed as Order;

/** What the workbook's notes ask for. */
export const orderSettings: readonly OrderSetting[] = order.settings;
