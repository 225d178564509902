import { element } from '../element';

/** A step of the dialog: what is seen, and its buttons, the main one first. */
export interface Step {
  readonly content: HTMLElement;
  readonly foot: readonly Node[];
}

/** The heading of a step takes the focus, so that the keyboard and screen readers begin there. */
export function stepHeading(words: string): HTMLElement {
  return element('h2', { class: 'title', tabindex: '-1' }, [words]);
}

/** A choice of one from a list. */
export function choice<T extends string>(
  options: readonly (readonly [value: T, caption: string])[],
  chosen: T,
  change: (value: T) => void,
): HTMLSelectElement {
  const select = element(
    'select',
    { class: 'field' },
    options.map(([value, caption]) => element('option', { value }, [caption])),
  );
  select.value = chosen;
  select.addEventListener('change', () => {
    const found = options.find(([value]) => value === select.value);
    if (found) change(found[0]);
  });
  return select;
}
