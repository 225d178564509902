import { printDay } from '../text';
import { printFrequency } from './frequency';
import { STEP_NAMES } from './meeting';
import type { MeetingState, Overdue } from './progress';

const ASK_OF_ONE =
  'Если она была, сообщите куратору день и итог. Если нет – договоритесь о новом дне и сообщите его. Спасибо.';
const ASK_OF_MORE =
  'Если они были, сообщите куратору дни и итоги. Если нет – договоритесь о новых днях и сообщите их. Спасибо.';

/** A short text for the curator to send to a pair: no names, no codes; blank when nothing is overdue. */
export function reminder({ group, overdue }: Pick<MeetingState, 'group' | 'overdue'>): string {
  if (overdue.length === 0) return '';
  const sentences = [...overdue].sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due))).map(sentence);
  const who = group.menteeCodes.length > 1 ? 'Группа' : 'Пара';
  const request = overdue.length > 1 ? ASK_OF_MORE : ASK_OF_ONE;
  return `Здравствуйте. ${who} № ${group.number}: ${sentences.join('; ')}. ${request}`;
}

function sentence(overdue: Overdue): string {
  if (overdue.kind === 'planned') {
    return `встреча «${STEP_NAMES[overdue.step]}» была запланирована на ${printDay(overdue.due)}, отметки о ней нет`;
  }
  const { frequency, last, due } = overdue;
  return `договорились встречаться ${printFrequency(frequency)}, последняя встреча была ${printDay(last)}, следующая ожидалась до ${printDay(due)}`;
}
