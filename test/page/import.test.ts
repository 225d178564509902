import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { writeWorkbook } from '../../local/xlsx/write';
import { makeSample } from '../commands/test-book';
import { openDesk } from '../rpc/desk';
import { type FileOf, xlsx } from '../sidebar/import/files';
import { BookWindow } from './book-window';
import { keepPicture, launchBrowser } from './browser';
import { type LocalServer, startServer } from './local-server';
import { problemsIn, serverBook } from './pairing-page';

jest.setTimeout(240_000);

let server: LocalServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const LETTERS = [...'бвгджзклмн'];
/** Made-up people: ten mentors with two mentees each. */
const mentorName = (index: number) => `Тест${LETTERS[index]}ова Анна Петровна`;
const menteeName = (index: number) => `Проб${LETTERS[index % 10]}${index < 10 ? 'ин' : 'ов'} Иван Олегович`;
const MADE_UP = /Тест[а-я]ова|Проб[а-я](?:ин|ов)/;

/** A title, a header of two rows, mentors merged over their groups, a contact beside, and a total. */
function oddList(): Promise<FileOf> {
  const pairs = Array.from({ length: 20 }, (_, index) => {
    const mentor = Math.floor(index / 2);
    const isFirst = index % 2 === 0;
    const ofMentor = isFirst ? [mentorName(mentor), '10 а', '+7 900 000-00-01'] : [null, null, null];
    return [index + 1, ...ofMentor, menteeName(index), '«7» Б', 'Форма «ученик – ученик»'];
  });
  return xlsx('пары 10 и 7 классов.xlsx', {
    name: 'Пары',
    rows: [
      ['МБОУ «СОШ № 0»'],
      ['Наставнические пары на 2026/2027 год'],
      [],
      ['№', 'Наставник', null, null, 'Наставляемый', null, 'Форма наставничества'],
      [null, 'ФИО', 'Класс', 'Телефон', 'ФИО', 'Класс', null],
      ...pairs,
      ['Итого', null, null, null, '20 человек'],
    ],
    merges: [
      'A1:G1',
      'A4:A5',
      'B4:D4',
      'E4:F4',
      'G4:G5',
      ...Array.from({ length: 10 }, (_, index) => `B${6 + index * 2}:B${7 + index * 2}`),
    ],
  });
}

/** «Загрузить списки» over the page of a book. */
class ImportDialog {
  private constructor(
    private readonly book: BookWindow,
    readonly iframe: Locator,
  ) {}

  static async open(book: BookWindow): Promise<ImportDialog> {
    await book.choose('Наставничество', 'Книга', 'Загрузить списки…');
    const dialog = new ImportDialog(
      book,
      book.page.getByRole('dialog', { name: 'Загрузить списки' }).locator('iframe'),
    );
    await dialog.step('Шаг 1 из 3');
    return dialog;
  }

  get view(): FrameLocator {
    return this.iframe.contentFrame();
  }

  get page(): Page {
    return this.book.page;
  }

  async step(words: string): Promise<void> {
    await this.view.getByRole('heading', { name: words }).waitFor({ timeout: 60_000 });
    expect(await problemsIn(this.iframe)).toEqual([]);
  }

  async press(name: string): Promise<void> {
    await this.view.getByRole('button', { name, exact: true }).click();
  }

  async choose({ name, bytes }: FileOf, caption: string): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.press(caption);
    await (await asked).setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  }

  async saved(name: string): Promise<FileOf> {
    const offered = this.page.waitForEvent('download');
    await this.press(name);
    const download = await offered;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  async close(): Promise<void> {
    await this.press('Закрыть');
    await this.iframe.waitFor({ state: 'detached' });
  }
}

const SHEETS = ['Настройки', 'Справочники', 'Наставники', 'Наставляемые', 'Пары'];

