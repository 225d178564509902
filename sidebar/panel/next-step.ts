import { type Act, captionOf, type NextStep } from '../acts';
import type { PanelState } from '../shapes';
import { counted, PEOPLE, plural } from '../words';

interface Step {
  readonly act: Act;
  /** Why it comes next; undefined: it does not. */
  readonly words: (state: PanelState) => string | undefined;
}

/** How the first people come into the book. */
export const FIRST_PEOPLE: Act = { command: 'importLists' };

const SETTINGS: Act = { sheet: 'settings', caption: 'Открыть лист «Настройки»' };
const PAIRING: Act = { place: 'pairing', caption: 'Подбор пар' };
const MEETINGS_SCREEN: Act = { place: 'meetings', caption: 'Встречи' };

/** Whatever has to be there before a year can go on or be told of. */
const FOUNDATION: readonly Step[] = [
  {
    act: SETTINGS,
    words: ({ unset }) => (unset > 0 ? 'Заполните настройки: без них нет отчётов, охвата и встреч.' : undefined),
  },
  {
    act: { command: 'checkBook' },
    words: ({ unread }) =>
      unread.includes('people') ? 'Участников не удалось прочитать. Проверка скажет, что исправить.' : undefined,
  },
  {
    act: FIRST_PEOPLE,
    words: (state) => (isEmpty(state) ? 'Загрузите или впишите наставников и наставляемых.' : undefined),
  },
];

const ORDER: Step = {
  act: { command: 'buildPairOrder' },
  words: ({ toOrder }) => (toOrder > 0 ? `Ждут приказа: пар и групп – ${toOrder}.` : undefined),
};

/** While the year goes on, in the order of the work. */
const YEAR: readonly Step[] = [
  {
    act: PAIRING,
    words: ({ waiting: { fresh, units } }) =>
      fresh > 0 ? `Ждут пару: ${units}. Для ${fresh} из них наставника ещё не искали.` : undefined,
  },
  ORDER,
  {
    act: { place: 'meetings', caption: 'Запланировать встречи' },
    words: ({ meetings }) =>
      meetings && meetings.toPlan > 0
        ? `Можно запланировать ${counted(meetings.toPlan, ['встречу', 'встречи', 'встреч'])}.`
        : undefined,
  },
  {
    act: MEETINGS_SCREEN,
    words: ({ meetings }) =>
      meetings && meetings.overdue > 0
        ? `Встречи просрочены: пар и групп – ${meetings.overdue}. Напомните о них.`
        : undefined,
  },
  {
    act: { sheet: 'roadmap', caption: 'Дорожная карта' },
    words: ({ roadmap }) =>
      roadmap && roadmap.overdue > 0
        ? `В дорожной карте ${plural(roadmap.overdue, ['просрочена', 'просрочено', 'просрочено'])} ${counted(roadmap.overdue, ['строка', 'строки', 'строк'])}.`
        : undefined,
  },
  {
    act: { sheet: 'documents', caption: 'Документы' },
    words: ({ documents }) => (documents && documents.length > 0 ? 'Приведите в порядок документы школы.' : undefined),
  },
  {
    act: PAIRING,
    words: ({ waiting: { units } }) =>
      units > 0 ? `Пары всё ещё ждут ${counted(units, PEOPLE)}: посмотрите, кто освободился.` : undefined,
  },
  {
    act: { command: 'buildStages' },
    words: ({ stage, unread }) =>
      stage === null && !unread.includes('stage') ? 'Распишите этапы программы.' : undefined,
  },
  {
    act: { command: 'buildRoadmap' },
    words: ({ roadmap, unread }) =>
      roadmap === null && !unread.includes('roadmap') ? 'Составьте дорожную карту.' : undefined,
  },
  {
    act: { sheet: 'stages', caption: 'Этапы' },
    words: ({ stage }) =>
      stage && stage.title !== null ? `Отметьте, что сделано на этапе «${stage.title}».` : undefined,
  },
  { act: { place: 'monitoring', caption: 'Мониторинг' }, words: () => 'Всё в порядке: посмотрите, что с анкетами.' },
];

const isUnasked = ({ survey }: PanelState) => survey !== null && survey.asked > 0 && survey.all === 0;

/** When the period has passed: an order still makes pairs count; what was overdue then cannot be mended. */
const YEAR_END: readonly Step[] = [
  ORDER,
  {
    act: { place: 'monitoring', caption: 'Мониторинг' },
    words: (state) => (isUnasked(state) ? 'Период закончился, а анкет «после» ещё нет.' : undefined),
  },
];

const NEW_YEAR: NextStep = {
  act: SETTINGS,
  words: 'Отчёты года готовы. Новый год начинается с периода на листе «Настройки».',
};

/** What to do now, and why: the first step that has something to say. */
export function nextStep(state: PanelState): NextStep {
  return firstOf([...FOUNDATION, ...(state.isOver ? YEAR_END : YEAR)], state) ?? nextReport(state);
}

function firstOf(steps: readonly Step[], state: PanelState): NextStep | undefined {
  for (const { act, words } of steps) {
    const told = words(state);
    if (told !== undefined) return { act, words: told };
  }
  return undefined;
}

function nextReport({ missingReports }: PanelState): NextStep {
  const [command] = missingReports;
  if (command === undefined) return NEW_YEAR;
  const act: Act = { command };
  return { act, words: `Период закончился. Подведите итоги: «${captionOf(act)}».` };
}

/** Nobody is in the bases. */
export function isEmpty({ mentors, mentees, unread }: PanelState): boolean {
  return mentors + mentees === 0 && !unread.includes('people');
}
