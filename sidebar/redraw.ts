/** Attribute that names a part which can be folded, the same every time it is made. */
const NAME = 'data-part';

/**
 * Makes a view anew and leaves the person where they were: what was folded or unfolded stays so, and the keyboard goes
 * back to the button of the same caption, or else to the main one.
 */
export class Redraw {
  /** Caption of what had the focus last: a dialog of the book takes the focus out of the page, and it comes back bare. */
  private last = '';

  constructor(private readonly view: HTMLElement) {
    view.addEventListener('focusin', ({ target }) => {
      this.last = target instanceof Element ? (target.textContent ?? '') : '';
    });
  }

  run(make: () => void): void {
    const folds = new Map(this.folds().map((fold) => [fold.getAttribute(NAME), fold.open]));
    make();
    for (const fold of this.folds()) fold.open = folds.get(fold.getAttribute(NAME)) ?? fold.open;
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isLost && this.last !== '') this.stoodAt()?.focus();
  }

  private stoodAt(): HTMLElement | null {
    const stops = [...this.view.querySelectorAll<HTMLElement>('button, summary')];
    const same = stops.find(({ textContent }) => textContent === this.last);
    return same ?? this.view.querySelector<HTMLElement>('.button-main');
  }

  private folds(): readonly HTMLDetailsElement[] {
    return [...this.view.querySelectorAll<HTMLDetailsElement>(`details[${NAME}]`)];
  }
}
