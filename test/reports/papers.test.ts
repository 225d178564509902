import { describe, expect, test } from '@jest/globals';
import { pairGroups } from '../../src/domain/pair-groups';
import { pairPlans } from '../../src/domain/pair-plans';
import type { Registry } from '../../src/domain/participants';
import { menteeBase, mentorBase } from '../../src/reports/federal-bases';
import { pairOrder } from '../../src/reports/pair-order';
import { pairPlansReport } from '../../src/reports/pair-plans';
import { peopleOf } from '../../src/reports/people';
import { peopleLists } from '../../src/reports/people-lists';
import type { Report, Table } from '../../src/reports/table';
import { aMentee, aMentor, aPair } from '../domain/builders';

const WORDS = { school: 'МАОУ «СОШ № 4»', schoolYear: '2025/2026', head: 'Директор', curator: 'методист' };

const REGISTRY: Registry = {
  mentors: [
    aMentor({ code: 'Н-001', subject: 'физика', competences: ['физика', 'проекты'], time: ['вт 14:00-15:00'] }),
    aMentor({ code: 'Н-002', kind: 'ученик', className: '9А', forms: ['pupil-pupil'], status: 'приостановлен' }),
  ],
  mentees: [
    aMentee({ code: 'У-001', className: '7Б', request: ['физика'] }),
    aMentee({ code: 'У-002', className: '5А', forms: ['pupil-pupil', 'teacher-pupil'] }),
    aMentee({ code: 'У-003', className: '', status: 'завершил', forms: ['pupil-pupil'] }),
  ],
  pairs: [
    aPair({
      number: '2',
      mentorCode: 'Н-002',
      menteeCode: 'У-003',
      form: 'pupil-pupil',
      status: 'завершена',
      end: '2026-05-20',
    }),
    aPair({ number: '1', menteeCode: 'У-002' }),
    aPair({ number: '1', menteeCode: 'У-001', interactionModel: 'Равный – равному' }),
  ],
};

const NAMES = new Map([
  ['Н-001', 'Иванова И. И.'],
  ['У-002', 'Петрова П. П.'],
]);
const people = (names: ReadonlyMap<string, string> = new Map()) => peopleOf(REGISTRY, names);
const linesOf = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
const tablesOf = ({ blocks }: Report) => blocks.filter((block): block is Table => block.kind === 'table');

describe('the order that fixes pairs', () => {
  const paper = (changes: Partial<Parameters<typeof pairOrder>[0]> = {}) =>
    pairOrder({
      words: WORDS,
      order: { number: '269', date: '2025-09-07' },
      basis: 'приказа от 01.09.2025 № 3 «О внедрении»',
      groups: pairGroups(REGISTRY.pairs),
      people: people(),
      ...changes,
    });

  test('reads as schools write it', () => {
    expect(linesOf(paper())).toEqual([
      'МАОУ «СОШ № 4»',
      'ПРИКАЗ',
      'от 07.09.2025 № 269',
      'О закреплении наставнических пар (групп)',
      'В целях реализации целевой модели наставничества в 2025/2026 учебном году, во исполнение приказа от 01.09.2025 № 3 «О внедрении»',
      'ПРИКАЗЫВАЮ:',
      '1. Закрепить на 2025/2026 учебный год наставнические пары (группы) согласно приложению к настоящему приказу: пар (групп) – 2, наставников – 2, наставляемых – 3.',
      '2. Наставникам составить вместе с наставляемыми планы работы и проводить встречи по этим планам.',
      '3. Ответственный за организацию и сопровождение работы пар (групп) – куратор программы наставничества: методист.',
      '4. Куратору ознакомить с приказом наставников, наставляемых и родителей (законных представителей) обучающихся.',
      '5. Контроль за исполнением приказа оставляю за собой.',
      'Директор ______________ / ______________ /',
      'С приказом ознакомлен(а):',
      'Куратор ______________ / ______________ / «___» ____________ 20___ г.',
      'Приложение к приказу от 07.09.2025 № 269',
      'Наставнические пары (группы)',
    ]);
  });

  test('has the pairs by form, groups together, blanks where names go', () => {
    expect(tablesOf(paper())[0]?.rows).toEqual([
      ['№ пары', 'Наставник', 'Наставляемый', 'Форма', 'Модель взаимодействия'],
      [
        '1',
        '______________ (Н-001)\nпедагог, физика',
        '______________ (У-001)\n7Б класс',
        'Учитель-ученик',
        'Равный – равному',
      ],
      ['1', '______________ (Н-001)\nпедагог, физика', '______________ (У-002)\n5А класс', 'Учитель-ученик', ''],
      ['2', '______________ (Н-002)\n9А класс', '______________ (У-003)\nученик', 'Ученик-ученик', ''],
    ]);
  });

  test('of a book with names shows the names that it has', () => {
    const rows = tablesOf(paper({ people: people(NAMES) }))[0]?.rows ?? [];
    expect(rows[2]?.slice(1, 3)).toEqual(['Иванова И. И.\nпедагог, физика', 'Петрова П. П.\n5А класс']);
    expect(rows[3]?.[1]).toBe('______________ (Н-002)\n9А класс');
  });

  test('as a draft has blanks for the number and the day, and leaves out what is not set', () => {
    const words = { ...WORDS, schoolYear: '', curator: '' };
    const draft = linesOf(paper({ order: null, basis: '', words }));
    expect(draft).toContain('от «___» ____________ 20___ г. № ________');
    expect(draft).toContain('В целях реализации целевой модели наставничества');
    expect(draft).toContain('Приложение к приказу от «___» ____________ 20___ г. № ________');
    expect(draft.join()).not.toMatch(/ {2}|\(\)|учебн/);
  });

  test('is signed by the head with a capital letter, however the settings write the post', () => {
    const words = { ...WORDS, head: 'и. о. директора' };
    expect(linesOf(paper({ words }))).toContain('И. о. директора ______________ / ______________ /');
  });

  test('among educators names no parents', () => {
    const pairs = [aPair({ form: 'teacher-teacher' })];
    expect(linesOf(paper({ groups: pairGroups(pairs) }))).toContain(
      '4. Куратору ознакомить с приказом наставников и наставляемых.',
    );
  });
});

