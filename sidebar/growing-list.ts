import { button, element } from './element';

const AT_A_TIME = 100;

/** A list of any length whose first lines are there, and more on demand. */
export function growingList<T>(items: readonly T[], look: string, lineOf: (item: T) => HTMLElement): readonly Node[] {
  const list = element('ul', { class: look });
  const more = button('Показать ещё', () => show(), 'quiet');
  const show = (): void => {
    const from = list.childElementCount;
    list.append(...items.slice(from, from + AT_A_TIME).map(lineOf));
    more.hidden = list.childElementCount >= items.length;
  };
  show();
  return [list, more];
}
