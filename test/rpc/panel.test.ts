import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { readSample, type Sample } from '../../local/samples';
import type { Output } from '../../src/rpc/contract';
import { differences, pictureOf } from '../commands/book-picture';
import { recordsOf, sheetRows } from '../commands/sheet-cells';
import { makeSample, openNew } from '../commands/test-book';
import { type Desk, openDesk } from './desk';

type State = Output<'panelState'>;

const stateOf = (desk: Desk): State => desk.ask('panelState', {});

/** The server's clock is the machine's: days are told from today. */
const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);

const BASES = 'Настройки Наставники Наставляемые Пары Документы'.split(' ');
/** Pairs that count in reports, of School 17: all have begun in its period. */
const COUNTED = ['закреплена приказом', 'активна', 'приостановлена', 'завершена'];
const OPEN = [...COUNTED.slice(0, 3), 'предложена', 'утверждена'];

let year: WorkbookData;

beforeAll(async () => {
  year = await makeSample(readSample('school17-year'));
}, 60_000);

/** School 17 in the middle of its year: its period is around today. */
function inTheYear(): Desk {
  const desk = openDesk(year);
  for (const parameter of ['Конец периода', 'Дата отчёта']) desk.edit('setParameter', parameter, day(100));
  return desk;
}

/** Types into a column, by its title, of rows of a sheet from the second on. */
function write(desk: Desk, sheet: string, title: string, first: number, texts: readonly string[]): void {
  const column = sheetRows(desk.session.model, sheet)[0]?.indexOf(title) ?? -1;
  if (column < 0) throw new Error(`no column «${title}»`);
  const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(column);
  for (const [index, text] of texts.entries()) desk.edit('writeText', sheet, `${letter}${first + index}`, text);
}

