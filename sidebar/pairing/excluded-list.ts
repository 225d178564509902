import { button, element, folded } from '../element';
import { named } from '../names';
import type { ExcludedMentor } from '../shapes';
import { dotted } from '../words';

const AT_A_TIME = 100;

/** «Не подходят (41)»: each mentor with the rules that exclude it. */
export function excludedList(excluded: readonly ExcludedMentor[]): HTMLDetailsElement {
  return folded(`Не подходят (${excluded.length})`, () => {
    const list = element('ul', { class: 'excluded' });
    const more = button('Показать ещё', () => show(), 'quiet');
    const show = (): void => {
      const from = list.childElementCount;
      list.append(...excluded.slice(from, from + AT_A_TIME).map(lineOf));
      more.hidden = list.childElementCount >= excluded.length;
    };
    show();
    return [list, more];
  });
}

function lineOf({ mentor, rules }: ExcludedMentor): HTMLElement {
  return element('li', {}, [
    element('b', {}, [named(mentor.code)]),
    ` ${dotted(mentor.className || mentor.kind, rules.join('; '))}`,
  ]);
}
