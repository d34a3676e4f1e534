import { HostObject } from '../protocol/host-object';

class NamedObject extends HostObject {
  constructor(readonly className: string) {
    super();
  }
}

/**
 * A class of the client's whose properties are kept and given back, since the grid has nothing to show them with:
 * `class PageLayout extends recorded('PageLayout', { orientation: 'Portrait' })`. `check` throws for a value that
 * Excel refuses.
 */
export function recorded<Properties extends object>(
  className: string,
  defaults: Readonly<Properties>,
  check: (property: string, value: unknown) => void = () => undefined,
): new () => NamedObject & Properties {
  class Recorded extends NamedObject {
    private readonly kept: Record<string, unknown> = { ...defaults };

    constructor() {
      super(className);
    }

    read(property: string): unknown {
      return this.kept[property];
    }

    keep(property: string, value: unknown): void {
      check(property, value);
      this.kept[property] = value;
    }
  }
  for (const property of Object.keys(defaults)) {
    Object.defineProperty(Recorded.prototype, property, {
      get(this: Recorded) {
        return this.read(property);
      },
      set(this: Recorded, value: unknown) {
        this.keep(property, value);
      },
    });
  }
  return Recorded as unknown as new () => NamedObject & Properties;
}