describe('School 17', () => {
  test('the figures equal a count by hand over the rows of its sheets', () => {
    const desk = inTheYear();
    write(desk, 'Пары', 'Статус', 20, ['расторгнута', 'расторгнута', 'расторгнута', 'завершена', 'утверждена']);
    write(desk, 'Пары', 'Статус', 60, ['утверждена', 'предложена', 'расторгнута', 'приостановлена']);
    write(desk, 'Наставляемые', 'Причина ожидания', 22, ['нет мест']);
    const state = stateOf(desk);
    const [, mentors = [], mentees = [], pairs = [], documents = []] = BASES.map((title) =>
      recordsOf(desk.session.model, title),
    );
    expect(state).toMatchObject({
      school: 'МБОУ СОШ №17 «Юнармеец»',
      year: '2022/2023',
      mentors: mentors.length,
      mentees: mentees.length,
      unread: [],
      isOver: false,
    });

    const groups = new Set(
      pairs.map((row) => JSON.stringify([row.Статус, row['№ пары'], row['Код наставника'], row.Форма])),
    );
    expect(groups.size).toBeLessThan(pairs.length);
    const byStatus = new Map<unknown, number>();
    for (const group of groups) byStatus.set(JSON.parse(group)[0], (byStatus.get(JSON.parse(group)[0]) ?? 0) + 1);
    expect(new Map(state.pairs.map(({ status, count }) => [status, count]))).toEqual(byStatus);
    expect(state.toOrder).toBe(byStatus.get('утверждена') ?? 0);

    const pupils = new Set(mentees.filter(({ Кто }) => Кто === 'ученик').map(({ Код }) => Код));
    const counted = pairs.filter(({ Статус }) => COUNTED.includes(String(Статус)));
    const covered = new Set(counted.map((row) => row['Код наставляемого']).filter((code) => pupils.has(code))).size;
    const share = covered / 750;
    expect(state.coverage).toEqual({ covered, enrolled: 750, share, target: 0.7, missing: 525 - covered });

    const paired = new Set(
      pairs
        .filter(({ Статус }) => OPEN.includes(String(Статус)))
        .map((row) => `${row['Код наставляемого']} ${row.Форма}`),
    );
    const waiting = mentees
      .filter(({ Статус }) => !['завершил', 'выбыл'].includes(String(Статус)))
      .flatMap((row) =>
        String(row.Формы)
          .split('; ')
          .map((form) => ({ row, unit: `${row.Код} ${form}` })),
      )
      .filter(({ unit }) => !paired.has(unit));
    expect(state.waiting).toEqual({
      units: waiting.length,
      long: waiting.filter(({ row }) => row['Дата включения']).length, // all of years ago
      longDays: 14,
      fresh: waiting.filter(({ row }) => row.Согласие && !row['Причина ожидания']).length,
    });
    expect([waiting.length, state.toOrder]).toEqual([5, 2]);

    const own = new Set(documents.filter(({ Уровень }) => Уровень === 'ОО').map(({ Вид }) => String(Вид)));
    const missing = state.documents?.filter((paper) => paper.state === 'missing').map(({ label }) => label);
    const starts = [
      ['Приказ о внедрении', 'Приказ о внедрении'],
      ['Дорожная карта', 'Комплекс мер'],
      ['Положение', 'Положение'],
      ['Программа', 'Программа'],
    ];
    expect(missing).toEqual(
      starts.flatMap(([label, start = '']) => ([...own].some((kind) => kind.startsWith(start)) ? [] : [label])),
    );
  });

  test('what other views tell is the same here', () => {
    const desk = inTheYear();
    const state = stateOf(desk);
    const { waiting } = desk.ask('pairingState', {});
    const { overdue, pairs, toPlan } = desk.ask('meetingsOverview', {});
    const { surveys, stage } = desk.ask('monitoringState', {});
    expect(state.waiting.units).toBe(waiting);
    expect(state.meetings).toEqual({ pairs, overdue: overdue.length, toPlan: toPlan.meetings });
    const now = surveys.find((one) => one.stage === stage);
    expect(state.survey).toEqual({ stage, asked: now?.total.asked, all: now?.total.all });
  });

  test('pairs and groups are counted as the order, the plans and the meetings count them', () => {
    const desk = inTheYear();
    const { pairs, meetings } = stateOf(desk);
    const countOf = (status: string) => pairs.find((one) => one.status === status)?.count ?? 0;
    expect(meetings?.pairs).toBe(countOf('активна') + countOf('закреплена приказом'));
    const planned = (meetings?.pairs ?? 0) + countOf('приостановлена');
    expect(desk.end('buildPairPlans')).toContain(`Пар и групп в нём: ${planned}.`);

    write(desk, 'Пары', 'Статус', 26, ['утверждена', 'утверждена']); // two of the three mentees of one group
    write(desk, 'Пары', 'Статус', 33, ['утверждена']);
    write(desk, 'Пары', '№ приказа', 26, ['', '', '']);
    expect(stateOf(desk).toOrder).toBe(2);
    desk.answer('runCommand', { command: 'buildPairOrder' }, { answers: ['', 'OK'] });
    expect(desk.shown.map(({ text }) => text).join()).toContain('Утверждено: пар и групп – 2, наставляемых – 3.');
  });

  test('writes nothing', () => {
    const desk = inTheYear();
    const before = pictureOf(desk.data());
    stateOf(desk);
    expect(differences(before, pictureOf(desk.data()))).toEqual([]);
  });

  test('at the end of its year: the reports that are not there yet', () => {
    const desk = openDesk(year);
    expect(stateOf(desk)).toMatchObject({
      isOver: true,
      missingReports: ['buildSchoolReturn', 'buildSchoolSummary', 'buildMonitoringNote', 'buildAwards'],
    });
    desk.end('buildSchoolReturn');
    desk.end('buildAwards');
    expect(stateOf(desk).missingReports).toEqual(['buildSchoolSummary', 'buildMonitoringNote']);
    desk.edit('setParameter', 'Начало периода', '2099-09-01');
    desk.edit('setParameter', 'Конец периода', '2100-05-31');
    expect(stateOf(desk).missingReports).toHaveLength(4); // those of a former year are none of this one
  });

  test('the ranking is also made where the journal names the order that comes with it', () => {
    const desk = openDesk(year);
    const [mentor] = recordsOf(desk.session.model, 'Наставники');
    desk.edit('addTab', 'Поощрения', [
      ['Вид', 'Код', '№ пары', 'Дата', 'Документ'],
      ['Благодарность', String(mentor?.Код), '', '2023-05-25', ''],
    ]);
    desk.end('buildAwards');
    expect(recordsOf(desk.session.model, 'Журнал').map((row) => row.Объект)).toContain('Приказ о поощрении');
    expect(stateOf(desk).missingReports).not.toContain('buildAwards');
  });

  test('the revision is of what is told', () => {
    const desk = inTheYear();
    const { revision } = stateOf(desk);
    desk.edit('writeText', 'Наставники', 'Z1', 'Наша пометка');
    expect(stateOf(desk).revision).toBe(revision);
    write(desk, 'Пары', 'Статус', 2, ['приостановлена']);
    expect(stateOf(desk).revision).not.toBe(revision);
  });

  test('stages and the roadmap: none yet, then what is done of them and overdue', () => {
    const desk = inTheYear();
    expect(stateOf(desk)).toMatchObject({ stage: null, roadmap: null, unread: [] });
    desk.answer('runCommand', { command: 'buildStages' }, { answers: ['', 'OK', 'OK', 'OK'] });
    desk.answer('runCommand', { command: 'buildRoadmap' }, { answers: ['OK', 'OK', 'OK'] });
    const works = recordsOf(desk.session.model, 'Этапы');
    const [first] = works;
    const ofFirst = works.filter((row) => row.Этап === first?.Этап);
    expect(stateOf(desk).stage).toEqual({ title: first?.Этап, works: ofFirst.length, done: 0, overdue: 0 });
    const planned = recordsOf(desk.session.model, 'Дорожная карта').filter((row) => row['Срок реализации']);
    expect(stateOf(desk).roadmap).toEqual({ items: planned.length, overdue: planned.length }); // 2022/2023 has passed
    const last = sheetRows(desk.session.model, 'Дорожная карта').length;
    write(desk, 'Дорожная карта', 'Исполнено', last, ['+']);
    write(desk, 'Этапы', 'Выполнено', 2, ['+', '+']);
    expect(stateOf(desk)).toMatchObject({ stage: { done: 2 }, roadmap: { overdue: planned.length - 1 } });
  });
});

