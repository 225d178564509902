import type { Act } from '../acts';
import { element } from '../element';
import { problemsOf } from '../problems';
import type { MonitoringState } from '../shapes';
import { emptyState } from '../states';
import { dotted } from '../words';
import { COMMANDS, nextStep } from './steps';
import { surveyPart } from './survey-part';

/** Makes the button that does something. */
export type ButtonOf = (act: Act, look?: 'main') => HTMLButtonElement;

/** Nobody can be asked yet. */
export function nobodyYet(buttonOf: ButtonOf): HTMLElement {
  const text =
    'Анкеты создаются по листам «Наставники» и «Наставляемые»: впишите участников или посмотрите на примере.';
  const next = buttonOf({ sheet: 'mentees', caption: 'Открыть лист «Наставляемые»' }, 'main');
  return emptyState('Участников пока нет', text, next);
}

/** Everything that the monitoring consists of, each part with its button. */
export function partsOf(state: MonitoringState, buttonOf: ButtonOf): readonly Node[] {
  const { year, school, stage, problems, surveys } = state;
  const line = dotted(year, `этап «${stage}»`, school);
  return [
    element('p', { class: 'quiet one-line', title: line }, [line]),
    element('p', { class: 'next-step', role: 'status' }, [nextStep(state).words]),
    ...(problems.length > 0 ? [problemsPart(problems, buttonOf)] : []),
    ...surveys.map((survey) => surveyPart(survey, survey.stage === stage, answersButton(survey.total, buttonOf))),
    ...remarksPart(state, buttonOf),
    cardPart(state, buttonOf),
    selectionPart(state, buttonOf),
    otherSteps(state, buttonOf),
  ];
}

function problemsPart(problems: readonly string[], buttonOf: ButtonOf): HTMLElement {
  const list = problemsOf(problems);
  list.dataset.part = 'problems';
  return element('div', {}, [list, buttonOf({ command: 'checkBook' })]);
}

function answersButton({ asked, none }: MonitoringState['surveys'][number]['total'], buttonOf: ButtonOf) {
  return asked === none ? [] : [buttonOf({ sheet: 'answers', caption: 'Лист «Ответы»' })];
}

function remarksPart({ remarks }: MonitoringState, buttonOf: ButtonOf): readonly Node[] {
  if (remarks === 0) return [];
  const words = `После сбора осталось: ${remarks}. Это ответы, которые не взяты, и анкеты, заполненные не до конца.`;
  const show = buttonOf({ sheet: 'answerRemarks', caption: 'Показать замечания' });
  return [part('Замечания к ответам', words, show)];
}

function cardPart({ card }: MonitoringState, buttonOf: ButtonOf): HTMLElement {
  const isToMark = card?.isComplete === false;
  const act: Act = isToMark ? { sheet: 'indicators', caption: 'Поставить баллы' } : { command: 'buildIndicatorCard' };
  return part('Показатели эффективности', card?.words ?? 'Листа для баллов ещё нет.', buttonOf(act));
}

function selectionPart({ selected, mentors }: MonitoringState, buttonOf: ButtonOf): HTMLElement {
  const title = 'Отбор наставников';
  if (selected === null) {
    const words = 'Листа ещё нет: его добавит «Создать книгу школы», остальное не изменится.';
    return part(title, words, buttonOf({ command: 'createSchoolBook' }));
  }
  const words = `Оценены по всем критериям: ${selected} из ${mentors}.`;
  return part(title, words, buttonOf({ sheet: 'selection', caption: 'Лист «Отбор наставников»' }));
}

/** Whatever is not the next step. */
function otherSteps(state: MonitoringState, buttonOf: ButtonOf): HTMLElement {
  const { act } = nextStep(state);
  const others = COMMANDS.filter((command) => !('command' in act) || act.command !== command);
  const buttons = others.map((command) => buttonOf({ command }));
  return element('section', { class: 'part' }, [
    element('h2', {}, ['Другие шаги']),
    element('div', { class: 'buttons' }, buttons),
  ]);
}

function part(title: string, words: string, next: HTMLElement): HTMLElement {
  return element('section', { class: 'part' }, [element('h2', {}, [title]), element('p', {}, [words]), next]);
}
