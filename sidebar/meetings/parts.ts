import { printDay } from '../../src/domain/text';
import { element, unseen } from '../element';
import { growingList } from '../growing-list';
import { named } from '../names';
import type { MeetingsOverview, OverduePair } from '../shapes';
import { counted, DAYS, dotted, MEETINGS } from '../words';
import { reminderButton } from './reminder-button';

/** What `planMeetings` would write; blank: nothing. */
export function planWords({ toPlan }: MeetingsOverview): string {
  const { meetings, begun, continued, activated } = toPlan;
  return [
    meetings > 0
      ? `На лист «Встречи» добавится ${counted(meetings, MEETINGS)} (пар и групп – ${begun + continued}).`
      : '',
    activated > 0 ? `Станут активными: пар и групп – ${activated}.` : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

export function stepsTable({ steps, finished }: MeetingsOverview): HTMLTableElement {
  const rows = [...steps, { label: 'все встречи проведены', pairs: finished }].map(({ label, pairs }) =>
    element('tr', {}, [element('th', { scope: 'row' }, [label]), element('td', {}, [String(pairs)])]),
  );
  return element('table', { class: 'steps' }, [
    element('caption', {}, [unseen('Сколько пар и групп на каком шаге')]),
    element('tbody', {}, rows),
  ]);
}

/** What keeps some pairs from being followed; nothing: all are. */
export function remarks({ withoutFrequency, unnumbered }: MeetingsOverview): readonly HTMLElement[] {
  const told = [
    withoutFrequency > 0
      ? `Без договорённости о частоте: пар и групп – ${withoutFrequency}. Впишите её в «Итог» встречи-планирования, например «раз в неделю».`
      : '',
    unnumbered > 0 ? `Строк листа «Пары» без номера: ${unnumbered}. Их встречи не отследить.` : '',
  ];
  return told.filter((words) => words !== '').map((words) => element('p', {}, [words]));
}

/** The longest overdue first, each with a reminder to copy. */
export function overdueList(overdue: readonly OverduePair[], told: (words: string) => void): readonly Node[] {
  return growingList(overdue, 'overdue', (pair) => {
    const { number, mentorCodes, menteeCodes, days, meetings, reminder } = pair;
    const who = `${mentorCodes.map(named).join(', ')} – ${menteeCodes.map(named).join(', ')}`;
    return element('li', {}, [
      element('div', {}, [element('b', {}, [`№ ${number}`]), ` ${who}`]),
      ...meetings.map(({ kind, step, due }) =>
        element('div', { class: 'quiet' }, [
          dotted(step, kind === 'planned' ? `была на ${printDay(due)}` : `по частоте – до ${printDay(due)}`),
        ]),
      ),
      element('div', {}, [`Просрочена на ${counted(days, DAYS)}`]),
      reminderButton(reminder, told),
    ]);
  });
}
