/** A button of the add-in's ribbon group, as its manifest describes it. */
export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  icon: string | null;
  action: { kind: 'showPane' } | { kind: 'call'; functionName: string };
}

export interface RibbonGroup {
  label: string;
  buttons: RibbonButton[];
}

export interface Manifest {
  tab: string;
  groups: RibbonGroup[];
  /** What it adds to the menu of a cell. */
  cellMenu: RibbonButton[];
  /** Where its keyboard shortcuts are; null without any. */
  shortcuts: string | null;
  /** The prefix of the add-in's functions in formulas. */
  namespace: string;
}

const children = (element: Element, name: string) =>
  [...element.children].filter((child) => child.localName === name);

/** Reads the ribbon and the namespace out of an add-in's XML manifest; addresses are made relative to this page. */
export function readManifest(xml: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const resources = new Map<string, string>();
  for (const resource of document.querySelectorAll('Resources *')) {
    const id = resource.getAttribute('id');
    const value = resource.getAttribute('DefaultValue');
    if (id && value) resources.set(id, value);
  }
  const named = (parent: Element | undefined, name: string) => {
    const id = parent && children(parent, name)[0]?.getAttribute('resid');
    return (id && resources.get(id)) || '';
  };
  const extension = (type: RegExp) =>
    [...document.querySelectorAll('ExtensionPoint')].find((point) =>
      type.test(point.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? ''),
    );
  const surface = extension(/PrimaryCommandSurface$/);
  const tab = surface && children(surface, 'CustomTab')[0];
  const groups = [...(surface?.querySelectorAll('Group') ?? [])].map((group) => ({
    label: named(group, 'Label'),
    buttons: children(group, 'Control').map((control) => buttonOf(control, named)),
  }));
  const cellMenu = [...(extension(/ContextMenu$/)?.querySelectorAll('#ContextMenuCell > Control') ?? [])].map(
    (control) => buttonOf(control, named),
  );
  const shortcuts = document.querySelector('ExtendedOverrides')?.getAttribute('Url');
  const functions = [...document.querySelectorAll('Namespace')][0]?.getAttribute('resid');
  return {
    tab: named(tab, 'Label'),
    groups,
    cellMenu,
    shortcuts: shortcuts ? new URL(shortcuts).pathname : null,
    namespace: (functions && resources.get(functions)) || 'PCP',
  };

  function buttonOf(control: Element, text: typeof named): RibbonButton {
    const supertip = children(control, 'Supertip')[0];
    const image = [...control.querySelectorAll('Image')].find((one) => one.getAttribute('size') === '32');
    const address = image && resources.get(image.getAttribute('resid') ?? '');
    const functionName = control.querySelector('Action > FunctionName')?.textContent?.trim();
    return {
      id: control.getAttribute('id') ?? '',
      label: text(control, 'Label'),
      tip: text(supertip, 'Description'),
      icon: address ? new URL(address).pathname : null,
      action: functionName ? { kind: 'call', functionName } : { kind: 'showPane' },
    };
  }
}
