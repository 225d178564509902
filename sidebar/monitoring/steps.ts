import type { CommandName } from '../../src/rpc/contract';
import type { Act, NextStep } from '../acts';
import type { MonitoringState, SurveyState } from '../shapes';
import { counted, PEOPLE, type WordForms } from '../words';

/** Commands of the monitoring that have a button of their own, in the order of the work. */
export const COMMANDS: readonly CommandName[] = [
  'createSurveys',
  'collectSurveys',
  'buildResults',
  'buildSwot',
  'buildMonitoringNote',
];

interface Step {
  readonly act: Act;
  /** Why it comes next; undefined: it does not. @param now The surveys that the year has come to. */
  readonly words: (state: MonitoringState, now: SurveyState) => string | undefined;
}

const TABS: WordForms = ['вкладка', 'вкладки', 'вкладок'];

/** What is made of the results, in the order of the work. */
const REPORTS: readonly { readonly command: CommandName; readonly words: string }[] = [
  { command: 'buildSwot', words: 'Разложите результаты на сильные и слабые стороны.' },
  { command: 'buildMonitoringNote', words: 'Составьте справку по итогам.' },
];

/** The first step that has something to say is the main one. */
const STEPS: readonly Step[] = [
  {
    act: { command: 'collectSurveys' },
    words: ({ tabs }) =>
      tabs > 0 ? `В книге ${counted(tabs, TABS)} с анкетами: пустые раздайте, заполненные соберите.` : undefined,
  },
  {
    act: { sheet: 'questions', caption: 'Открыть лист «Вопросы»' },
    words: (_, { questions, stage }) =>
      questions === 0 ? `Впишите вопросы «${stage}»: на листе «Вопросы» их нет.` : undefined,
  },
  {
    act: { sheet: 'questions', caption: 'Открыть лист «Вопросы»' },
    words: (_, now) =>
      asksNoParticipant(now) && now.unasked.length > 0
        ? `Участников «${now.stage}» спросить не о чем: о формах, в которых они участвуют, вопросов нет.`
        : undefined,
  },
  {
    act: { sheet: 'mentees', caption: 'Открыть лист «Наставляемые»' },
    words: (_, now) =>
      asksNoParticipant(now)
        ? `Спрашивать «${now.stage}» пока некого: проверьте «Формы» и «Статус» участников.`
        : undefined,
  },
  {
    act: { command: 'createSurveys' },
    words: (_, now) =>
      now.madeOn === null && isUntouched(now)
        ? `Создайте анкеты «${now.stage}»: спросить нужно ${counted(now.total.asked, PEOPLE)}.`
        : undefined,
  },
  {
    act: { command: 'collectSurveys' },
    words: (_, now) => (isUntouched(now) ? `Когда анкеты «${now.stage}» заполнят, соберите ответы.` : undefined),
  },
  {
    act: { command: 'buildIndicatorCard' },
    words: ({ stage, card }) =>
      stage === 'после' && card === null ? 'Оцените программу: появится лист для баллов.' : undefined,
  },
  {
    act: { sheet: 'indicators', caption: 'Поставить баллы' },
    words: ({ stage, card }) =>
      stage === 'после' && card?.isComplete === false ? 'Поставьте баллы показателей: уровня ещё нет.' : undefined,
  },
  {
    act: { command: 'buildResults' },
    words: ({ missingReports }, { stage, total }) =>
      stage === 'после' && missingReports.includes('buildResults') && 2 * total.all >= total.asked
        ? `Ответили на всё ${total.all} из ${total.asked}: посмотрите результаты.`
        : undefined,
  },
  {
    act: { command: 'collectSurveys' },
    words: (_, { total }) =>
      total.all < total.asked
        ? `Напомните тем, кто не закончил (${total.asked - total.all}), и соберите ответы ещё раз.`
        : undefined,
  },
  ...REPORTS.map(
    ({ command, words }): Step => ({
      act: { command },
      words: ({ stage, missingReports }) =>
        stage === 'после' && missingReports.includes(command) ? `Анкеты «после» заполнили все. ${words}` : undefined,
    }),
  ),
  {
    act: { sheet: 'answers', caption: 'Открыть лист «Ответы»' },
    words: (_, { stage }) => `Анкеты «${stage}» заполнили все.`,
  },
];

const NO_PERIOD: NextStep = {
  act: { sheet: 'settings', caption: 'Открыть лист «Настройки»' },
  words: 'Заполните период и дату отчёта: без них неизвестно, кого спрашивать.',
};

/** What to do now, and why. */
export function nextStep(state: MonitoringState): NextStep {
  const now = state.surveys.find(({ stage }) => stage === state.stage);
  if (!now) return NO_PERIOD;
  for (const { act, words } of STEPS) {
    const told = words(state, now);
    if (told !== undefined) return { act, words: told };
  }
  return NO_PERIOD;
}

/** The curator is asked whatever the forms are. */
function asksNoParticipant({ forms }: SurveyState): boolean {
  return forms.every(({ role }) => role === 'куратор');
}

function isUntouched({ total }: SurveyState): boolean {
  return total.asked > 0 && total.none === total.asked;
}
