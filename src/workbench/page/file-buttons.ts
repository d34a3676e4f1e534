import { SAMPLES } from '../samples/sample-list';
import type { FileCommands } from './file-commands';

/** Listens for Ctrl+O and Ctrl+S in a window: the page's or the pane's. */
export type ListenForFileKeys = (target: Window) => void;

/** Makes the buttons in the page's head work: Open…, Samples…, Save as .xlsx; none while one of them is at work. */
export function drawFileButtons(commands: FileCommands): ListenForFileKeys {
  const [open, samples, save] = ['#open', '#samples', '#save'].map((id) =>
    document.querySelector<HTMLButtonElement>(id)!,
  ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  const chooser = document.querySelector<HTMLInputElement>('#file-chooser')!;
  const list = document.querySelector<HTMLDialogElement>('#sample-dialog')!;
  const byKey: Record<string, HTMLButtonElement> = { o: open, s: save };

  open.addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    // The same file may be chosen again.
    chooser.value = '';
    if (file) void commands.openFile(file);
  });
  samples.addEventListener('click', () => list.showModal());
  save.addEventListener('click', () => void commands.save());

  list.querySelector('ul')!.append(
    ...SAMPLES.map((sample) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      const about = document.createElement('p');
      button.type = 'button';
      button.textContent = sample.title;
      button.id = `sample-${sample.name}`;
      about.id = `about-${sample.name}`;
      about.textContent = sample.about;
      button.setAttribute('aria-describedby', about.id);
      button.addEventListener('click', () => {
        list.close();
        void commands.openSample(sample);
      });
      item.append(button, about);
      return item;
    }),
  );

  commands.onBusy = (busy) => [open, samples, save].forEach((button) => (button.disabled = busy));
  commands.onBusy(false);
  return (target) =>
    target.addEventListener(
      'keydown',
      (event) => {
        const button = byKey[event.key.toLowerCase()];
        if (!button || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        button.click();
      },
      { capture: true },
    );
}
