import type { Injector } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { EngineWorkbook } from '../engine/engine-workbook';
import type { PushEntry } from '../protocol/wire';
import { CancelableCalls } from './cancelable-calls';
import { cellRanges } from './cell-ranges';
import type { Caller, Plain } from './engine-values';
import { ERROR_OF_CODE, gridOf, isErrorArgument, resultObject } from './engine-values';
import type { BlankArgument, FunctionMetadata } from './function-metadata';
import { RecentResults } from './recent-results';

interface Question {
  key: string;
  functionId: string;
  parameters: (Plain | Plain[][])[];
  callers: Caller[];
  flags: number;
  id: number;
}

/** A row of the runtime's answer: [id, true, value, …] or [id, false, message, code, …]. */
export type Answer = [id: number, succeeded: boolean, valueOrMessage: unknown, code?: unknown];

const INVOKE = 1000;
const CANCEL = 1001;
/** What the runtime is told of a call. */
const CANCELABLE = 1;
const STREAMING = 2;
const CUSTOM_FUNCTION_CATEGORY = 1;

const errorObject = (type: ErrorType) => ErrorValueObject.create(type) as unknown as BaseValueObject;
const cellKey = ({ sheetId, row, column }: Caller) => `${sheetId}!${row},${column}`;

/**
 * Between the formula engine and Microsoft's custom-functions runtime in the pane.
 *
 * The engine calls functions one after another and would wait for each, so asking the pane one cell at a time would
 * take minutes. Done as Excel does it: a call that is not answered yet gives #GETTING_DATA (read as #BUSY!) at once;
 * what a calculation pass asked for goes to the pane as one message; the answers are kept by function and arguments,
 * and only the cells that asked are calculated again.
 */
export class FunctionBridge {
  readonly counters = { batches: 0, invocations: 0, engineCalls: 0 };
  /** How long the pane may take before a cell shows #VALUE!. */
  timeoutMs = 30_000;
  blankArgument: BlankArgument = null;
  post: (entries: PushEntry[]) => void = () => undefined;
  /** Names a sheet for the function's own `invocation.address`. */
  addressOf: (caller: Caller) => string = () => '';

  private readonly results = new RecentResults();
  private readonly waiting = new Map<string, Question>();
  private readonly asked = new Map<number, Question>();
  private readonly askedByKey = new Map<string, Question>();
  /** Questions to streaming functions that were answered and will be again. */
  private readonly streams = new Map<number, Question>();
  private readonly cancelable = new CancelableCalls();
  /** The last question of each cell, to find its error message. */
  private readonly lastKey = new Map<string, string>();
  /** Cells whose formula was entered again: their next call is asked anew. */
  private readonly entered = new Set<string>();
  private functionIds: string[] = [];
  private associated = new Set<string>();
  private containerReady = false;
  private ready = false;
  private nextId = 0;
  /** Cells moved while questions were open: where the askers are now is not known. */
  private moved = false;

  constructor(private readonly engine: EngineWorkbook) {
    engine.calculation.onPass = () => {
      this.cancel(this.cancelable.passEnded());
      this.ask();
    };
  }

  /** Makes the functions known to the engine as `NAMESPACE.NAME`. */
  register(namespace: string, functions: FunctionMetadata[]): void {
    const injector: Injector = this.engine.engine.univer.__getInjector();
    const service = injector.get(IFunctionService);
    const descriptions = injector.get(IDescriptionService);
    this.functionIds = functions.map((metadata) => metadata.id.toUpperCase());
    for (const metadata of functions) {
      const name = `${namespace}.${metadata.name}`.toUpperCase();
      const evaluate = this.evaluate.bind(this);
      const EngineFunction = class extends BaseFunction {
        override calculate(...args: BaseValueObject[]): BaseValueObject {
          const caller = {
            unitId: this.unitId ?? '',
            sheetId: this.subUnitId ?? '',
            row: this.row,
            column: this.column,
          };
          try {
            return evaluate(metadata, caller, args);
          } catch (error) {
            // An exception would stop the engine for good.
            console.error('A custom function could not be asked:', error);
            return errorObject(ErrorType.VALUE);
          }
        }
      };
      service.registerExecutors(new EngineFunction(name));
      service.deleteFormulaAstCacheKey(name);
      descriptions.registerDescriptions([
        {
          functionName: name,
          functionType: FunctionType.User,
          description: metadata.description ?? '',
          abstract: metadata.description ?? '',
          functionParameter: metadata.parameters.map((parameter) => ({
            name: parameter.name,
            detail: parameter.description ?? '',
            example: '',
            require: parameter.optional ? 0 : 1,
            repeat: parameter.repeating ? 1 : 0,
          })),
        },
      ]);
    }
  }

