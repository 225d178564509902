type Child = Node | string;

interface Looks {
  readonly class?: string;
  readonly type?: string;
  readonly href?: string;
  readonly role?: string;
  readonly label?: string;
  readonly title?: string;
}

/** An element with children; text becomes text nodes, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  looks: Looks = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  const { class: className, label, ...attributes } = looks;
  if (className !== undefined) made.className = className;
  if (label !== undefined) made.setAttribute('aria-label', label);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(
  caption: string,
  act: () => void,
  look: 'main' | 'plain' | 'quiet' = 'plain',
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: `button button-${look}` }, [caption]);
  made.addEventListener('click', act);
  return made;
}

/** A labelled text field: the label comes before it, and clicking it moves the focus there. */
export function textField(
  caption: string,
  value: string,
): { readonly row: HTMLElement; readonly input: HTMLInputElement } {
  const input = element('input', { type: 'text', class: 'field' });
  input.value = value;
  const row = element('label', { class: 'labelled' }, [element('span', {}, [caption]), input]);
  return { row, input };
}

/** What a file dialog offers for books. */
export const XLSX = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lets the person choose files; nothing happens when they change their mind. */
export function chooseFiles(kinds: string, many: boolean, take: (files: readonly File[]) => void): void {
  const input = element('input', { type: 'file' });
  input.accept = kinds;
  input.multiple = many;
  input.hidden = true;
  input.addEventListener('change', () => {
    take([...(input.files ?? [])]);
    input.remove();
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

/** Saves what the address answers with as a file. */
export function download(address: string): void {
  const link = element('a', { href: address });
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