describe('plans of pairs', () => {
  const rows = [
    {
      number: '1',
      goal: 'Обмен навыками',
      task: 'Решить задачи',
      deadline: '25.12.2025',
      responsible: 'наставник',
      expected: 'проект',
      result: 'сдан',
    },
    { number: '2', goal: '', task: '', deadline: '', responsible: '', expected: '', result: '' },
  ];
  const report = pairPlansReport({ words: WORDS, plans: pairPlans(REGISTRY.pairs, rows), people: people() });

  test('are a page each, with people, form, model, goal and places to sign', () => {
    expect(linesOf(report)).toEqual([
      'План работы наставнической группы № 1',
      'МАОУ «СОШ № 4», 2025/2026 учебный год',
      'Наставник: ______________\u00a0(Н-001), педагог, физика',
      'Наставляемые: ______________\u00a0(У-001), 7Б класс\n______________\u00a0(У-002), 5А класс',
      'Форма наставничества: Учитель-ученик',
      'Модель взаимодействия: Равный – равному',
      'Цель: Обмен навыками',
      'Наставник ______________ / ______________\u00a0(Н-001) /',
      'Наставляемый ______________ / ______________\u00a0(У-001) /',
      'Родитель (законный представитель) (У-001) ______________ / ______________ /',
      'Наставляемый ______________ / ______________\u00a0(У-002) /',
      'Родитель (законный представитель) (У-002) ______________ / ______________ /',
      'Куратор ______________ / ______________ /',
      'План работы наставнической пары № 2',
      'МАОУ «СОШ № 4», 2025/2026 учебный год',
      'Наставник: ______________\u00a0(Н-002), 9А класс',
      'Наставляемый: ______________\u00a0(У-003), ученик',
      'Форма наставничества: Ученик-ученик',
      'Модель взаимодействия: ______________',
      `Цель: ${'_'.repeat(56)}`,
      'Наставник ______________ / ______________\u00a0(Н-002) /',
      'Родитель (законный представитель) (Н-002) ______________ / ______________ /',
      'Наставляемый ______________ / ______________\u00a0(У-003) /',
      'Родитель (законный представитель) (У-003) ______________ / ______________ /',
      'Куратор ______________ / ______________ /',
    ]);
  });

  test('have one line for a parent without a code where one pupil signs', () => {
    const plans = pairPlans([aPair({ number: '1' })], rows);
    const signed = linesOf(pairPlansReport({ words: WORDS, plans, people: people() }));
    expect(signed.filter((text) => text.startsWith('Родитель'))).toEqual([
      'Родитель (законный представитель) ______________ / ______________ /',
    ]);
  });

  test('have the tasks, and blank rows where there are few', () => {
    const [first, second] = tablesOf(report);
    expect(first?.rows.slice(0, 3)).toEqual([
      ['№', 'Задача', 'Срок', 'Ответственный', 'Ожидаемый результат', 'Результат'],
      ['1', 'Решить задачи', '25.12.2025', 'наставник', 'проект', 'сдан'],
      ['2', '', '', '', '', ''],
    ]);
    expect([first?.rows.length, second?.rows.length]).toEqual([6, 6]);
  });

  test('merge nothing and name nothing', () => {
    expect(report.lines).toBe('flowing');
    expect(
      tablesOf(report).every(
        ({ name, merges, columns }) => !name && !merges && columns.every(({ span }) => span === 1),
      ),
    ).toBe(true);
  });
});

