import { FunctionBridge } from './custom-functions/function-bridge';
import type { FunctionsMetadata } from './custom-functions/function-metadata';
import { AddinInternalService, CustomFunctionsService } from './custom-functions/services';
import type { Engine } from './engine/create-univer';
import { EngineWorkbook } from './engine/engine-workbook';
import { columnLetters, quoteSheet } from './excel-model/address';
import { PersonEdits } from './excel-model/person-edits';
import { Workbook } from './excel-model/workbook';
import { ApiError } from './protocol/api-error';
import { readClassMetadata } from './protocol/class-metadata';
import type { ClassMetadata } from './protocol/class-metadata';
import type { HostObject } from './protocol/host-object';
import { ProtocolHost } from './protocol/protocol-host';
import { AddInState } from './client/add-in-state';

/** The stand-in for Excel: a workbook, the host's end of the wire, custom functions, and the add-in's surroundings. */
export interface Host extends ProtocolHost {
  readonly workbook: Workbook;
  readonly functions: FunctionBridge;
  /** What the loader shim and the page share: visibility, actions, requirement sets, settings. */
  readonly addIn: AddInState;
  /** Reads the classes of a client that has been loaded; dispatch goes by them. */
  clientLoaded(excel: object): void;
  /** True when nothing is open: no request, no calculation, no custom function, no event on its way. */
  readonly settled: boolean;
  dispose(): void;
}

export interface HostOptions {
  functions?: FunctionsMetadata;
  /** The functions' prefix in formulas. */
  namespace?: string;
}

export function createHost(engine: Engine, options: HostOptions = {}): Host {
  const engineWorkbook = new EngineWorkbook(engine);
  const workbook = new Workbook(engineWorkbook);
  const functions = new FunctionBridge(engineWorkbook);
  const namespace = options.namespace ?? 'PCP';
  const declared = options.functions?.functions ?? [];
  functions.register(namespace, declared);
  functions.addressOf = ({ sheetId, row, column }) =>
    `${quoteSheet(workbook.worksheets.byId(sheetId).name)}!${columnLetters(column)}${row + 1}`;
  workbook.customFunctionNames = new Set(declared.map(({ name }) => `${namespace}.${name}`.toUpperCase()));
  workbook.onFullCalculation = () => functions.forgetAll();

  const services: HostObject[] = [new CustomFunctionsService(functions), new AddinInternalService()];
  let classes = new Map<string, ClassMetadata>();
  const protocol = new ProtocolHost({
    root: workbook,
    service(name) {
      const service = services.find(({ className }) => className === name);
      if (!service)
        throw new ApiError('ApiNotFound', `The workbench does not implement the service ${name}.`, name, 404);
      return service;
    },
    referenced: (id) => workbook.referenced(id),
    beforeRead: () => engineWorkbook.calculation.finished(),
    beforeRequest: () => (workbook.events.hold = true),
    afterRequest: () => {
      workbook.finishRequest();
      workbook.events.hold = false;
    },
    classes: () => classes,
  });
  workbook.faults = protocol.faults;
  workbook.events.post = (entries) => protocol.post(entries);
  functions.post = (entries) => protocol.post(entries);
  const edits = new PersonEdits(workbook, functions);

  return Object.defineProperties(
    Object.assign(protocol, { workbook, functions, addIn: new AddInState(workbook.settings.store) }),
    {
      clientLoaded: { value: (excel: object) => (classes = readClassMetadata(excel)) },
      settled: {
        get: () =>
          protocol.open === 0 &&
          !engineWorkbook.calculation.busy &&
          functions.idle &&
          !workbook.events.pending,
      },
      dispose: {
        value: () => {
          edits.dispose();
          workbook.dispose();
        },
      },
    },
  ) as unknown as Host;
}
