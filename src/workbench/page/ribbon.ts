import type { AddInState } from '../client/add-in-state';
import type { Manifest, RibbonButton } from './manifest-commands';

/** What a button does when it is pressed. */
export type Press = (button: RibbonButton) => void;

export interface Ribbon {
  /** The add-in may disable buttons while it runs (`Office.ribbon.requestUpdate`): from now on this one. */
  follow(addIn: AddInState): void;
}

/** Draws the add-in's groups of buttons. */
export function drawRibbon(element: HTMLElement, manifest: Manifest, press: Press): Ribbon {
  const buttons = new Map<string, HTMLButtonElement>();
  element.replaceChildren(
    ...manifest.groups.map((group) => {
      const row = create('div', 'buttons');
      for (const button of group.buttons) {
        const drawn = drawButton(button, press);
        buttons.set(button.id, drawn);
        row.append(drawn);
      }
      const label = create('div', 'label');
      label.textContent = group.label;
      const drawnGroup = create('div', 'group');
      drawnGroup.setAttribute('role', 'group');
      drawnGroup.setAttribute('aria-label', group.label);
      drawnGroup.append(row, label);
      return drawnGroup;
    }),
  );
  return {
    follow(addIn) {
      addIn.onRibbon = () => {
        for (const [id, button] of buttons) button.disabled = addIn.ribbon.get(id)?.enabled === false;
      };
      addIn.onRibbon();
    },
  };
}

function drawButton(button: RibbonButton, press: Press): HTMLButtonElement {
  const element = create('button');
  element.type = 'button';
  element.id = `ribbon-${button.id}`;
  element.title = button.tip;
  if (button.icon) {
    const icon = create('img');
    icon.src = button.icon;
    icon.alt = '';
    element.append(icon);
  }
  element.append(button.label);
  element.addEventListener('click', () => press(button));
  return element;
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className?: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  return element;
}