  private evaluate(metadata: FunctionMetadata, caller: Caller, args: BaseValueObject[]): BaseValueObject {
    this.counters.engineCalls++;
    const parameters = this.parametersOf(metadata, args);
    if (parameters instanceof ErrorValueObject) return parameters;
    const cell = cellKey(caller);
    const { cancelable, stream, requiresAddress } = metadata.options ?? {};
    const flags = (cancelable ? CANCELABLE : 0) | (stream ? STREAMING : 0);
    const question = `${metadata.id}|${JSON.stringify(parameters)}`;
    // Cells that ask the same are answered together, unless the function knows the cell.
    const key = flags || requiresAddress ? `${question}|${cell}` : question;
    if (flags) this.cancelable.made(cell, key);
    this.lastKey.set(cell, key);
    if (this.entered.delete(cell)) this.results.forget(key);
    const known = this.results.get(key);
    if (known) return known.error ? errorObject(known.error) : resultObject(known.value, caller);
    const open = this.askedByKey.get(key) ?? this.waiting.get(key);
    if (open) {
      if (!open.callers.some((other) => cellKey(other) === cell)) open.callers.push(caller);
    } else {
      this.waiting.set(key, { key, functionId: metadata.id, parameters, callers: [caller], flags, id: 0 });
    }
    return errorObject(ErrorType.CONNECT);
  }

  /** The arguments as Excel passes them; an error among them is the result, and the function is not called. */
  private parametersOf(
    metadata: FunctionMetadata,
    args: BaseValueObject[],
  ): Question['parameters'] | ErrorValueObject {
    const parameters: Question['parameters'] = [];
    const last = metadata.parameters.at(-1);
    for (let i = 0; i < Math.max(args.length, metadata.parameters.length); i++) {
      const parameter = metadata.parameters[i] ?? (last?.repeating ? last : undefined);
      if (!parameter) return ErrorValueObject.create(ErrorType.VALUE);
      const arg = args[i];
      if (arg === undefined) {
        parameters.push(null);
        continue;
      }
      const matrix = parameter.dimensionality === 'matrix';
      const grid = gridOf(arg, this.blankArgument);
      const failed = grid.flat().find(isErrorArgument);
      if (failed) return ErrorValueObject.create(failed.error);
      const plain = grid as Plain[][];
      if (matrix) parameters.push(plain);
      else if (plain.length === 1 && plain[0]?.length === 1) parameters.push(plain[0][0] ?? null);
      else return ErrorValueObject.create(ErrorType.VALUE);
    }
    return parameters;
  }

  // ---- the pane

  /** A pane starts or is loaded again: what an earlier one still owed is asked again when this one is ready. */
  paneStarting(): void {
    this.ready = this.containerReady = false;
    this.associated = new Set();
    for (const question of [...this.asked.values(), ...this.streams.values()])
      this.waiting.set(question.key, question);
    this.asked.clear();
    this.streams.clear();
    this.askedByKey.clear();
  }

  setContainerReady(): void {
    this.containerReady = true;
    this.startWhenReady();
  }

  /** Nothing is asked before every declared function has its code: the runtime would answer with an error. */
  setAssociated(ids: string[]): void {
    for (const id of ids) this.associated.add(id.toUpperCase());
    this.startWhenReady();
  }

  private startWhenReady(): void {
    if (!this.containerReady || !this.functionIds.every((id) => this.associated.has(id))) return;
    this.ready = true;
    this.ask();
  }

