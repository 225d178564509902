import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { readSample, type Sample } from '../../local/samples';
import { readScriptProject } from '../../local/script-project';
import { differences, pictureOf } from '../commands/book-picture';
import { recordsOf, sheetRows } from '../commands/sheet-cells';
import { makeSample } from '../commands/test-book';
import { type Desk, openDesk } from './desk';

const SHEET = 'Встречи';
const STEPS = [
  'первая (организационная) встреча',
  'вторая (пробная) встреча',
  'встреча-планирование',
  'регулярная встреча',
  'заключительная встреча',
];

/** The server's clock is the machine's: days are told from today where the school is, late in the evening, too. */
const { timeZone } = readScriptProject();
const NOW = Date.now();
const day = (shift: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(NOW + shift * 86_400_000));
const printed = (shift: number) => day(shift).split('-').reverse().join('.');

const PEERS = { Кто: 'ученик', Формы: 'Ученик-ученик', Согласие: '2026-09-01' };
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Pairs at work; № 1 alone is only fixed by an order. */
function schoolOf(size: number): Sample {
  return {
    title: `Встречи ${size}`,
    kind: 'school',
    sheets: {
      Настройки: [
        { Параметр: 'Учебный год', Значение: '2026/2027' },
        { Параметр: 'Начало периода', Значение: day(-200) },
        { Параметр: 'Конец периода', Значение: day(100) },
      ],
      Наставники: numbers(size).map((n) => ({ Код: `Н-${n}`, ...PEERS, Класс: '9А', Мест: 1 })),
      Наставляемые: numbers(size).map((n) => ({ Код: `У-${n}`, ...PEERS, Класс: '7Б', Статус: 'в паре' })),
      Пары: numbers(size).map((n) => ({
        '№ пары': n,
        'Код наставника': `Н-${n}`,
        'Код наставляемого': `У-${n}`,
        Форма: 'Ученик-ученик',
        Статус: n === 1 ? 'закреплена приказом' : 'активна',
        ...(n === 1 ? {} : { Начало: day(-60) }),
        '№ приказа': '12',
        'Дата приказа': day(-61),
      })),
    },
  };
}

let fresh: WorkbookData;
/** The same with meetings: № 1 has met, № 2 has agreed on a frequency and does not keep to it, № 3 is late. */
let met: WorkbookData;

beforeAll(async () => {
  fresh = await makeSample(schoolOf(3));
  const desk = openDesk(fresh);
  desk.edit('addTab', SHEET, [
    ['№ пары', 'Этап встречи', 'План', 'Факт', 'Тема', 'Итог'],
    ['1', STEPS[0], day(-40), day(-38), 'знакомство', ''],
    ['2', 'планирование', day(-20), day(-20), '', 'раз в неделю'],
    ['3', 'Первая встреча', day(-5), '', '', ''],
    ['3', STEPS[1], day(10), '', '', ''],
  ]);
  met = desk.data();
}, 60_000);

const rows = (desk: Desk) => recordsOf(desk.session.model, SHEET);
const pairOf = (desk: Desk, mentee: string) =>
  recordsOf(desk.session.model, 'Пары').find((row) => row['Код наставляемого'] === mentee);

