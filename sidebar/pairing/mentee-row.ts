import { element } from '../element';
import { named, person } from '../names';
import type { MenteeLine } from '../shapes';
import type { ListRow } from '../virtual-list';
import { dotted, waitingFor } from '../words';
import { waits } from './filters';

/** Two short lines: who and in what state; what is asked for, or what stands in the way, and more of the state. */
export function menteeRow(mentee: MenteeLine, withForm: boolean): ListRow {
  const { menteeCode, className, kind, formLabel, request, obstacle, pair } = mentee;
  const who = className || kind;
  const state = stateWords(mentee);
  const blocked = waits(mentee) && obstacle !== '';
  const asked = dotted(withForm ? formLabel : '', blocked ? obstacle : request || 'запрос не указан');
  const more = pair ? dotted(pair.status, pair.locked ? 'закреплено' : '') : '';
  const line = (children: readonly HTMLElement[]) => element('span', { class: 'row-line' }, children);
  return {
    name: [named(menteeCode), who, asked, state, more].filter((part) => part !== '').join(', '),
    children: [
      line([
        person(menteeCode),
        element('span', { class: 'row-rest' }, [who]),
        element('span', { class: waits(mentee) ? 'one-line' : 'one-line quiet' }, [state]),
      ]),
      line([
        element('span', { class: blocked ? 'row-rest' : 'row-rest quiet', title: asked }, [asked]),
        element('span', { class: 'quiet' }, [more]),
      ]),
    ],
  };
}

/** «ждёт 9 дней», «→ Н-021», «завершил». */
export function stateWords(mentee: MenteeLine): string {
  const { pair, status, waitingDays } = mentee;
  if (pair) return `→ ${named(pair.mentorCode)}`;
  return waits(mentee) ? waitingFor(waitingDays) : status;
}
