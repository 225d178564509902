type Child = Node | string;

/** An element with attributes and children; text becomes text nodes, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
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

/** A check box, or a switch, with its words beside it. */
export function checkBox(
  caption: string,
  checked: boolean,
  change: (checked: boolean) => void,
): { readonly row: HTMLLabelElement; readonly input: HTMLInputElement } {
  const input = element('input', { type: 'checkbox' });
  input.checked = checked;
  input.addEventListener('change', () => change(input.checked));
  return { row: element('label', { class: 'check' }, [input, element('span', {}, [caption])]), input };
}

/** A field under its caption; a click on the caption moves the focus there. */
export function labelled<F extends HTMLElement>(caption: string, field: F): HTMLLabelElement {
  return element('label', { class: 'labelled' }, [element('span', {}, [caption]), field]);
}

/** Text for screen readers alone. */
export function unseen(text: string): HTMLElement {
  return element('span', { class: 'for-screen-readers' }, [text]);
}

/** A section that is folded until somebody opens it; its content is made then. */
export function folded(caption: string, content: () => readonly Child[]): HTMLDetailsElement {
  const made = element('details', {}, [element('summary', {}, [caption])]);
  made.addEventListener('toggle', () => made.append(...content()), { once: true });
  return made;
}