describe('what cannot be read is a problem, and the rest is told', () => {
  const BROKEN: readonly (readonly [what: string, spoil: (desk: Desk) => void, told: Partial<State>, words: string])[] =
    [
      [
        'a period that is no date',
        (desk) => desk.edit('setParameter', 'Начало периода', 'сентябрь'),
        { unread: ['coverage', 'meetings', 'survey'], unset: 1, mentors: 64 },
        '«Начало периода»: нужна дата',
      ],
      [
        'no enrolment',
        (desk) => desk.edit('setParameter', 'Обучающихся начальной школы', ''),
        { unread: ['coverage'], unset: 1, coverage: null },
        '«Обучающихся начальной школы»: пусто',
      ],
      [
        'a formula as the school year',
        (desk) => desk.edit('setParameter', 'Учебный год', '=1/0'),
        { year: '', mentors: 64 },
        '«Учебный год»',
      ],
      [
        'no sheet of documents',
        (desk) => desk.edit('deleteTab', 'Документы'),
        { documents: null, mentors: 64 },
        'Лист «Документы»',
      ],
      [
        'no lists',
        (desk) => desk.edit('deleteTab', 'Справочники'),
        { mentees: 0, unread: ['people', 'coverage', 'meetings', 'survey'] },
        'Лист «Справочники»',
      ],
      [
        'no column of mentors',
        (desk) => desk.edit('renameColumn', 'Пары', 'Код наставника', 'Кто ведёт'),
        { mentors: 0, pairs: [], unread: ['people', 'coverage', 'meetings', 'survey'] },
        'Лист «Пары»: нет столбца «Код наставника»',
      ],
      [
        'settings without values',
        (desk) => desk.edit('renameColumn', 'Настройки', 'Значение', 'Что'),
        { unset: 1, mentors: 64, school: '' },
        'Лист «Настройки»: нет столбца «Значение»',
      ],
    ];

  test.each(BROKEN)('%s', (_what, spoil, told, words) => {
    const desk = inTheYear();
    spoil(desk);
    const state = stateOf(desk);
    expect(state).toMatchObject(told);
    expect(state.problems.filter((problem) => problem.includes(words))).toHaveLength(1); // once, whoever reads it
  });
});

