/**
 * What Microsoft's Excel client (`@microsoft/office-js` 1.1.110) says to its host, and what it expects to hear.
 * The numbers are the client's own; contract tests in `test/workbench` pin the behaviour that we rely on.
 */

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  EnsureUnchanged: 8,
  QueryAsJson: 7,
  Update: 9,
} as const;

export const PathType = {
  Root: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** A non-zero id says: this argument is not the value but the object of that path; nested for arrays. */
export type ReferencedPathIds = (number | ReferencedPathIds)[];

export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: ReferencedPathIds | null;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

/** One `context.sync()`. */
export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface RequestError {
  Code: string;
  Message: string;
  Location: string;
  HttpStatusCode: number;
  ActionIndex: number;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: RequestError;
}

export interface ClientMessage {
  id: number;
  type: number;
  flags?: number;
  message: { url?: string; body: RequestBody | string };
}

/** A push from the host: an event, or a question to the custom-functions runtime. */
export type PushEntry =
  | [category: number, type: number, target: string, message: unknown]
  | { messageCategory: number; messageType: number; targetId: string; message: string };

/** The client sets `onMessageFromHost` as it loads. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}
