import { button, element } from '../element';
import { named } from '../names';
import type { Written } from '../shapes';
import { counted, dotted, PAIRS, waitingWords } from '../words';

/**
 * After writing: what was done, and the pairs that were refused with why.
 * @param waiting How many wait with a reason that was written too.
 */
export function outcomeOf(
  { outcomes, message }: Written,
  waiting: number,
  again: () => void,
  close: () => void,
): HTMLElement {
  const refused = outcomes.filter(({ done }) => !done);
  const written = outcomes.length - refused.length;
  return element('section', { class: 'outcome content' }, [
    element('h2', { class: 'title', tabindex: '-1' }, [`Записано: ${counted(written, PAIRS)} из ${outcomes.length}`]),
    element('p', { role: 'status' }, [message]),
    ...(waiting === 0 ? [] : [element('p', {}, [`${waitingWords(waiting)}: причины – на листе «Наставляемые».`])]),
    ...(refused.length === 0
      ? []
      : [
          element('h3', {}, [`Не записано: ${counted(refused.length, PAIRS)}`]),
          element(
            'ul',
            { class: 'excluded' },
            refused.map(({ menteeCode, mentorCode, why }) =>
              element('li', {}, [element('b', {}, [`${named(menteeCode)} → ${named(mentorCode)}`]), ` ${dotted(why)}`]),
            ),
          ),
        ]),
    element('p', { class: 'quiet' }, ['Вернуть, как было: меню «Наставничество» → «Отменить последнее действие».']),
    element('div', { class: 'buttons' }, [
      button('Закрыть', close, 'main'),
      ...(refused.length === 0 ? [] : [button('Подобрать оставшимся', again)]),
    ]),
  ]);
}