/** Headings of the federal forms (Р-145, МР-42/02). */
const MENTOR_FORM =
  '№ | ФИО наставника | Контактные данные для связи | Место работы/учебы наставника | Основные компетенции наставника | Важные для программы достижения наставника | Интересы наставника | Желаемый возраст наставляемых | Ресурс времени на программу наставничества | Дата вхождения в программу | ФИО наставляемого (наставляемых) | Форма наставничества | Место работы/учебы наставляемого | Дата завершения программы | Результаты программы | Ссылка на кейс/отзыв наставника, размещенные на сайте организации';
const MENTEE_FORM =
  '№ | ФИО наставляемого | Контактные данные для связи (данные представителя) | Год рождения наставляемого | Основной запрос наставляемого | Дата вхождения в программу | ФИО наставника | Форма наставничества | Место работы/учебы наставника | Дата завершения программы | Результаты программы | Ссылка на кейс/отзыв наставляемого, размещенные на сайте организации | Отметка о прохождении программы';

describe('lists', () => {
  const lists = (names?: ReadonlyMap<string, string>) => ({
    words: WORDS,
    mentors: REGISTRY.mentors,
    mentees: REGISTRY.mentees,
    pairs: REGISTRY.pairs,
    people: people(names),
  });

  test('hold both sides under one header', () => {
    expect(tablesOf(peopleLists(lists()))[0]?.rows).toEqual([
      ['№', 'ФИО (код)', 'Класс, кто', 'Формы', 'Пары', 'Статус'],
      ['Наставники – 2'],
      [1, '______________ (Н-001)', 'педагог, физика', 'Учитель-ученик', '№ 1: У-001, У-002', 'активен'],
      [2, '______________ (Н-002)', '9А класс', 'Ученик-ученик', '№ 2: У-003', 'приостановлен'],
      ['Наставляемые – 3'],
      [1, '______________ (У-001)', '7Б класс', 'Учитель-ученик', '№ 1: Н-001', 'в паре'],
      [2, '______________ (У-002)', '5А класс', 'Ученик-ученик; Учитель-ученик', '№ 1: Н-001', 'в паре'],
      [3, '______________ (У-003)', 'ученик', 'Ученик-ученик', '№ 2: Н-002', 'завершил'],
    ]);
  });

  test('date a mentee of whom no date is written by the beginning of the pair, as the mentor is', () => {
    const [mentee] = REGISTRY.mentees;
    const mentees = mentee ? [{ ...mentee, included: null }] : [];
    expect(tablesOf(menteeBase({ ...lists(), mentees }))[0]?.rows[1]?.[5]).toBe('01.10.2025');
  });

  test('of a book with names join the name with the code', () => {
    expect(tablesOf(peopleLists(lists(NAMES)))[0]?.rows[2]?.[1]).toBe('Иванова И. И. (Н-001)');
  });

  test('in the federal forms have a line a person in every cell about people, those who are called alike too', () => {
    const codes = ['У-1', 'У-2', 'У-3'];
    const registry = {
      mentors: [aMentor()],
      mentees: codes.map((code, index) => aMentee({ code, className: index < 2 ? '5А' : '6Б' })),
      pairs: codes.map((menteeCode) => aPair({ menteeCode })),
    };
    const names = new Map(codes.slice(0, 2).map((code) => [code, 'Иванова И. И.']));
    const base = mentorBase({ ...lists(), ...registry, people: peopleOf(registry, names) });
    const row = tablesOf(base)[0]?.rows[1] ?? [];
    expect([row[10], row[12]]).toEqual([
      'Иванова И. И.\nИванова И. И.\n______________ (У-3)',
      '5А класс\n5А класс\n6Б класс',
    ]);
  });

  test('in the federal forms say that the form is to be checked, and fill what the book knows', () => {
    const base = mentorBase(lists());
    expect(linesOf(base).join()).toContain('проверьте по действующей форме');
    expect(tablesOf(base)[0]?.rows[0]?.join(' | ')).toBe(MENTOR_FORM);
    expect(tablesOf(menteeBase(lists()))[0]?.rows[0]?.join(' | ')).toBe(MENTEE_FORM);
    expect(tablesOf(base)[0]?.rows[1]).toEqual([
      1,
      '______________ (Н-001)',
      '',
      'педагог, физика',
      'физика; проекты',
      '',
      '',
      '',
      'вт 14:00-15:00',
      '01.10.2025',
      '______________ (У-001)\n______________ (У-002)',
      'Учитель-ученик',
      '7Б класс\n5А класс',
      '',
      '',
      '',
    ]);
    expect(tablesOf(menteeBase(lists()))[0]?.rows[3]).toEqual([
      3,
      '______________ (У-003)',
      '',
      '',
      '',
      '01.09.2025',
      '______________ (Н-002)',
      'Ученик-ученик',
      '9А класс',
      '20.05.2026',
      '',
      '',
      '+',
    ]);
  });
});
