import { button, element } from '../element';

/** A button that asks for a file of this computer. */
export function fileButton(caption: string, accept: string, take: (file: File) => void): HTMLElement {
  const input = element('input', { type: 'file', accept, hidden: '' });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.value = ''; // the same file may be chosen again after it was mended
    if (file) take(file);
  });
  return element('span', {}, [button(caption, () => input.click()), input]);
}

/** Files may be dropped on a place; beside it a dropped file opens nothing. */
export function takeDrops(place: HTMLElement, take: (file: File) => void): void {
  const isOver = (over: boolean) => place.classList.toggle('over', over);
  place.addEventListener('dragover', () => isOver(true));
  place.addEventListener('dragleave', () => isOver(false));
  place.addEventListener('drop', (event) => {
    isOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  });
}

/** The browser would leave the dialog for a file that is dropped beside its place. */
export function refuseStrayDrops(): void {
  for (const name of ['dragover', 'drop']) document.addEventListener(name, (event) => event.preventDefault());
}
