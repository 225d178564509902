import { describe, expect, test } from '@jest/globals';
import { captionOf } from '../../sidebar/acts';
import { nextStep } from '../../sidebar/panel/next-step';
import type { Output } from '../../src/rpc/contract';
import { everythingDone, panelState } from './canned-panel';

type State = Output<'panelState'>;

const told = (more: Partial<State>) => {
  const { act, words } = nextStep(panelState(more));
  return [words, captionOf(act)];
};

/** What the year brings, in the order in which it is to be done: each begins with everything after it still to do. */
const DONE_BY_STEP: readonly (readonly [done: Partial<State>, words: string, caption: string])[] = [
  [{}, 'Заполните настройки: без них нет отчётов, охвата и встреч.', 'Открыть лист «Настройки»'],
  [{ unset: 0 }, 'Загрузите или впишите наставников и наставляемых.', 'Загрузить списки…'],
  [{ mentors: 64, mentees: 121 }, 'Ждут пару: 17. Для 9 из них наставника ещё не искали.', 'Подбор пар'],
  [
    { waiting: { units: 17, long: 6, longDays: 14, fresh: 0 } },
    'Ждут приказа: пар и групп – 5.',
    'Приказ о закреплении пар',
  ],
  [{ toOrder: 0 }, 'Можно запланировать 15 встреч.', 'Запланировать встречи'],
  [
    { meetings: { pairs: 96, overdue: 4, toPlan: 0 } },
    'Встречи просрочены: пар и групп – 4. Напомните о них.',
    'Встречи',
  ],
  [{ meetings: { pairs: 96, overdue: 0, toPlan: 0 } }, 'В дорожной карте просрочено 2 строки.', 'Дорожная карта'],
  [{ roadmap: null }, 'Приведите в порядок документы школы.', 'Документы'],
  [{ documents: [] }, 'Пары всё ещё ждут 17 человек: посмотрите, кто освободился.', 'Подбор пар'],
  [{ waiting: { units: 0, long: 0, longDays: 14, fresh: 0 } }, 'Распишите этапы программы.', 'Карта этапов'],
  [{ stage: { title: 'I', works: 8, done: 3, overdue: 0 } }, 'Составьте дорожную карту.', 'Дорожная карта'],
  [{ roadmap: { items: 31, overdue: 0 } }, 'Отметьте, что сделано на этапе «I».', 'Этапы'],
  [
    { stage: { title: null, works: 8, done: 8, overdue: 0 } },
    'Всё в порядке: посмотрите, что с анкетами.',
    'Мониторинг',
  ],
];

const UNTOUCHED: Partial<State> = { unset: 3, mentors: 0, mentees: 0, stage: null };

describe('the next step of the year', () => {
  test.each(DONE_BY_STEP.map(([, words, caption], index) => [index, words, caption] as const))(
    '%i: «%s»',
    (index, words, caption) => {
      const done = DONE_BY_STEP.slice(0, index + 1).map(([step]) => step);
      expect(told(Object.assign({}, UNTOUCHED, ...done))).toEqual([words, caption]);
    },
  );

  test('sheets that cannot be read are not to be made anew', () => {
    const { act } = nextStep(
      panelState({ ...everythingDone, stage: null, roadmap: null, unread: ['stage', 'roadmap'] }),
    );
    expect(act).toEqual({ place: 'monitoring', caption: 'Мониторинг' });
  });

  test('forms of words', () => {
    expect(told({ ...everythingDone, toOrder: 1 })[0]).toBe('Ждут приказа: пар и групп – 1.');
    expect(told({ ...everythingDone, roadmap: { items: 3, overdue: 1 } })[0]).toBe(
      'В дорожной карте просрочена 1 строка.',
    );
    expect(told({ ...everythingDone, meetings: { pairs: 2, overdue: 1, toPlan: 0 } })[0]).toBe(
      'Встречи просрочены: пар и групп – 1. Напомните о них.',
    );
  });
});

describe('when the period has passed', () => {
  const over = { isOver: true, toOrder: 0 };

  test('what was overdue then is left, pairs without an order are not', () => {
    expect(told({ isOver: true })[1]).toBe('Приказ о закреплении пар');
    expect(told(over)).toEqual(['Период закончился. Подведите итоги: «Сведения ОО».', 'Сведения ОО']);
  });

  test('surveys that nobody has answered come before the reports', () => {
    const survey = { stage: 'после', asked: 186, all: 0 } as const;
    expect(told({ ...over, survey })).toEqual(['Период закончился, а анкет «после» ещё нет.', 'Мониторинг']);
  });

  test('the reports come in their order; after the last one, the new year', () => {
    expect(told({ ...over, missingReports: ['buildMonitoringNote', 'buildAwards'] })[1]).toBe('Справка по итогам');
    expect(told({ ...over, missingReports: [] })).toEqual([
      'Отчёты года готовы. Новый год начинается с периода на листе «Настройки».',
      'Открыть лист «Настройки»',
    ]);
  });

  test('settings and people are needed all the same', () => {
    expect(told({ ...over, unset: 1 })[1]).toBe('Открыть лист «Настройки»');
    expect(told({ ...over, mentors: 0, mentees: 0 })[1]).toBe('Загрузить списки…');
  });
});
