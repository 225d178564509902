import { beforeAll, describe, expect, test } from '@jest/globals';
import { recordsOf, sheetRows } from './sheet-cells';
import { expectedCounted } from './survey-filling';
import { STRANGER, type SurveyYear, yearOfSurveys } from './survey-year';
import { readSample, type TestBook } from './test-book';

const answersOf = (book: TestBook) => recordsOf(book.model, 'Ответы');

describe('surveys of school 17 before and after', () => {
  let book: TestBook;
  let given: SurveyYear['given'];
  let told: SurveyYear['told'];

  beforeAll(async () => {
    ({ book, given, told } = await yearOfSurveys());
  }, 300_000);

  test('ask 121 mentees and their 64 mentors, after it the curator too', () => {
    expect(told.до[0]).toMatch(
      /^Будет сделано: \d+ анкет.? \(«до»\), участников – 185\. .* Появятся листы: «Вопросы», «Ответы»\.$/,
    );
    expect(told.после[0]).toMatch(/участников – 186/);
    const people = readSample('school17-year').sheets;
    expect((people.Наставляемые ?? []).length + (people.Наставники ?? []).length).toBe(185);
  });

  test('the figures equal an independent count', () => {
    const counted = answersOf(book).filter((row) => row.Учтён === '+');
    const figures = new Map(counted.map((row) => [`${row['Код участника']} ${row['Код вопроса']}`, row.Ответ]));
    expect(figures.size).toBe(counted.length);
    expect(figures).toEqual(expectedCounted(given));
    expect(counted.length).toBeGreaterThan(2000);
  });

  test('earlier answers are kept, and what came twice is there once', () => {
    const good = given.filter(({ isGood }) => isGood);
    expect(answersOf(book).length).toBe(good.length);
    const kept = answersOf(book).filter((row) => row.Учтён === '-');
    expect(kept.length).toBe(good.length - expectedCounted(given).size);
    expect(kept.length).toBeGreaterThan(50);
  });

  test('strangers, slips and gaps are listed one by one', () => {
    const list = sheetRows(book.model, 'Замечания к ответам').map((row) => row.map(String));
    const after = given.filter(({ day }) => day.startsWith('2023'));
    const slips = after.filter(({ isGood, code }) => !isGood && code !== STRANGER);
    expect(list.filter((row) => row[3]?.startsWith('нужно целое число от 1 до 10')).length).toBeGreaterThanOrEqual(
      slips.length,
    );
    expect(list.filter((row) => row[3]?.startsWith(`кода нет в книге: ${STRANGER}`))).toHaveLength(1);
    expect(list.some((row) => /заполнено \d+ из \d+/.test(row[3] ?? ''))).toBe(true);
    expect(told.после.at(-1)).toContain('Весь список – на листе «Замечания к ответам»');
  });

  test('№ of pairs, roles and stages stand with the answers', () => {
    const pairs = (readSample('school17-year').sheets.Пары ?? []).filter((pair) => pair.Статус !== 'расторгнута');
    const numberOf = new Map(pairs.map((pair) => [pair['Код наставляемого'], String(pair['№ пары'])]));
    const mentees = answersOf(book).filter((row) => row.Роль === 'наставляемый' && row.Этап === 'после');
    expect(mentees.length).toBeGreaterThan(500);
    expect(mentees.filter((row) => String(row['№ пары']) !== numberOf.get(row['Код участника']))).toEqual([]);
  });

  test('collected again, nothing is added; undone, the first stage alone is left', () => {
    const before = answersOf(book);
    expect(book.end('collectSurveys')).toMatch(/^Нового нет: всё уже собрано\./);
    expect(answersOf(book)).toEqual(before);
    book.run('undoLastAction'); // the list of remarks
    expect(answersOf(book)).toEqual(before);
  });
});
