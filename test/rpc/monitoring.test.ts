import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { readSample } from '../../local/samples';
import type { Output } from '../../src/rpc/contract';
import { answer, SIX } from '../commands/answers-book';
import { type CellValue, recordsOf, sheetRows } from '../commands/sheet-cells';
import { chance, fill, type Row, tabsOf, typesOf } from '../commands/survey-filling';
import { schoolOfPairs } from '../commands/survey-school';
import { makeSample, openData, openNew, type TestBook } from '../commands/test-book';
import { type Desk, openDesk } from './desk';

type State = Output<'monitoringState'>;
type Survey = State['surveys'][number];
type Stage = Survey['stage'];

const stateOf = (desk: Desk) => desk.ask('monitoringState', {});
const stateIn = (book: TestBook) => stateOf(openDesk(book.data()));

function surveyAt({ surveys }: State, stage: Stage): Survey {
  const survey = surveys.find((one) => one.stage === stage);
  if (!survey) throw new Error(`no surveys «${stage}»`);
  return survey;
}

/** The surveys of a stage are made, filled with gaps, come back and are collected. Gives what was asked. */
function survey(book: TestBook, stage: Stage): readonly Row[] {
  book.run('createSurveys', { answers: [stage] });
  const [types, random] = [typesOf(book), chance(7)];
  const asked = tabsOf(book, 'Анкета ').map((title, index) => {
    const rows = sheetRows(book.model, title);
    book.edit('deleteTab', title);
    const gaps = [0, 0.1, 1][index % 3] ?? 0;
    book.edit('addTab', title, fill(rows, types, random, { gaps, slips: 0.02, day: '2023-05-20' }).rows);
    return rows.slice(3);
  });
  book.run('collectSurveys');
  for (const title of tabsOf(book, 'Анкета ')) book.edit('deleteTab', title);
  return asked.flat();
}

/** What of the asked questions «Ответы» holds, by person; rows of a survey: code, question, answer, role, pair, code. */
function countedByHand(book: TestBook, asked: readonly Row[]) {
  const given = new Set(
    recordsOf(book.model, 'Ответы')
      .filter((row) => row.Учтён === '+')
      .map((row) => `${row['Код участника']} ${row['Код вопроса']}`),
  );
  const forms = new Map(recordsOf(book.model, 'Вопросы').map((row) => [row['Код вопроса'], row.Форма]));
  const people = new Map<CellValue, number[]>();
  const parts = new Map<string, Map<CellValue, number[]>>();
  for (const row of asked) {
    const [code = '', , , role, , question] = row;
    const part = `${forms.get(question ?? '')} ${role}`;
    const ofPart = parts.get(part) ?? new Map<CellValue, number[]>();
    parts.set(part, ofPart);
    const one = given.has(`${code} ${question}`) ? 1 : 0;
    for (const map of [people, ofPart]) map.set(code, [...(map.get(code) ?? []), one]);
  }
  return { total: tally(people), parts: new Map([...parts].map(([part, those]) => [part, tally(those)])), people };
}

function tally(people: ReadonlyMap<CellValue, readonly number[]>) {
  const sums = [...people.values()].map((ones) => [ones.reduce((a, b) => a + b, 0), ones.length]);
  const all = sums.filter(([given, asked]) => given === asked).length;
  const none = sums.filter(([given]) => given === 0).length;
  return { asked: people.size, all, some: people.size - all - none, none };
}