describe('the overview', () => {
  test('of a book without meetings counts the pairs and says what would be planned', () => {
    expect(openDesk(fresh).ask('meetingsOverview', {})).toMatchObject({
      today: day(0),
      pairs: 3,
      steps: STEPS.map((label, index) => ({ label, pairs: index === 0 ? 3 : 0 })),
      finished: 0,
      held: 0,
      ahead: 0,
      overdue: [],
      toPlan: { begun: 3, continued: 0, meetings: 15, activated: 0 },
      unnumbered: 0,
      problems: [],
    });
  });

  test('tells who is overdue, the longest first, with a reminder to copy', () => {
    const overview = openDesk(met).ask('meetingsOverview', {});
    expect(overview.steps.map(({ pairs }) => pairs)).toEqual([1, 1, 0, 1, 0]);
    expect([overview.held, overview.ahead, overview.toPlan.activated]).toEqual([2, 1, 1]);
    expect(
      overview.overdue.map(({ number, days, mentorCodes, menteeCodes }) => [number, days, mentorCodes, menteeCodes]),
    ).toEqual([
      ['2', 13, ['Н-2'], ['У-2']],
      ['3', 5, ['Н-3'], ['У-3']],
    ]);
    expect(overview.overdue[1]?.reminder).toBe(
      `Здравствуйте. Пара № 3: встреча «первая (организационная)» была запланирована на ${printed(-5)}, отметки о ней нет. Если она была, сообщите куратору день и итог. Если нет – договоритесь о новом дне и сообщите его. Спасибо.`,
    );
  });

  test('reads columns in any order, with others between them', () => {
    const desk = openDesk(met);
    desk.edit('moveColumn', SHEET, 'Факт');
    expect(desk.ask('meetingsOverview', {}).overdue.map(({ number }) => number)).toEqual(['2', '3']);
  });

  test('writes nothing', () => {
    const desk = openDesk(met);
    const before = pictureOf(desk.data());
    desk.ask('meetingsOverview', {});
    expect(differences(before, pictureOf(desk.data()))).toEqual([]);
  });
});

describe('planning', () => {
  test('makes «Встречи» with the five meetings of every pair, once', () => {
    const desk = openDesk(fresh);
    const { message } = desk.ask('planMeetings', {});
    expect(message).toBe(
      'Добавлено на лист «Встречи»: 15 встреч (пар и групп – 3). Дни предложены, исправьте их, если договорились иначе.',
    );
    expect(rows(desk).map((row) => row['№ пары'])).toEqual(['1', '2', '3'].flatMap((n) => Array(5).fill(n)));
    expect(
      rows(desk)
        .map((row) => row['Этап встречи'])
        .slice(0, 5),
    ).toEqual(STEPS);
    expect(rows(desk).every((row) => typeof row.План === 'number')).toBe(true);
    expect(pictureOf(desk.data()).sheets[SHEET]?.dropdowns).toHaveLength(1);
    expect(desk.ask('planMeetings', {}).message).toBe('Добавлять нечего: всё уже запланировано.');
    expect(rows(desk)).toHaveLength(15);
    expect(desk.end('checkBook')).not.toContain('Встречи');
  });

  test('adds regular meetings where a frequency is agreed, and makes active the pair that has met', () => {
    const desk = openDesk(met);
    expect(desk.ask('planMeetings', {}).message).toMatch(
      /^Добавлено на лист «Встречи»: 1[3-5] встреч \(пар и групп – 1\)\. Стали активными: пар и групп – 1\.$/,
    );
    const added = rows(desk).slice(4);
    expect(new Set(added.map((row) => `${row['№ пары']} ${row['Этап встречи']}`))).toEqual(new Set([`2 ${STEPS[3]}`]));
    expect(pairOf(desk, 'У-1')).toMatchObject({ Статус: 'активна', Начало: serial(day(-38)) });
  });

  test('tells of a group as of one, however many of its mentees become active', () => {
    const desk = openDesk(met);
    desk.edit('writeText', 'Пары', 'A3', '1');
    desk.edit('writeText', 'Пары', 'B3', 'Н-1');
    desk.edit('writeText', 'Пары', 'L3', 'закреплена приказом');
    expect(desk.ask('meetingsOverview', {}).toPlan.activated).toBe(1);
    expect(desk.ask('planMeetings', {}).message).toContain('Стали активными: пар и групп – 1.');
    expect(['У-1', 'У-2'].map((code) => pairOf(desk, code)?.Статус)).toEqual(['активна', 'активна']);
  });

  test('is taken back by undo, meetings and pairs together', () => {
    for (const data of [fresh, met]) {
      const desk = openDesk(data);
      const before = pictureOf(desk.data());
      desk.ask('planMeetings', {});
      expect(differences(before, pictureOf(desk.data()))).not.toEqual([]);
      expect(desk.end('undoLastAction')).toBe('Отменено: «Запланировать встречи».');
      expect(differences(before, pictureOf(desk.data()))).toEqual([]);
    }
  });

  test('leaves a pair alone whose row cannot be read, and says where', () => {
    const desk = openDesk(met);
    desk.edit('clearCells', SHEET, 'A5:F5');
    desk.edit('typeInto', SHEET, 'C4', 'скоро');
    desk.ask('planMeetings', {});
    expect(rows(desk).filter((row) => row['№ пары'] === '3')).toHaveLength(1);
    const { problems } = desk.ask('meetingsOverview', {});
    expect(problems).toContain(
      'Лист «Встречи», строка 4, «План»: нужна дата, например 31.08.2026, сейчас «скоро». Исправьте ячейку.',
    );
  });

  test('says so when the five meetings do not fit before the end of the period', () => {
    const desk = openDesk(fresh);
    desk.edit('setParameter', 'Конец периода', printed(5));
    expect(desk.ask('planMeetings', {}).message).toBe(
      'Добавлено на лист «Встречи»: 6 встреч (пар и групп – 3). Дни предложены, исправьте их, если договорились иначе. Не все пять встреч помещаются до окончания пары или периода: пар и групп – 3. Если остальные будут, впишите их сами.',
    );
    expect(new Set(rows(desk).map((row) => row['Этап встречи']))).toEqual(new Set([STEPS[0], STEPS[4]]));
  });

  test('says so when the period is over, or is not set', () => {
    const desk = openDesk(fresh);
    desk.edit('setParameter', 'Конец периода', printed(-1));
    expect(desk.ask('planMeetings', {}).message).toBe(
      `Встречи планируются до конца периода, а он прошёл: ${printed(-1)}. Ничего не записано.`,
    );
    desk.edit('setParameter', 'Конец периода', '');
    expect(desk.answer('planMeetings', {})).toMatchObject({
      ok: false,
      message: expect.stringMatching(/«Конец периода»: нужна дата.* Ничего не записано\.$/),
    });
  });
});