test('a name in place of a code, of a class, or beside the rows stays in the book', () => {
  const desk = inTheYear();
  for (const [sheet, cell] of [
    ['Наставники', 'A2'],
    ['Наставляемые', 'A3'],
    ['Наставляемые', 'Z4'],
    ['Пары', 'B2'],
  ] as const) {
    desk.edit('writeText', sheet, cell, 'Тестова Т. Т. +7 900 000-00-00');
  }
  const answer = String(desk.raw('panelState', '{}'));
  expect(JSON.parse(answer)).toMatchObject({ ok: true });
  expect(answer).not.toMatch(/Тестов|900 000/);
});

test('another book is refused in words', () => {
  expect(openDesk(openNew().data()).answer('panelState', {})).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^Это ещё не книга программы/),
  });
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Pairs at work with everything that the panel reads. */
function schoolOf(size: number): Sample {
  const peers = { Кто: 'ученик', Формы: 'Ученик-ученик', Согласие: '2026-09-01' };
  return {
    title: `Панель ${size}`,
    kind: 'school',
    sheets: {
      Настройки: [
        { Параметр: 'Краткое наименование ОО', Значение: 'МБОУ «СОШ № 0»' },
        { Параметр: 'Начало периода', Значение: day(-100) },
        { Параметр: 'Конец периода', Значение: day(200) },
        { Параметр: 'Дата отчёта', Значение: day(200) },
        ...['начальной', 'основной', 'старшей'].map((of) => ({ Параметр: `Обучающихся ${of} школы`, Значение: 500 })),
      ],
      Наставники: numbers(size).map((n) => ({ Код: `Н-${n}`, ...peers, Класс: '9А', Мест: 1, Статус: 'активен' })),
      Наставляемые: numbers(size).map((n) => ({ Код: `У-${n}`, ...peers, Класс: '7Б', Статус: 'в паре' })),
      Пары: numbers(size).map((n) => ({
        '№ пары': n,
        'Код наставника': `Н-${n}`,
        'Код наставляемого': `У-${n}`,
        Форма: 'Ученик-ученик',
        Статус: 'активна',
        Начало: day(-60),
      })),
    },
  };
}

/** Calls by method of one look at a book with stages, a roadmap and meetings. */
async function lookCalls(size: number): Promise<Readonly<Record<string, number>>> {
  const desk = openDesk(await makeSample(schoolOf(size)));
  desk.answer('runCommand', { command: 'buildStages' }, { answers: ['', 'OK', 'OK', 'OK'] });
  desk.answer('runCommand', { command: 'buildRoadmap' }, { answers: ['OK', 'OK', 'OK'] });
  desk.ask('planMeetings', {});
  expect(stateOf(desk)).toMatchObject({ mentors: size, meetings: { pairs: size }, problems: [] });
  return Object.fromEntries(desk.calls.byMethod);
}

test('a look costs as many service calls for 10 as for 200 pairs, two for a sheet', async () => {
  const calls = await lookCalls(10);
  expect(await lookCalls(200)).toEqual(calls);
  expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(30);
}, 120_000);
