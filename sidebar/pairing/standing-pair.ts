import { button, checkBox, element } from '../element';
import { named } from '../names';
import { reasonButton } from '../reason-form';
import type { PairStatus, StandingPair } from '../shapes';
import { dotted } from '../words';

export interface PairActions {
  setStatus(to: PairStatus, reason: string): void;
  lock(locked: boolean): void;
}

/** What can be done with a pair by hand; an order makes «закреплена приказом». Any open one can be dissolved. */
const NEXT: Readonly<Record<PairStatus, readonly (readonly [to: PairStatus, caption: string])[]>> = {
  предложена: [['утверждена', 'Утвердить']],
  утверждена: [],
  'закреплена приказом': [['активна', 'Начать работу']],
  активна: [
    ['приостановлена', 'Приостановить'],
    ['завершена', 'Завершить'],
  ],
  приостановлена: [
    ['активна', 'Возобновить'],
    ['завершена', 'Завершить'],
  ],
  завершена: [],
  расторгнута: [],
};

/** The mentee's pair in this form, and its next steps. */
export function standingPair(pair: StandingPair, actions: PairActions): HTMLElement {
  const { number, mentorCode, status, locked } = pair;
  const lock = checkBox('Закрепить: подбор не меняет эту пару', locked, (next) => actions.lock(next));
  return element('section', { class: 'pair', 'aria-label': 'Пара' }, [
    element('p', {}, [
      element('b', {}, [`→ ${named(mentorCode)}`]),
      ` · ${dotted(status, number && `пара № ${number}`)}`,
    ]),
    lock.row,
    element('div', { class: 'buttons' }, [
      ...NEXT[status].map(([to, caption]) => button(caption, () => actions.setStatus(to, ''))),
      reasonButton('Расторгнуть', 'Расторгнуть', (reason) => actions.setStatus('расторгнута', reason)),
    ]),
  ]);
}

/** What to do so that another mentor can take the place. */
export function whyFixed({ locked }: StandingPair): string {
  const step = locked ? 'снимите закрепление или расторгните пару' : 'расторгните пару';
  return `Подбор эту пару не меняет. Чтобы сменить наставника, ${step}.`;
}

/** Whether another mentor may take the place without the pair being dissolved first. */
export function mayChange({ locked, status }: StandingPair): boolean {
  return !locked && (status === 'предложена' || status === 'утверждена');
}