describe('bad rows of «Встречи» are told, here and by the check', () => {
  test.each([
    ['A2', '', '«№ пары»: пусто, а нужно заполнить.'],
    ['A2', '77', '«№ пары»: такой пары нет на листе «Пары», встреча не учтена. Исправьте № пары или удалите строку.'],
    ['B2', 'чаепитие', '«Этап встречи»: нужно одно из: первая (организационная) встреча, '],
    ['B2', '="планирование"', '«Этап встречи»: здесь формула, а нужен текст.'],
    ['C2', 'в среду', '«План»: нужна дата, например 31.08.2026, сейчас «в среду».'],
    ['D2', 'была', '«Факт»: нужна дата, например 31.08.2026, сейчас «была».'],
    [
      'F3',
      'как получится',
      '«Итог»: непонятно, как часто пара будет встречаться. Напишите, например, «раз в неделю», ',
    ],
    ['F3', '', '«Итог»: не записано, как часто пара будет встречаться.'],
  ])('%s: %p', (address, typed, message) => {
    const desk = openDesk(met);
    if (typed === '') desk.edit('clearCells', SHEET, address);
    else desk.edit('typeInto', SHEET, address, typed);
    const place = `Лист «Встречи», строка ${address.slice(1)}, ${message}`;
    expect(desk.ask('meetingsOverview', {}).problems.join('\n')).toContain(place);
    expect(desk.end('checkBook')).toContain(message);
  });

  test('a day to come in «Факт» is told here: the meeting counts as not held', () => {
    const desk = openDesk(met);
    desk.edit('typeInto', SHEET, 'D2', printed(30));
    const overview = desk.ask('meetingsOverview', {});
    expect(overview.problems.join()).toContain('«Факт»: этот день ещё не наступил, встреча считается непроведённой.');
    expect(overview.held).toBe(1);
  });

  test('a step in the words of the book’s list is understood', () => {
    const desk = openDesk(met);
    desk.edit('addRows', 'Справочники', [
      { Список: 'Этап встречи', Значение: 'заключительная встреча', Синонимы: 'чаепитие' },
    ]);
    desk.edit('typeInto', SHEET, 'B2', 'чаепитие');
    expect(desk.ask('meetingsOverview', {})).toMatchObject({ finished: 1, problems: [] });
  });
});

