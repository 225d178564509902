import { formById } from '../domain/forms';
import type { PairPlan } from '../domain/pair-plans';
import {
  BLANK,
  PAPER_FONT_SIZE,
  type People,
  personInText,
  type SchoolWords,
  schoolLine,
  signatureLine,
  standing,
} from './people';
import { type Block, GAP, line, type Report, type Table } from './table';

/** №, task, day, person, wished result, result: 700 px, the width of an A4 page between margins. */
const GRID: readonly number[] = [35, 160, 95, 135, 165, 110];

/** With fewer tasks there are blank rows, to be filled by hand. */
const LEAST_ROWS = 5;

export interface PairPlans {
  readonly words: SchoolWords;
  readonly plans: readonly PairPlan[];
  readonly people: People;
}

/** «Планы пар»: a page for each pair or group (KEZ roadmap 3.4). */
export function pairPlansReport({ words, plans, people }: PairPlans): Report {
  return {
    grid: GRID,
    fontSize: PAPER_FONT_SIZE,
    lines: 'flowing',
    blocks: plans.flatMap((plan) => page(plan, words, people)),
  };
}

function page({ group, goals, tasks }: PairPlan, words: SchoolWords, people: People): readonly Block[] {
  const { number, mentorCode, form, pairs } = group;
  const models = [...new Set(pairs.map(({ interactionModel }) => interactionModel))].filter((model) => model !== '');
  const mentor = withStanding(personInText(mentorCode, people), standing(people.mentors.get(mentorCode)));
  const mentees = pairs.map(({ menteeCode }) =>
    withStanding(personInText(menteeCode, people), standing(people.mentees.get(menteeCode))),
  );
  return [
    line('title', `План работы наставнической ${pairs.length > 1 ? 'группы' : 'пары'} № ${number}`),
    line('text', schoolLine(words)),
    GAP,
    line('text', `Наставник: ${mentor}`),
    line('text', `${mentees.length > 1 ? 'Наставляемые' : 'Наставляемый'}: ${mentees.join('\n')}`),
    line('text', `Форма наставничества: ${formById(form).label}`),
    line('text', `Модель взаимодействия: ${models.join('; ') || BLANK}`),
    line('text', `Цель: ${goals.join('; ') || BLANK.repeat(4)}`),
    GAP,
    taskTable(tasks),
    GAP,
    ...signatures(group, people),
  ];
}

function withStanding(person: string, words: string): string {
  return words === '' ? person : `${person}, ${words}`;
}

function taskTable(tasks: PairPlan['tasks']): Table {
  const written = tasks.filter(({ task, deadline, responsible, expected, result }) =>
    [task, deadline, responsible, expected, result].some((text) => text !== ''),
  );
  const rows = written.map(({ task, deadline, responsible, expected, result }) => [
    task,
    deadline,
    responsible,
    expected,
    result,
  ]);
  const blanks = Array.from({ length: Math.max(0, LEAST_ROWS - rows.length) }, () => ['', '', '', '', '']);
  return {
    kind: 'table',
    columns: GRID.map((_, index) => ({ span: 1, kind: index === 0 ? 'centred' : 'text' })),
    headerRows: 1,
    rows: [
      ['№', 'Задача', 'Срок', 'Ответственный', 'Ожидаемый результат', 'Результат'],
      ...[...rows, ...blanks].map((row, index) => [String(index + 1), ...row]),
    ],
  };
}

/** For a pupil, mentor or mentee, a parent signs besides; whose parent it is, is told where several sign. */
function signatures({ mentorCode, pairs }: PairPlan['group'], people: People): readonly Block[] {
  const signers = [
    { role: 'Наставник', code: mentorCode, kind: people.mentors.get(mentorCode)?.kind },
    ...pairs.map(({ menteeCode: code }) => ({ role: 'Наставляемый', code, kind: people.mentees.get(code)?.kind })),
  ];
  const pupils = signers.filter(({ kind }) => kind === 'ученик').length;
  const lines = signers.flatMap(({ role, code, kind }) => {
    const own = signatureLine(role, personInText(code, people));
    return kind === 'ученик' ? [own, signatureLine(`${PARENT}${pupils > 1 ? ` (${code})` : ''}`)] : [own];
  });
  return [...lines, signatureLine('Куратор')].map((text) => line('text', text));
}

const PARENT = 'Родитель (законный представитель)';
