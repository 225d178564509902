/** Attribute that names a part which can be folded, the same every time it is made. */
const NAME = 'data-part';

/**
 * Makes the view anew and leaves the person where they were: what was folded or unfolded stays so, and the keyboard
 * goes back to the button of the same caption, or else to the main one.
 */
export function redraw(view: HTMLElement, make: () => void): void {
  const folds = new Map(foldsIn(view).map((fold) => [fold.getAttribute(NAME), fold.open]));
  const { activeElement } = document;
  const stood = view.contains(activeElement) && document.hasFocus() ? activeElement?.textContent : undefined;
  make();
  for (const fold of foldsIn(view)) fold.open = folds.get(fold.getAttribute(NAME)) ?? fold.open;
  if (typeof stood !== 'string' || document.activeElement !== document.body) return;
  const same = [...view.querySelectorAll<HTMLElement>('button, summary')].find(
    ({ textContent }) => textContent === stood,
  );
  (same ?? view.querySelector<HTMLElement>('.button-main'))?.focus();
}

function foldsIn(view: HTMLElement): readonly HTMLDetailsElement[] {
  return [...view.querySelectorAll<HTMLDetailsElement>(`details[${NAME}]`)];
}