describe('privacy', () => {
  const PERSON = 'Тестова Т. Т.';

  test('topics and outcomes never leave the book, and the check finds a name in them', () => {
    const desk = openDesk(met);
    desk.edit('writeText', SHEET, 'E3', PERSON);
    desk.edit('writeText', SHEET, 'F4', `${PERSON} +7 900 000-00-00`);
    const overview = desk.raw('meetingsOverview', '{}');
    const written = desk.raw('planMeetings', '{}');
    expect(`${overview} ${written}`).not.toMatch(/Тестова|900 000/);
    expect(sheetRows(desk.session.model, 'Журнал').flat().join()).not.toContain('Тестова');
    expect(desk.end('checkBook')).toMatch(/Лист «Встречи», строка 3, «Тема»: похоже на личные данные \(имя\)/);
  });
});

describe('naming a problem', () => {
  const PROBLEM = 'Сложность найти хорошего наставника';

  test('makes «Проблемы» with the first line, of the school year; undo takes it away', () => {
    const desk = openDesk(fresh);
    const before = pictureOf(desk.data());
    expect(desk.ask('nameProblem', { problem: ` ${PROBLEM} `, done: '' }).message).toBe('Записано на лист «Проблемы».');
    expect(sheetRows(desk.session.model, 'Проблемы')).toEqual([
      ['Проблема', 'Период', 'Что сделано'],
      [PROBLEM, '2026/2027', ''],
    ]);
    desk.ask('nameProblem', { problem: '=низкая активность', done: 'встреча с родителями' });
    expect(recordsOf(desk.session.model, 'Проблемы')[1]).toMatchObject({ Проблема: '=низкая активность' });
    desk.end('undoLastAction');
    expect(recordsOf(desk.session.model, 'Проблемы')).toHaveLength(1);
    const once = openDesk(fresh);
    once.ask('nameProblem', { problem: PROBLEM, done: '' });
    once.end('undoLastAction');
    expect(differences(before, pictureOf(once.data()))).toEqual([]);
  });

  test.each([
    ['', '', 'Назовите проблему. Ничего не записано.'],
    [
      'Тестова Т. Т. не приходит',
      '',
      'Похоже на имя или контакты человека, а книга – «Только коды». Замените кодом. Ничего не записано.',
    ],
    [
      'Мало времени',
      'звонили +7 900 000-00-00',
      'Похоже на имя или контакты человека, а книга – «Только коды». Замените кодом. Ничего не записано.',
    ],
  ])('«%s», «%s» is refused', (problem, done, message) => {
    const desk = openDesk(fresh);
    expect(desk.answer('nameProblem', { problem, done })).toMatchObject({ ok: false, message });
    expect(desk.session.model.getters.getSheetIdByName('Проблемы')).toBeUndefined();
  });

  test('the sample’s are those of its document, and the check finds what is wrong with a line', async () => {
    const desk = openDesk(await makeSample(readSample('school17-year')));
    expect(recordsOf(desk.session.model, 'Проблемы').map(({ Проблема }) => Проблема)).toContain(PROBLEM);
    expect(desk.end('checkBook')).toBe('Ошибок нет.');
    desk.edit('clearCells', 'Проблемы', 'A2');
    desk.edit('writeText', 'Проблемы', 'C3', 'Тестова Т. Т. обещала помочь');
    const end = desk.end('checkBook');
    expect(end).toContain('Лист «Проблемы», строка 2, «Проблема»: пусто, а нужно заполнить.');
    expect(end).toContain('Лист «Проблемы», строка 3, «Что сделано»: похоже на имя или контакты человека');
    desk.edit('deleteColumn', 'Проблемы', 'Период');
    expect(desk.end('checkBook')).toContain('Лист «Проблемы»: нет столбца «Период».');
  });
});

test('the number of calls does not depend on the number of pairs', async () => {
  const calls = async (size: number) => {
    const desk = openDesk(await makeSample(schoolOf(size)));
    desk.ask('meetingsOverview', {});
    const overview = desk.calls.total;
    desk.ask('planMeetings', {});
    return [overview, desk.calls.total];
  };
  const few = await calls(5);
  expect(await calls(150)).toEqual(few);
  expect(few[1]).toBeLessThanOrEqual(45);
}, 60_000);

/** The number that a cell holds for a day. */
function serial(iso: string): number {
  return Math.round(Date.parse(iso) / 86_400_000) + 25_569;
}
