import { button, element } from '../element';
import { named } from '../names';
import type { MenteeLine } from '../shapes';
import { dotted } from '../words';
import { stateWords } from './mentee-row';

/** Who it is, what is asked for, when there is time. */
export function menteeHead(mentee: MenteeLine, back: () => void): HTMLElement {
  const { menteeCode, className, kind, formLabel, categories, request, time, pair, obstacle, waitingReason } = mentee;
  const facts: readonly (readonly [name: string, words: string])[] = [
    ['форма', formLabel],
    ['запрос', request || 'не указан'],
    ['время', time || 'не указано'],
    ['категория', categories.join('; ')],
    ['состояние', pair ? '' : stateWords(mentee)],
    ['мешает', pair ? '' : obstacle],
    ['причина', pair ? '' : waitingReason],
  ];
  return element('header', {}, [
    element('div', { class: 'back' }, [button('← к списку', back, 'quiet')]),
    element('h2', { class: 'title', tabindex: '-1' }, [dotted(named(menteeCode), className || kind)]),
    element(
      'dl',
      { class: 'facts' },
      facts
        .filter(([, words]) => words !== '')
        .map(([name, words]) => element('div', {}, [element('dt', {}, [name]), element('dd', {}, [words])])),
    ),
  ]);
}
