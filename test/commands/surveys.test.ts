import { beforeAll, describe, expect, test } from '@jest/globals';
import { recordsOf, sheetRows } from './sheet-cells';
import { chance, expectedCounted, fill, type Given, type Row, tabsOf, typesOf } from './survey-filling';
import { openSampleCopy, readSample, type TestBook } from './test-book';

const DAYS = { до: ['2022-09-20', '2022-10-05'], после: ['2023-05-15', '2023-05-24'] } as const;
type Stage = keyof typeof DAYS;

interface Returned {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** What comes back of a stage's surveys: with gaps, slips, late answers, a stranger's code and a sheet that came twice. */
function comeBack(
  book: TestBook,
  stage: Stage,
): { readonly tabs: readonly Returned[]; readonly given: readonly Given[] } {
  const [day, later] = DAYS[stage];
  const random = chance(stage === 'до' ? 17 : 71);
  const types = typesOf(book);
  const tabs: Returned[] = [];
  const given: Given[] = [];
  const take = (title: string, rows: readonly Row[], habits: { gaps: number; slips: number; day: string }) => {
    const filled = fill(rows, types, random, habits);
    tabs.push({ title, rows: filled.rows });
    given.push(...filled.given);
    return filled.rows;
  };
  const made = tabsOf(book, 'Анкета ').filter((title) => title.endsWith(`(${stage})`));
  for (const [index, title] of made.entries()) {
    const rows = sheetRows(book.model, title);
    if (index === 3) continue; // never came back
    const filled = take(title, index === 5 ? withStranger(rows) : rows, { gaps: 0.07, slips: 0.03, day });
    if (index % 9 === 0) take(`${title} позже`, withKey(rows, `${title} ещё раз`), { gaps: 0.6, slips: 0, day: later });
    if (index % 11 === 0) tabs.push({ title: `Копия ${title}`, rows: filled });
  }
  return { tabs, given: given.map((one) => (one.code === STRANGER ? { ...one, isGood: false } : one)) };
}

const STRANGER = 'У-999';

function withStranger(rows: readonly Row[]): readonly Row[] {
  const first = rows[3]?.[0];
  return rows.map((row) => (row[0] === first ? [STRANGER, ...row.slice(1)] : row));
}

function withKey([heading = [], ...rows]: readonly Row[], key: string): readonly Row[] {
  return [[...heading.slice(0, 3), key, ...heading.slice(4)], ...rows];
}

function putBack(book: TestBook, tabs: readonly Returned[]): void {
  for (const title of [...tabsOf(book, 'Анкета '), ...tabsOf(book, 'Копия Анкета ')]) book.edit('deleteTab', title);
  for (const { title, rows } of tabs) book.edit('addTab', title, rows);
}

const answersOf = (book: TestBook) => recordsOf(book.model, 'Ответы');

describe('surveys of school 17 before and after', () => {
  let book: TestBook;
  const given: Given[] = [];
  const told: Record<Stage, readonly string[]> = { до: [], после: [] };

  beforeAll(async () => {
    book = await openSampleCopy('school17-year');
    for (const stage of ['до', 'после'] as const) {
      const made = book.run('createSurveys', { answers: [stage] });
      const back = comeBack(book, stage);
      putBack(book, back.tabs);
      given.push(...back.given);
      told[stage] = [...made, ...book.run('collectSurveys')];
    }
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