  private ask(): void {
    if (!this.ready || this.waiting.size === 0) return;
    const batch = [...this.waiting.values()];
    this.waiting.clear();
    const entries = batch.map((question): PushEntry => {
      question.id = ++this.nextId;
      this.asked.set(question.id, question);
      this.askedByKey.set(question.key, question);
      const address = this.addressOf(question.callers[0]!);
      return [
        CUSTOM_FUNCTION_CATEGORY,
        INVOKE,
        '',
        [question.id, question.functionId, question.parameters, address, question.flags],
      ];
    });
    this.counters.batches++;
    this.counters.invocations += batch.length;
    const ids = batch.map((question) => question.id);
    const timer = setTimeout(() => this.giveUp(ids), this.timeoutMs);
    if (typeof timer === 'object') timer.unref();
    this.post(entries);
  }

  private giveUp(ids: number[]): void {
    this.settle(
      ids.filter((id) => this.asked.has(id)).map((id) => [id, false, 'The add-in did not answer.', 7]),
    );
  }

  /** Takes the runtime's answers and has the cells that asked calculated again. */
  settle(answers: Answer[]): void {
    const asking: Caller[] = [];
    for (const [id, succeeded, value, code] of answers) {
      const question = this.asked.get(id) ?? this.streams.get(id);
      if (!question) continue;
      this.asked.delete(id);
      if (question.flags & STREAMING) this.streams.set(id, question);
      else this.askedByKey.delete(question.key);
      this.results.set(
        question.key,
        succeeded
          ? { value }
          : {
              error: ERROR_OF_CODE[Number(code)] ?? ErrorType.VALUE,
              message: typeof value === 'string' ? value : '',
            },
      );
      for (const caller of question.callers) asking.push(caller);
    }
    if (asking.length === 0) return;
    const { unitId } = this.engine;
    if (this.moved) this.engine.calculation.recalculateAll();
    else this.engine.calculation.recalculate(cellRanges(asking).map((cells) => ({ unitId, ...cells })));
    if (this.idle) this.moved = false;
  }

  /** The add-in is told that these answers are not wanted any more. */
  private cancel(keys: string[]): void {
    const entries = keys.flatMap((key): PushEntry[] => {
      const question = this.askedByKey.get(key);
      this.waiting.delete(key);
      if (!question) return [];
      this.askedByKey.delete(key);
      this.asked.delete(question.id);
      if (this.streams.delete(question.id)) this.results.forget(key);
      return [[CUSTOM_FUNCTION_CATEGORY, CANCEL, '', { invocationId: question.id }]];
    });
    if (entries.length > 0) this.post(entries);
  }

  // ---- what the page asks

  /**
   * Something was written into a cell: its open calls are cancelled, and Excel calls the functions of a formula
   * again when the formula is entered again.
   */
  cellWritten(sheetId: string, row: number, column: number, isFormula: boolean): void {
    const cell = `${sheetId}!${row},${column}`;
    this.cancel(this.cancelable.forget(cell));
    if (isFormula) this.entered.add(cell);
  }

  /** The message of the error in a cell: Excel shows it when the cell is selected. */
  messageAt(sheetId: string, row: number, column: number): string | undefined {
    const key = this.lastKey.get(`${sheetId}!${row},${column}`);
    return key === undefined ? undefined : this.results.get(key)?.message;
  }

  /** Rows or columns moved: what was known by cell is no longer. */
  cellsMoved(): void {
    this.lastKey.clear();
    this.entered.clear();
    this.moved = this.waiting.size + this.asked.size > 0;
    const calls = this.cancelable.forgetAll();
    this.cancel(calls);
    // They are made again from where their cells are now.
    if (calls.length > 0) this.engine.calculation.recalculateAll();
  }

  /** Forgets all answers: every function is asked again. */
  forgetAll(): void {
    this.cancel(this.cancelable.forgetAll());
    this.results.clear();
  }

  get idle(): boolean {
    return this.waiting.size === 0 && this.asked.size === 0;
  }
}