describe('School 17 at the end of its year', () => {
  let before: State;
  let book: TestBook;
  let asked: readonly Row[];
  let after: State;

  beforeAll(async () => {
    book = openData(await makeSample(readSample('school17-year')));
    before = stateIn(book);
    survey(book, 'до');
    asked = survey(book, 'после');
    after = stateIn(book);
  }, 240_000);

  test('before any survey everybody is still to be asked', () => {
    expect(before).toMatchObject({
      school: 'МБОУ СОШ №17 «Юнармеец»',
      year: '2022/2023',
      mentors: 64,
      mentees: 121,
      stage: 'после',
      tabs: 0,
      card: null,
      remarks: 0,
      problems: [],
    });
    expect(surveyAt(before, 'до')).toMatchObject({ madeOn: null, total: { asked: 185, all: 0, some: 0, none: 185 } });
    expect(surveyAt(before, 'после').total).toEqual({ asked: 186, all: 0, some: 0, none: 186 });
  });

  test('the counts equal a count by hand, for everybody and for every form and role', () => {
    const { total, parts } = countedByHand(book, asked);
    const { total: told, forms } = surveyAt(after, 'после');
    expect(told).toEqual(total);
    expect(Math.min(told.all, told.some, told.none)).toBeGreaterThan(5);
    expect(new Map(forms.map(({ formLabel, role, ...count }) => [`${formLabel} ${role}`, count]))).toEqual(parts);
  });

  test('who has not answered everything is named by code in the group of the survey book', () => {
    const { people } = countedByHand(book, asked);
    const left = [...people].filter(([, ones]) => ones.includes(0)).map(([code]) => code);
    const { unfinished } = surveyAt(after, 'после');
    expect(unfinished.flatMap(({ people: those }) => those.map(({ code }) => code)).sort()).toEqual(left.sort());
    const classOf = new Map(recordsOf(book.model, 'Наставляемые').map((row) => [row.Код, row.Класс]));
    for (const { group, people: those } of unfinished) {
      for (const { code } of those) if (classOf.get(code)) expect([code, group]).toEqual([code, classOf.get(code)]);
    }
  });

  test('the days of the surveys, and the remarks of the last collection', () => {
    expect(surveyAt(after, 'до').madeOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const [, , , , ...rows] = sheetRows(book.model, 'Замечания к ответам');
    expect(after.remarks).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(10);
  });

  test('the revision is of what is told: an answer changes it, a note beside the rows does not', () => {
    const desk = openDesk(book.data());
    desk.edit('writeText', 'Наставники', 'Z1', 'Наша пометка');
    expect(stateOf(desk).revision).toBe(after.revision);
    const row = sheetRows(book.model, 'Ответы').findIndex((cells) => cells[7] === '+' && cells[4] === 'после') + 1;
    desk.edit('writeText', 'Ответы', `H${row}`, '-');
    expect(stateOf(desk).revision).not.toBe(after.revision);
  });
});

describe('a small school', () => {
  let data: WorkbookData;
  let book: TestBook;

  beforeAll(async () => {
    data = await makeSample(schoolOfPairs(2, 10, '9А'));
  }, 60_000);

  test('surveys that were made are known, and no more when that was undone', () => {
    book = openData(data);
    book.run('createSurveys', { answers: ['до'] });
    const made = stateIn(book);
    expect([surveyAt(made, 'до').madeOn !== null, surveyAt(made, 'после').madeOn, made.tabs]).toEqual([true, null, 2]);
    book.run('undoLastAction');
    const undone = stateIn(book);
    expect([surveyAt(undone, 'до').madeOn, undone.tabs]).toEqual([null, 0]);
  });

  test('requests of classes and copies of tabs wait to be collected too', () => {
    book = openData(data);
    book.run('createSurveys', { answers: ['запросы'] });
    book.edit('addTab', 'Копия Анкета 5А (до) 2', [['']]);
    book.edit('addTab', 'Анкета для родителей', [['']]);
    expect(stateIn(book).tabs).toBe(2);
  });

  test('forms that nobody is asked about are told in words, for every stage', () => {
    book = openData(data);
    expect(surveyAt(stateIn(book), 'до').unasked).toEqual([]);
    book.edit('writeText', 'Наставляемые', 'I2', 'Учитель-ученик');
    book.edit('writeText', 'Пары', 'D2', 'Учитель-ученик');
    book.edit('writeText', 'Наставники', 'B2', 'педагог');
    const state = stateIn(book);
    expect(surveyAt(state, 'после').unasked).toEqual([
      'Лист «Вопросы», «Форма»: нет вопросов «после» о форме «Учитель-ученик» (наставник, наставляемый): 2 человека о ней не будут спрошены. Скопируйте строки другой формы, впишите в них эту и дайте новые коды вопросов.',
    ]);
    expect(surveyAt(state, 'до').unasked).toHaveLength(1);
  });

  test('without a period nobody is counted, and what to fill is told', () => {
    book = openData(data);
    book.edit('setParameter', 'Начало периода', '');
    const state = stateIn(book);
    expect(state.surveys).toEqual([]);
    expect(state.problems).toEqual([expect.stringMatching(/«Начало периода»: нужна дата/)]);
  });

  test('indicators and the selection are told as far as they are', () => {
    book = openData(data);
    book.run('buildIndicatorCard');
    expect(stateIn(book).card).toEqual({ isComplete: false, words: 'Баллы за этот период ещё не поставлены.' });
    for (let row = 2; row <= 9; row += 1) book.edit('typeInto', 'Показатели', `C${row}`, 2);
    expect(stateIn(book).card?.words).toMatch(/^Уровня нет, не заполнено: 1 из 9\. Не оценены: «/);
    book.edit('typeInto', 'Показатели', 'C10', 1);
    expect(stateIn(book).card).toEqual({ isComplete: true, words: 'Сумма баллов: 17 из 18, оптимальный уровень.' });

    expect(stateIn(book).selected).toBe(null);
    book.run('createSchoolBook');
    expect(stateIn(book).selected).toBe(0);
    for (const column of 'BCDEFGHI') book.edit('typeInto', 'Отбор наставников', `${column}3`, 2);
    expect(stateIn(book).selected).toBe(1);
  });

  test('a report is missing until it is made, and again when that is undone', () => {
    book = openData(data);
    book.run('createSurveys', { answers: ['до'] });
    answer(book, SIX);
    expect(stateIn(book).missingReports).toEqual(['buildResults', 'buildSwot', 'buildMonitoringNote']);
    book.run('buildResults');
    book.run('buildMonitoringNote');
    expect(stateIn(book).missingReports).toEqual(['buildSwot']);
    book.run('buildMonitoringNote');
    book.run('undoLastAction'); // the note made first stands
    expect(stateIn(book).missingReports).toEqual(['buildSwot']);
    book.run('buildSwot');
    expect(stateIn(book).missingReports).toEqual([]);
    book.run('undoLastAction');
    expect(stateIn(book).missingReports).toEqual(['buildSwot']);
  });

  test('«Результаты» of a former year are not made by a run that made «Влияние» alone', () => {
    book = openData(data);
    book.run('createSurveys', { answers: ['до'] });
    answer(book, SIX);
    book.run('buildResults');
    book.edit('deleteTab', 'Влияние');
    book.edit('setParameter', 'Начало периода', '2099-09-01');
    book.edit('setParameter', 'Конец периода', '2100-05-31');
    expect(book.end('buildResults')).toMatch(/Результатов пока нет.*Появился лист «Влияние»/);
    // the run is of the year to come
    const row = recordsOf(book.model, 'Журнал').length + 1;
    expect(sheetRows(book.model, 'Журнал')[row - 1]).toContain('Влияние');
    book.edit('typeInto', 'Журнал', `A${row}`, '2099-10-01');
    expect(stateIn(book).missingReports).toContain('buildResults');
  });

  test('in the next school year the reports and the card of the former one are none of it', () => {
    book = openData(data);
    book.run('createSurveys', { answers: ['до'] });
    answer(book, SIX);
    for (const report of ['buildResults', 'buildSwot', 'buildMonitoringNote', 'buildIndicatorCard']) book.run(report);
    for (let row = 2; row <= 10; row += 1) {
      book.edit('typeInto', 'Показатели', `C${row}`, 2);
      book.edit('typeInto', 'Показатели', `E${row}`, '31.05.2026');
    }
    expect(stateIn(book)).toMatchObject({ missingReports: [], card: { isComplete: true } });
    book.edit('setParameter', 'Начало периода', '2099-09-01');
    book.edit('setParameter', 'Конец периода', '2100-05-31');
    expect(stateIn(book)).toMatchObject({
      missingReports: ['buildResults', 'buildSwot', 'buildMonitoringNote'],
      card: { isComplete: false, words: 'Баллы за этот период ещё не поставлены.' },
    });
  });

  test('a broken sheet «Ответы» is told in words', () => {
    book = openData(data);
    book.run('createSurveys', { answers: ['до'] });
    book.edit('renameColumn', 'Ответы', 'Учтён', 'Учёт');
    expect(openDesk(book.data()).answer('monitoringState', {})).toMatchObject({
      ok: false,
      kind: 'person',
      message: expect.stringContaining('Лист «Ответы»: нет столбца «Учтён»'),
    });
  });

  test('names in place of codes and classes stay in the book', () => {
    book = openData(data);
    book.edit('writeText', 'Наставляемые', 'A2', 'Тестова Анна');
    book.edit('writeText', 'Наставники', 'A2', '+7 900 000-00-00');
    const answer = String(openDesk(book.data()).raw('monitoringState', '{}'));
    expect(answer).toContain('текст вместо кода');
    expect(answer).not.toMatch(/Тестова|900 000/);
  });
});

test('another book is refused in words', () => {
  expect(openDesk(openNew().data()).answer('monitoringState', {})).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^Это ещё не книга программы/),
  });
});

/** Service calls of one look, in a school that has answered. */
async function lookCalls(pairs: number, classSize: number): Promise<Readonly<Record<string, number>>> {
  const book = openData(await makeSample(schoolOfPairs(pairs, classSize)));
  survey(book, 'до');
  const desk = openDesk(book.data());
  expect(surveyAt(stateOf(desk), 'до').total.asked).toBe(2 * pairs);
  return Object.fromEntries(desk.calls.byMethod);
}

test('a look costs as many service calls for 10 as for 80 pairs and their answers', async () => {
  const calls = await lookCalls(10, 5);
  expect(await lookCalls(80, 40)).toEqual(calls);
  expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBeLessThan(20);
}, 120_000);