test('a list of 30 people in an odd shape lands on the sheets as codes; again it adds nothing; undo takes it back', async () => {
  const { id } = await server.create({ kind: 'school', title: 'Школа' });
  const book = await BookWindow.open(browser, server.address, id);
  const sent: string[] = [];
  book.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
  await book.page.reload(); // the line to the book is watched from its beginning
  await book.page.locator('.o-grid canvas').first().waitFor();
  await book.saved();
  const before = await serverBook(server, id);
  const list = await oddList();

  const dialog = await ImportDialog.open(book);
  await dialog.choose(list, 'Выбрать файл…');
  await keepPicture(book.page, 'page-import-1');
  await dialog.press('Дальше');
  await dialog.step('Шаг 2 из 3');
  await dialog.view.getByText('Заголовок: строки 4–5.').waitFor();
  await keepPicture(book.page, 'page-import-2');
  await dialog.press('Дальше');
  await dialog.step('Шаг 3 из 3');
  for (const words of ['Наставники: новых 10.', 'Наставляемые: новых 20.', 'Пары: новых 20.'])
    await dialog.view.getByText(words).waitFor();
  await keepPicture(book.page, 'page-import-3');
  const key = await dialog.saved('Сохранить ключ…');
  await dialog.press('Записать в книгу');
  await dialog.step('Готово');
  await keepPicture(book.page, 'page-import-4');
  await dialog.close();

  const after = await serverBook(server, id);
  expect(after('Наставники')).toHaveLength(10);
  expect(after('Наставники')[0]).toMatchObject({
    Код: 'Н-001',
    Кто: 'ученик',
    Класс: '10А',
    Формы: 'Ученик-ученик',
    Мест: 2,
  });
  expect(after('Наставляемые')).toHaveLength(20);
  expect(after('Наставляемые')[19]).toMatchObject({ Код: 'У-020', Класс: '7Б', Статус: 'в паре' });
  expect(after('Пары').map((pair) => [pair['Код наставника'], pair['Код наставляемого']])).toEqual(
    Array.from({ length: 20 }, (_, index) => [
      `Н-${String(Math.floor(index / 2) + 1).padStart(3, '0')}`,
      `У-${String(index + 1).padStart(3, '0')}`,
    ]),
  );
  expect(new Set(after('Пары').map(({ Форма }) => Форма))).toEqual(new Set(['Ученик-ученик']));

  await book.openSheet('Наставники');
  await book.select('A2');
  await book.shows('Наставники, A2: Н-001');
  await keepPicture(book.page, 'page-import-5');

  const again = await ImportDialog.open(book);
  await again.choose(key, 'Выбрать ключ…');
  await again.view.getByText('30 кодов').waitFor();
  await again.choose(list, 'Выбрать файл…');
  await again.press('Дальше');
  await again.press('Дальше');
  await again.step('Шаг 3 из 3');
  await again.view.getByText('Нового нет: всё уже есть в книге.').waitFor();
  await again.view.getByText('Наставники: без изменений 10.').waitFor();
  await again.close();

  await book.choose('Наставничество', 'Отменить последнее действие');
  await book.dialog('Загрузить списки');
  await book.answer('ОК');
  await book.dialog('Отменено');
  await book.answer('ОК');
  const restored = await serverBook(server, id);
  for (const title of SHEETS) expect(restored(title)).toEqual(before(title));

  expect(sent.some((text) => text.includes('importRows'))).toBe(true);
  expect(sent.filter((text) => MADE_UP.test(text) || text.includes('900 000'))).toEqual([]);
  expect(book.errors).toEqual([]);
});

test('a tab of the book is a list, too: its people come in, and the tab stays as it is', async () => {
  const desk = openDesk(await makeSample({ title: 'Школа', kind: 'school', sheets: {} }));
  desk.edit('addTab', 'Список классного', [
    ['Наставляемые 7 класса', '', ''],
    ['Фамилия, имя, отчество', 'Класс', 'Дата согласия'],
    [menteeName(0), '7б', '2026-09-01'],
    [menteeName(1), '7в', ''],
  ]);
  const { id } = await server.upload('Школа с вкладкой', await writeWorkbook(desk.session.model));
  const book = await BookWindow.open(browser, server.address, id);
  const before = await serverBook(server, id);
  const dialog = await ImportDialog.open(book);
  await dialog.view.getByRole('radio', { name: 'Вкладка этой книги' }).check();
  await dialog.press('Дальше');
  await dialog.step('Шаг 2 из 3');
  await dialog.view.getByText('01.09.2026').waitFor();
  await dialog.press('Дальше');
  await dialog.view.getByText('Наставляемые: новых 2.').waitFor();
  await dialog.saved('Сохранить ключ…');
  await dialog.press('Записать в книгу');
  await dialog.step('Готово');
  const after = await serverBook(server, id);
  expect(after('Наставляемые').map(({ Код, Класс, Кто, Согласие }) => [Код, Класс, Кто, Согласие !== ''])).toEqual([
    ['У-001', '7Б', 'ученик', true],
    ['У-002', '7В', 'ученик', false],
  ]);
  expect(after('Список классного')).toEqual(before('Список классного'));
  expect(book.errors).toEqual([]);
});
