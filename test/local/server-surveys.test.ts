import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { helpers } from '../../local/engine/library';
import type { App } from '../../local/server/app';
import type { BookInfo, BookList, ServerMessage, SheetIds, SurveysMade } from '../../local/server/protocol';
import { sheetRows } from '../commands/sheet-cells';
import { anApp } from './server-app';
import { TestPage, until } from './server-client';
import { aFolder } from './server-files';

jest.setTimeout(180_000);

let app: App;
let school: BookInfo;
let page: TestPage;

async function post<T>(path: string, content: object = {}): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${app.port}/api/books${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(content),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.status === 204 ? JSON.parse('null') : answer.json();
}

/** Runs a command that may take longer than the usual patience. */
async function command(functionName: string): Promise<void> {
  page.send({ type: 'run', runId: functionName, functionName });
  const isEnd = (one: ServerMessage) => one.type === 'ended' && one.runId === functionName;
  await until(() => page.heard.some(isEnd), `the end of ${functionName}`, 120_000);
  expect(page.heard.find(isEnd)).toMatchObject({ outcome: { ok: true } });
}

async function books(): Promise<readonly BookInfo[]> {
  const list: BookList = await (await fetch(`http://127.0.0.1:${app.port}/api/books`)).json();
  return list.books;
}

const sheetsOf = ({ model }: TestPage) => model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));

/** A cell of a page's only sheet, by its address. */
function write(one: TestPage, address: string, content: string, format?: string): void {
  const command = {
    type: 'UPDATE_CELL',
    sheetId: one.firstSheet,
    ...helpers.toCartesian(address),
    content,
    ...(format && { format }),
  } as const;
  const result = one.model.dispatch('UPDATE_CELL', command);
  if (!result.isSuccessful) throw new Error(result.reasons.join());
}

beforeAll(async () => {
  app = await anApp({ books: aFolder(), linger: 60_000 });
  school = await post<BookInfo>('', { kind: 'sample', sample: 'school17-year' });
  page = await TestPage.open(app.port, school.id, 'curator');
  page.answers.push({ button: 'OK', text: 'до' }, { button: 'OK' }, { button: 'OK' });
  await command('createSurveys');
});

describe('surveys of the local edition', () => {
  test('become a book each, the sheets leave the school’s book, and no other book knows the school', async () => {
    const made = sheetsOf(page).filter((title) => title.startsWith('Анкета '));
    expect(made.length).toBeGreaterThan(50);
    expect(await post<SurveysMade>(`/${school.id}/surveys`)).toEqual({ books: made.length });
    await page.synchronized();
    const listed = await books();
    expect(new Set(listed.map(({ summary }) => summary.kind))).toEqual(new Set(['school', 'survey']));
    const titles = listed.map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Анкета ')).sort()).toEqual([...made].sort());
    expect(sheetsOf(page).filter((title) => title.startsWith('Анкета '))).toEqual([]);
    expect(await post<SurveysMade>(`/${school.id}/surveys`)).toEqual({ books: 0 });
  });

  test('hold codes only, and one sheet', async () => {
    const survey = (await books()).find(({ title }) => title === 'Анкета 5А (до)');
    const teacher = await TestPage.open(app.port, survey?.id ?? '', 'teacher');
    expect(sheetsOf(teacher)).toEqual(['Анкета 5А (до)']);
    const rows = sheetRows(teacher.model, 'Анкета 5А (до)');
    expect(rows[1]?.slice(0, 3)).toEqual(['Код', 'Вопрос', 'Ответ']);
    expect(new Set(rows.slice(3).map((row) => String(row[0]).slice(0, 2)))).toEqual(new Set(['У-', 'Н-']));
    await teacher.close();
  });

  test('admit answers from a page and nothing else', async () => {
    const survey = (await books()).find(({ title }) => title === 'Анкета 5А (до)');
    const teacher = await TestPage.open(app.port, survey?.id ?? '', 'teacher-2');
    write(teacher, 'C3', '44824', 'dd/mm/yyyy'); // 20.09.2022 as the page writes it
    write(teacher, 'C4', '9');
    await teacher.synchronized();
    write(teacher, 'B4', 'Другой вопрос');
    expect(await teacher.told('refused')).toMatchObject({ error: expect.stringContaining('защищены') });
    await teacher.close();
    const again = await TestPage.open(app.port, survey?.id ?? '', 'teacher-3');
    const rows = sheetRows(again.model, 'Анкета 5А (до)');
    expect(rows[3]?.[2]).toBe(9);
    expect(rows[3]?.[1]).not.toBe('Другой вопрос');
    await again.close();
  });

  test('come back as sheets while they are read, also from books that are open, and go again', async () => {
    const { sheetIds } = await post<SheetIds>(`/${school.id}/surveys/bring`);
    expect(sheetIds.length).toBeGreaterThan(50);
    page.answers.push({ button: 'OK' }, { button: 'OK' });
    await command('collectSurveys');
    await post(`/${school.id}/surveys/away`, { sheetIds });
    await page.synchronized();
    expect(sheetsOf(page).filter((title) => title.startsWith('Анкета '))).toEqual([]);
    const [answer, ...others] = sheetRows(page.model, 'Ответы').slice(1);
    expect(others).toEqual([]);
    expect(answer?.slice(0, 1)).toEqual([44824]);
    expect(answer?.slice(4, 8)).toEqual(['до', expect.stringMatching(/^У[НП]-до-1$/), 9, '+']);
  });

  test('are not brought into another school’s book', async () => {
    const other = await post<BookInfo>('', { kind: 'school', title: 'Другая школа' });
    expect(await post<SheetIds>(`/${other.id}/surveys/bring`)).toEqual({ sheetIds: [] });
  });
});
