import { sheetRows } from './sheet-cells';
import { chance, fill, type Given, type Row, tabsOf, typesOf } from './survey-filling';
import { openSampleCopy, type TestBook } from './test-book';

const DAYS = { до: ['2022-09-20', '2022-10-05'], после: ['2023-05-15', '2023-05-24'] } as const;
export type Stage = keyof typeof DAYS;

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

export const STRANGER = 'У-999';

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

/** Surveys of school 17 before and after, collected. */
export interface SurveyYear {
  readonly book: TestBook;
  readonly given: readonly Given[];
  /** What the commands said. */
  readonly told: Readonly<Record<Stage, readonly string[]>>;
}

export async function yearOfSurveys(): Promise<SurveyYear> {
  const book = await openSampleCopy('school17-year');
  const given: Given[] = [];
  const told: Record<Stage, readonly string[]> = { до: [], после: [] };
  for (const stage of ['до', 'после'] as const) {
    const made = book.run('createSurveys', { answers: [stage] });
    const back = comeBack(book, stage);
    putBack(book, back.tabs);
    given.push(...back.given);
    told[stage] = [...made, ...book.run('collectSurveys')];
  }
  return { book, given, told };
}
