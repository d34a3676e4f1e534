import { FunctionBridge } from './custom-functions/function-bridge';
import type { FunctionsMetadata } from './custom-functions/function-metadata';
import { AddinInternalService, CustomFunctionsService } from './custom-functions/services';
import type { Engine } from './engine/create-univer';
import { EngineWorkbook } from './engine/engine-workbook';
import { useCulture } from './engine/use-culture';
import { columnLetters, quoteSheet } from './excel-model/address';
import { PersonEdits } from './excel-model/person-edits';
import { Workbook } from './excel-model/workbook';
import { ApiError } from './protocol/api-error';
import { readClassMetadata } from './protocol/class-metadata';
import type { ClassMetadata } from './protocol/class-metadata';
import type { HostObject } from './protocol/host-object';
import { ProtocolHost } from './protocol/protocol-host';
import { AppRuntimePersistenceService, AppRuntimeService, DynamicRibbon } from './client/add-in-services';
import { AddInState } from './client/add-in-state';
import { BRITISH, cultureNamed } from './regional/culture';

/** The stand-in for Excel: a workbook, the host's end of the wire, custom functions, and the add-in's surroundings. */
export interface Host extends ProtocolHost {
  readonly workbook: Workbook;
  readonly functions: FunctionBridge;
  /** What the loader shim and the page share: visibility, actions, requirement sets, settings. */
  readonly addIn: AddInState;
  /** Says where the client's `Excel` namespace is found once it has loaded; dispatch goes by its classes. */
  connectClient(namespace: () => object | undefined): void;
  /** True when nothing is open: no request, no calculation, no custom function, no event on its way. */
  readonly settled: boolean;
  dispose(): void;
}

export interface HostOptions {
  functions?: FunctionsMetadata;
  /** The functions' prefix in formulas. */
  namespace?: string;
  /** The regional settings that Excel runs under, by the name of a place: "en-GB" unless given. */
  culture?: string;
}

export function createHost(engine: Engine, options: HostOptions = {}): Host {
  const engineWorkbook = new EngineWorkbook(engine);
  const culture = options.culture === undefined ? BRITISH : cultureNamed(options.culture);
  useCulture(engine, culture);
  const workbook = new Workbook(engineWorkbook, culture);
  const functions = new FunctionBridge(engineWorkbook);
  const namespace = options.namespace ?? 'PCP';
  const declared = options.functions?.functions ?? [];
  functions.register(namespace, declared);
  functions.addressOf = ({ sheetId, row, column }) =>
    `${quoteSheet(workbook.worksheets.byId(sheetId).name)}!${columnLetters(column)}${row + 1}`;
  workbook.customFunctionNames = new Set(declared.map(({ name }) => `${namespace}.${name}`.toUpperCase()));
  workbook.onFullCalculation = () => functions.forgetAll();

  const addIn = new AddInState(workbook.settings.store);
  addIn.announceVisibility = (visibility) => workbook.events.fire('runtimeVisibility', [''], { visibility });
  workbook.onCreateWorkbook = (base64) => addIn.createWorkbook(base64);
  const services: HostObject[] = [
    new CustomFunctionsService(functions),
    new AddinInternalService(),
    new AppRuntimeService(addIn),
    new AppRuntimePersistenceService(addIn),
    new DynamicRibbon(addIn),
  ];
  let clientNamespace: () => object | undefined = () => undefined;
  let readFrom: object | undefined;
  let classes = new Map<string, ClassMetadata>();
  const currentClasses = () => {
    const excel = clientNamespace();
    if (excel && excel !== readFrom) classes = readClassMetadata((readFrom = excel));
    return classes;
  };
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
    classes: currentClasses,
  });
  workbook.faults = protocol.faults;
  workbook.events.post = (entries) => protocol.post(entries);
  functions.post = (entries) => protocol.post(entries);
  const { calculation } = engineWorkbook;
  const { onPass } = calculation;
  calculation.onPass = () => {
    onPass();
    if (!calculation.busy && functions.idle) workbook.calculated();
  };
  const edits = new PersonEdits(workbook, functions);

  return Object.defineProperties(Object.assign(protocol, { workbook, functions, addIn }), {
    connectClient: { value: (namespace: typeof clientNamespace) => (clientNamespace = namespace) },
    settled: {
      get: () =>
        protocol.open === 0 && !engineWorkbook.calculation.busy && functions.idle && !workbook.events.pending,
    },
    dispose: {
      value: () => {
        edits.dispose();
        workbook.dispose();
      },
    },
  }) as unknown as Host;
}
