import { ApiError, notImplemented } from './api-error';
import type { ClassMetadata } from './class-metadata';
import { HostCollection, HostObject } from './host-object';
import { loadObject } from './load-object';
import type { ArgumentInfo, ReferencedPathIds, RequestBody, ResponseBody } from './wire';
import { ActionType, PathType } from './wire';

/** What the processor needs to know of the model behind it. */
export interface HostModel {
  root: HostObject;
  service(name: string): HostObject;
  /** An object kept by reference (`context.trackedObjects`, `Excel.run`). */
  referenced(id: string): HostObject | undefined;
  /** Waits until formulas are calculated. */
  beforeRead(): Promise<void>;
  /** Once before the first action, and once after the last, failed or not. */
  beforeRequest(): void;
  afterRequest(): void;
  classes(): Map<string, ClassMetadata>;
  /** Before every action, with whether it changes anything; throws when a fault is due. */
  beforeAction(index: number, changes: boolean): void;
}

/** Methods by which the client looks or keeps its own books. */
const LOOKS = /^(Get|Notify|_)/;
const EVENT_REGISTRATION = /^_(Unr|R)egister\w+Event$/;

/** One request of the client from first to last action; earlier actions stay applied when a later one fails. */
export class RequestProcessor {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly model: HostModel,
    private readonly body: RequestBody,
  ) {}

  async run(): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    let failure: unknown;
    let index = 0;
    this.model.beforeRequest();
    try {
      for (; index < this.body.Actions.length; index++) {
        this.model.beforeAction(index, this.changes(index));
        await this.perform(index, response);
      }
    } catch (error) {
      failure = error;
    }
    try {
      this.model.afterRequest();
    } catch (error) {
      failure ??= error;
    }
    if (failure !== undefined) response.Error = describeFailure(failure, index);
    return response;
  }

  /** Whether an action does more than look: sets something, or calls what is not a getter. */
  private changes(index: number): boolean {
    const { ActionType: type, Name, ObjectPathId } = this.body.Actions[index]!;
    if (type === ActionType.SetProperty || type === ActionType.Update) return true;
    if (type === ActionType.Method) return !LOOKS.test(Name);
    const path = this.body.ObjectPaths[ObjectPathId];
    return (
      type === ActionType.Instantiate && path?.ObjectPathType === PathType.Method && !LOOKS.test(path.Name)
    );
  }

  /** Performs one action and notes its result. */
  private async perform(index: number, response: ResponseBody): Promise<void> {
    const action = this.body.Actions[index]!;
    const answer = (Value: unknown) => response.Results.push({ ActionId: action.Id, Value });
    if (action.ActionType === ActionType.Trace) {
      response.TraceIds.push(action.Id);
      answer(null);
      return;
    }
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        answer(object?.identity() ?? null);
        return;
      case ActionType.Query:
      case ActionType.QueryAsJson: {
        await this.model.beforeRead();
        const asJson = action.ActionType === ActionType.QueryAsJson;
        answer(object && loadObject(object, action.QueryInfo ?? {}, asJson, (name) => this.classOf(name)));
        return;
      }
      case ActionType.Method: {
        const value = object && this.call(object, action.Name, this.args(action.ArgumentInfo));
        answer(value instanceof HostObject ? value.identity() : (value ?? null));
        return;
      }
      case ActionType.SetProperty:
        if (object) this.set(object, action.Name, this.args(action.ArgumentInfo)[0]);
        return;
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          if (object) this.setMember(object, name, value);
        return;
      default:
        throw new ApiError('ApiNotFound', `The workbench does not know action type ${action.ActionType}.`);
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new ApiError('InvalidObjectPath', `There is no object path ${id} in the request.`);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : undefined;
    const object =
      parent === null ? null : this.follow(path.ObjectPathType, path.Name, parent, path.ArgumentInfo);
    this.resolved.set(id, object);
    return object;
  }

  private follow(
    type: number,
    name: string,
    parent: HostObject | undefined,
    info?: ArgumentInfo,
  ): HostObject | null {
    switch (type) {
      case PathType.Root:
        return this.model.root;
      case PathType.NewObject:
        return this.model.service(name);
      case PathType.ReferenceId: {
        const object = this.model.referenced(name);
        if (!object)
          throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
        return object;
      }
      case PathType.NullObject:
        return null;
    }
    if (!parent) throw new ApiError('InvalidObjectPath', `Path ${name} has no parent.`);
    if (type === PathType.Method) return asObject(this.call(parent, name, this.args(info)), parent, name);
    if (type === PathType.Indexer && parent instanceof HostCollection)
      return parent.getItem(this.args(info)[0]) as HostObject;
    if (type === PathType.Property) {
      const member = this.memberName(parent, name);
      if (!(member in parent)) throw notImplemented(parent.className, member);
      return asObject(Reflect.get(parent, member), parent, name);
    }
    throw new ApiError('ApiNotFound', `The workbench does not know object path type ${type}.`);
  }

  private args(info?: ArgumentInfo): unknown[] {
    const values = info?.Arguments ?? [];
    return info?.ReferencedObjectPathIds ? this.substitute(values, info.ReferencedObjectPathIds) : values;
  }

  private substitute(values: unknown[], ids: ReferencedPathIds): unknown[] {
    return values.map((value, i) => {
      const id = ids[i];
      if (Array.isArray(id)) return this.substitute(value as unknown[], id);
      return id ? this.resolve(id) : value;
    });
  }

  private classOf(className: string): ClassMetadata | undefined {
    return this.model.classes().get(className);
  }

  private memberName(object: HostObject, wireName: string): string {
    return this.classOf(object.className)?.memberOfWire.get(wireName) ?? wireName;
  }

  private call(object: HostObject, wireName: string, values: unknown[]): unknown {
    const name = this.memberName(object, wireName);
    const member: unknown = Reflect.get(object, name);
    if (typeof member === 'function') return Reflect.apply(member, object, values);
    // Every event that the workbench knows is always sent and the client filters; only unknown ones are refused.
    if (
      EVENT_REGISTRATION.test(name) &&
      'events' in object &&
      (object.events as Set<string>).has(eventName(name))
    )
      return null;
    throw notImplemented(object.className, name);
  }

  private set(object: HostObject, wireName: string, value: unknown): void {
    this.setMember(object, this.memberName(object, wireName), value);
  }

  private setMember(object: HostObject, name: string, value: unknown): void {
    if (!canSet(object, name)) throw notImplemented(object.className, `${name} (setting it)`);
    Reflect.set(object, name, value);
  }
}

const eventName = (registration: string) => registration.replace(/^_(Unr|R)egister|Event$/g, '');

function canSet(object: object, name: string): boolean {
  for (let level: object | null = object; level; level = Object.getPrototypeOf(level) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(level, name);
    if (descriptor) return descriptor.set !== undefined;
  }
  return false;
}

function asObject(value: unknown, parent: HostObject, name: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw notImplemented(parent.className, name);
}

function describeFailure(failure: unknown, index: number): NonNullable<ResponseBody['Error']> {
  if (!(failure instanceof ApiError)) console.error('The workbench failed:', failure);
  const error =
    failure instanceof ApiError
      ? failure
      : new ApiError(
          'GeneralException',
          failure instanceof Error ? (failure.stack ?? failure.message) : String(failure),
          '',
          500,
        );
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    HttpStatusCode: error.status,
    ActionIndex: index,
  };
}
