import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { keepPicture, launchBrowser } from '../page/browser';
import type { Handlers } from './canned-book';
import { cannedImport, importState } from './canned-import';
import { csv, type FileOf, windows1251, xlsx } from './import/files';
import { complaints, type OpenedView, openView, Refusal } from './open-view';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** Made-up people; one row has no readable class. */
const PAIRS = csv('пары.csv', [
  'Список пар на 2026/27',
  '',
  '№;Наставник;Класс наставника;Телефон наставника;Наставляемый;Класс наставляемого;Форма',
  '1;Тестова Анна Петровна;9А;+7 900 000-00-01;Пробный Иван Олегович;7Б;ученик-ученик',
  '2;Тестова Анна Петровна;9А;+7 900 000-00-01;Образцова Вера Ильинична;6В;ученик-ученик',
  '3;Примеров Пётр Ильич;10Б;+7 900 000-00-02;Условный Егор Денисович;99Я;ученик-ученик',
]);
const PEOPLE = /Тестов|Пробн|Образцов|Пример|Условн|900 000/;

const open = (handlers: Handlers = cannedImport()) => openView(browser, 'import', handlers);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

async function choose(page: Page, { name, bytes }: FileOf, caption = 'Выбрать файл…'): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await button(page, caption).click();
  await (await asked).setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  const place = page.getByRole('region', { name: 'Файл с этого компьютера' });
  await place.waitFor();
  const transfer = await page.evaluateHandle(
    (file) => {
      const made = new DataTransfer();
      made.items.add(new File([file.text], file.name));
      return made;
    },
    { name, text },
  );
  await place.dispatchEvent('drop', { dataTransfer: transfer });
}

async function toColumns({ page }: OpenedView, file: FileOf): Promise<void> {
  await heading(page, 'Шаг 1 из 3');
  await choose(page, file);
  await page.getByText(`Выбран файл «${file.name}».`).waitFor();
  await button(page, 'Дальше').click();
  await heading(page, 'Шаг 2 из 3');
}

async function toPreview(view: OpenedView, file: FileOf): Promise<void> {
  await toColumns(view, file);
  await button(view.page, 'Дальше').click();
  await heading(view.page, 'Шаг 3 из 3');
}

async function saved(page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }> {
  const offered = page.waitForEvent('download');
  await act();
  const download = await offered;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe('choosing a list', () => {
  test('says what is safe, and has no fault of accessibility', async () => {
    const view = await open();
    const { page } = view;
    await heading(page, 'Шаг 1 из 3. Откуда взять список');
    await page.getByText('имена и контакты в книгу не попадут').waitFor();
    expect(await button(page, 'Дальше').isDisabled()).toBe(true);
    await page.getByText('Своих вкладок в книге нет').waitFor();
    await keepPicture(page, 'import-1-empty');
    expect(await complaints(view)).toEqual([]);
  });

  test('of several tabs of a file one is chosen, hidden ones last', async () => {
    const view = await open();
    const { page } = view;
    const rows = [
      ['ФИО', 'Класс'],
      ['Тестова Анна Петровна', '9А'],
    ];
    await choose(
      page,
      await xlsx(
        'списки.xlsx',
        { name: 'Старый', rows, hidden: true },
        { name: 'Титул', rows: [['Школа']] },
        { name: 'Наставники', rows },
      ),
    );
    const tabs = page.getByLabel('Лист файла');
    expect(await tabs.locator('option').allTextContents()).toEqual(['Титул', 'Наставники', 'Старый (скрыт)']);
    expect(await tabs.locator('option:checked').textContent()).toBe('Наставники'); // the first that holds a list
    await tabs.selectOption('Титул');
    await button(page, 'Дальше').click();
    await page.getByRole('alert').getByText('На листе «Титул»').waitFor();
    await keepPicture(page, 'import-1-no-table');
    expect(await complaints(view)).toEqual([]);
    await tabs.selectOption('Наставники');
    await button(page, 'Дальше').click();
    await page.getByText('Лист «Наставники». Заголовок: строка 1.').waitFor();
  });

  test('a file that is no table is told, and another one may be chosen', async () => {
    const view = await open();
    const { page } = view;
    await choose(page, { name: 'письмо.pdf', bytes: new TextEncoder().encode('%PDF-1.7 …') });
    await page.getByRole('alert').getByText('«письмо.pdf» не прочитан. Это .pdf, а не таблица.').waitFor();
    expect(await button(page, 'Дальше').isDisabled()).toBe(true);
    expect(view.errors).toEqual([]);
    await toColumns(view, PAIRS);
  });

  test('a file may be dropped', async () => {
    const { page } = await open();
    await drop(page, 'список.csv', 'ФИО;Класс\nТестова Анна Петровна;9А');
    await page.getByText('Выбран файл «список.csv».').waitFor();
  });

  test('a folder that is dropped is told, and the next file is read', async () => {
    const view = await open();
    const { page } = view;
    await heading(page, 'Шаг 1 из 3');
    await page.evaluate(() => {
      const read = File.prototype.arrayBuffer;
      File.prototype.arrayBuffer = function () {
        return this.name === 'папка' ? Promise.reject(new DOMException('', 'NotFoundError')) : read.call(this);
      };
    });
    await drop(page, 'папка', '');
    await page.getByRole('alert').getByText('«папка» не прочитан. Браузер не может его прочитать').waitFor();
    expect(view.errors).toEqual([]);
    await toColumns(view, PAIRS);
  });

  test('of two files the one that was chosen last counts, whichever is read first', async () => {
    const { page } = await open();
    await heading(page, 'Шаг 1 из 3');
    await page.evaluate(() => {
      const read = File.prototype.arrayBuffer;
      File.prototype.arrayBuffer = async function () {
        if (this.name === 'первый.csv') await new Promise((go) => Reflect.set(window, 'go', go));
        return read.call(this);
      };
    });
    await drop(page, 'первый.csv', 'ФИО;Класс\nТестова Анна Петровна;9А');
    await drop(page, 'второй.csv', 'ФИО;Класс\nПробный Иван Олегович;7Б');
    await page.getByText('Выбран файл «второй.csv».').waitFor();
    await page.evaluate(() => Reflect.get(window, 'go')());
    await button(page, 'Дальше').click();
    await page.getByText('Лист «второй».').waitFor();
    await button(page, 'Назад').click();
    await page.getByText('Выбран файл «второй.csv».').waitFor();
  });

  test('a tab of the book is asked from the book', async () => {
    const view = await open(
      cannedImport(
        importState({
          tabs: [
            { title: 'Наш список', hidden: false },
            { title: 'Старый', hidden: true },
          ],
        }),
        {
          readTab: ({ title }) => ({
            title,
            cells: [
              ['ФИО', 'Класс', 'Согласие'],
              ['Тестова Анна Петровна', '9А', { day: '2026-09-01' }],
            ],
            merges: [],
            hiddenRows: [],
            hidden: false,
          }),
        },
      ),
    );
    const { page } = view;
    await page.getByRole('radio', { name: 'Вкладка этой книги' }).check();
    expect(await page.getByRole('combobox', { name: 'Вкладка' }).locator('option').allTextContents()).toEqual([
      'Наш список',
      'Старый (скрыта)',
    ]);
    await button(page, 'Дальше').click();
    await page.getByText('Лист «Наш список»').waitFor();
    await page.getByText('01.09.2026').waitFor();
    expect(view.calls.map(({ method }) => method)).toEqual(['importState', 'readTab']);
  });

  test('a book that does not answer is told, and asked again', async () => {
    const view = await open(
      cannedImport(importState(), {
        importState: () => {
          throw new Refusal('person', 'Это книга муниципалитета.');
        },
      }),
    );
    await view.page.getByRole('alert').getByText('Это книга муниципалитета.').waitFor();
    expect(await complaints(view)).toEqual([]);
    view.answer(cannedImport());
    await button(view.page, 'Повторить').click();
    await heading(view.page, 'Шаг 1 из 3');
  });
});

describe('columns', () => {
  test('show what was found; each is corrected by its list', async () => {
    const view = await open();
    const { page } = view;
    await toColumns(view, PAIRS);
    await page.getByText('Лист «пары». Заголовок: строка 3.').waitFor();
    expect(await page.getByLabel('В таблице').inputValue()).toBe('pairs');
    const chosen = await page
      .locator('.columns select')
      .evaluateAll((selects) =>
        selects.map((select) => (select instanceof HTMLSelectElement ? select.selectedOptions[0]?.textContent : '')),
      );
    expect(chosen).toEqual([
      'не загружать',
      'Наставник: ФИО',
      'Наставник: класс',
      'Наставник: контакты (не загружаются)',
      'Наставляемый: ФИО',
      'Наставляемый: класс',
      'Пара: форма',
    ]);
    await keepPicture(page, 'import-2-columns');
    expect(await complaints(view)).toEqual([]);
    await page.getByLabel('Загрузить столбец E «Наставляемый» как').selectOption('не загружать');
    await page.getByRole('alert').getByText('Не выбрано, в каком столбце наставляемый').waitFor();
    expect(await button(page, 'Дальше').isDisabled()).toBe(true);
    await keepPicture(page, 'import-2-problem');
    expect(await complaints(view)).toEqual([]);
  });

  test('the kind of the table changes what columns may be', async () => {
    const view = await open();
    const { page } = view;
    await toColumns(view, csv('список.csv', ['ФИО;Класс', 'Тестова Анна Петровна;9А']));
    await page.getByLabel('В таблице').selectOption('mentees');
    const name = page.getByLabel('Загрузить столбец A «ФИО» как');
    expect(await name.inputValue()).toBe('mentee.name');
    expect(await page.getByLabel('Кто наставляемые').count()).toBe(1);
    expect(await page.getByLabel('Форма пар').count()).toBe(0);
    await button(page, 'Назад').click();
    await heading(page, 'Шаг 1 из 3');
    await page.getByText('Выбран файл «список.csv».').waitFor();
  });
});

describe('the preview', () => {
  test('counts, names people in this window alone, and asks to save the key before anything is written', async () => {
    const view = await open();
    const { page, calls } = view;
    await toPreview(view, PAIRS);
    const totals = await page.getByRole('region', { name: 'Итоги' }).textContent();
    for (const words of [
      'Вот что будет записано.',
      'Наставники: новых 1.',
      'Наставляемые: новых 2.',
      'Пары: новых 2.',
      'с ошибками: 1',
    ])
      expect(totals).toContain(words);
    await page.getByRole('tab', { name: 'Новые: 5' }).waitFor();
    await page.getByRole('option', { name: 'Н-003 · Тестова Анна Петровна' }).waitFor();
    expect(await button(page, 'Записать в книгу').isDisabled()).toBe(true);
    await keepPicture(page, 'import-3-preview');
    expect(await complaints(view)).toEqual([]);

    const key = await saved(page, () => button(page, 'Сохранить ключ…').click());
    expect(key.name).toBe('Ключ код – имя.csv');
    expect(key.text.split('\r\n')).toEqual([
      '\ufeffКод;ФИО',
      'Н-003;Тестова Анна Петровна',
      'У-002;Пробный Иван Олегович',
      'У-003;Образцова Вера Ильинична',
    ]);
    await keepPicture(page, 'import-3-key-saved');
    expect(await complaints(view)).toEqual([]);
    await button(page, 'Записать в книгу').click();
    await heading(page, 'Готово');
    await page.getByText('Записано. «Наставники»: новых 2.').waitFor();
    await button(page, 'Сохранить ключ…').waitFor();
    await keepPicture(page, 'import-4-done');
    expect(await complaints(view)).toEqual([]);
    expect(calls.map(({ method }) => method)).toEqual(['importState', 'previewImport', 'importRows']);
    expect(JSON.stringify(calls)).not.toMatch(PEOPLE);
    expect(JSON.stringify(calls)).toContain('Н-003');
  });

  test('lists rows that cannot be read, and saves them to be mended', async () => {
    const view = await open();
    const { page } = view;
    await toPreview(view, PAIRS);
    await page.getByRole('tab', { name: 'Замечания: 1' }).click();
    await keepPicture(page, 'import-3-remarks');
    await page.getByRole('tab', { name: 'С ошибками: 1' }).click();
    await page.getByRole('option', { name: 'Лист «пары», строка 6' }).waitFor();
    await keepPicture(page, 'import-3-wrong');
    expect(await complaints(view)).toEqual([]);
    const { name, text } = await saved(page, () => button(page, 'Сохранить строки с ошибками…').click());
    expect(name).toBe('пары – исправить.csv');
    expect(text.split('\r\n')[0]).toBe(
      '\ufeff№;Наставник;Класс наставника;Телефон наставника;Наставляемый;Класс наставляемого;Форма;Лист;Строка;Что не так;Что сделать',
    );
    expect(text.split('\r\n')[1]).toMatch(/^3;Примеров Пётр Ильич;.*;пары;6;«Класс наставляемого»: /);
  });

  test('shows what changes, with what stands there now', async () => {
    const view = await open(
      cannedImport(importState(), {
        previewImport: () => ({
          mentors: {
            added: [],
            changed: [
              {
                name: 'Н-001',
                row: 5,
                cells: [
                  { title: 'Класс', was: '8А', becomes: '9А' },
                  { title: 'Мест', was: '', becomes: '2' },
                ],
              },
            ],
            same: 3,
            remarks: ['Лист «Наставники», строка 7, «Мест»: в ячейке формула, она останется как есть.'],
          },
          mentees: { added: [], changed: [], same: 0, remarks: [] },
          pairs: { added: [], changed: [], same: 0, remarks: [] },
          mark: 'm',
        }),
      }),
    );
    const { page } = view;
    await toPreview(view, csv('список.csv', ['Код наставника;Класс', 'Н-001;9А']));
    await page.getByText('Наставники: изменится 1, без изменений 3.').waitFor();
    await page
      .getByRole('option', { name: 'Н-001 · лист «Наставники», строка 5 · Класс: 8А → 9А; Мест: пусто → 2' })
      .waitFor();
    await page.getByRole('tab', { name: 'Замечания: 1' }).waitFor();
    expect(await button(page, 'Записать в книгу').isEnabled()).toBe(true);
    await keepPicture(page, 'import-3-changes');
    expect(await complaints(view)).toEqual([]);
  });

  test('says that nothing is new when the book has it all', async () => {
    const view = await open();
    const { page } = view;
    await toPreview(view, csv('список.csv', ['Код наставника;Класс', 'Н-001;9А', 'Н-002;9А']));
    await page.getByText('Нового нет: всё уже есть в книге.').waitFor();
    expect(await button(page, 'Записать в книгу').count()).toBe(0);
    await button(page, 'Закрыть').click();
    await page.getByText('закрыто').waitFor();
  });

  test('leads to the one choice that mends many rows', async () => {
    const view = await open();
    const { page } = view;
    await toPreview(view, csv('список.csv', ['Наставник', 'Тестова Анна Петровна', 'Примеров Пётр Ильич']));
    await page.getByText('2 строки исправит один выбор: «Кто наставники».').waitFor();
    await keepPicture(page, 'import-3-mend');
    expect(await complaints(view)).toEqual([]);
    await button(page, 'Выбрать').click();
    await page.getByLabel('Кто наставники').selectOption('педагог');
    await button(page, 'Дальше').click();
    await page.getByText('Наставники: новых 2.').waitFor();
  });

  test('a book that changed meanwhile is previewed anew with codes that are free', async () => {
    let state = importState();
    const view = await open({
      ...cannedImport(state),
      importState: () => state,
      importRows: () => ({ written: false, message: 'Пока окно было открыто, книга изменилась. Ничего не записано.' }),
    });
    const { page } = view;
    await toPreview(view, PAIRS);
    await saved(page, () => button(page, 'Сохранить ключ…').click());
    state = importState({ taken: { mentor: ['Н-001', 'Н-002', 'Н-003'], mentee: ['У-001'] } });
    await button(page, 'Записать в книгу').click();
    await page.getByRole('alert').getByText('Пока окно было открыто, книга изменилась. Ничего не записано.').waitFor();
    await page.getByRole('alert').getByText('Новые люди получили другие коды: прежние уже заняты.').waitFor();
    await page.getByRole('option', { name: 'Н-004 · Тестова Анна Петровна' }).waitFor();
    expect(await button(page, 'Записать в книгу').isDisabled()).toBe(true); // another key
    await keepPicture(page, 'import-3-stale');
    expect(await complaints(view)).toEqual([]);
  });

  test('codes that somebody took after the book was read are given to nobody else', async () => {
    let state = importState();
    const view = await open({
      importState: () => state,
      previewImport: (input) => cannedImport(state).previewImport?.(input) ?? Promise.reject(new Error('no preview')),
    });
    await toColumns(view, PAIRS);
    state = importState({ taken: { mentor: ['Н-001', 'Н-002', 'Н-003'], mentee: ['У-001', 'У-002'] } });
    await button(view.page, 'Дальше').click();
    await view.page.getByRole('option', { name: 'Н-004 · Тестова Анна Петровна' }).waitFor();
    await view.page.getByRole('option', { name: 'У-003 · Пробный Иван Олегович' }).waitFor();
    expect(JSON.stringify(view.calls)).not.toMatch(PEOPLE);
  });

  test('a write that fails keeps the preview, and says what is known', async () => {
    const view = await open(
      cannedImport(importState(), {
        importRows: () => {
          throw new Error('boom');
        },
      }),
    );
    const { page } = view;
    await toPreview(view, csv('список.csv', ['Код наставника;Класс', 'Н-009;9А']));
    await button(page, 'Записать в книгу').click();
    await page.getByRole('alert').getByText('Записано ли, видно на листе «Журнал».').waitFor();
    await heading(page, 'Шаг 3 из 3');
  });
});

describe('the key of an earlier import', () => {
  const KEY = csv('ключ.csv', ['Код;ФИО', 'Н-001;Тестова Анна Петровна', 'У-001;Пробный Иван Олегович'], windows1251);

  test('lets people be recognised, and goes nowhere', async () => {
    const view = await open();
    const { page, calls } = view;
    await heading(page, 'Шаг 1 из 3');
    await choose(page, KEY, 'Выбрать ключ…');
    await page.getByText('Ключ прочитан: «ключ.csv», 2 кода.').waitFor();
    await toPreview(
      view,
      csv('список.csv', ['Наставник;Класс', 'ТЕСТОВА  Анна Петровна;9А', 'Примеров Пётр Ильич;10Б']),
    );
    await page.getByText('Наставники: новых 1, без изменений 1.').waitFor();
    const { text } = await saved(page, () => button(page, 'Сохранить ключ…').click());
    expect(text).toBe(
      '\ufeffКод;ФИО\r\nН-001;Тестова Анна Петровна\r\nУ-001;Пробный Иван Олегович\r\nН-003;Примеров Пётр Ильич',
    );
    expect(JSON.stringify(calls)).not.toMatch(PEOPLE);
  });

  test('another file is no key', async () => {
    const view = await open();
    await heading(view.page, 'Шаг 1 из 3');
    await choose(view.page, PAIRS, 'Выбрать ключ…');
    await view.page.getByRole('alert').getByText('«пары.csv»: Это не файл ключа').waitFor();
    expect(await complaints(view)).toEqual([]);
  });

  test('is kept for the next list of the same window', async () => {
    const view = await open();
    const { page } = view;
    await toPreview(view, csv('список.csv', ['Наставник;Класс', 'Примеров Пётр Ильич;10Б']));
    await saved(page, () => button(page, 'Сохранить ключ…').click());
    await button(page, 'Записать в книгу').click();
    await button(page, 'Загрузить ещё список').click();
    await page.getByText('Взят ключ прошлой загрузки: 1 код.').waitFor();
  });
});

test('in a book «С именами» names go to the book, and no key is asked for', async () => {
  const names = [{ code: 'Н-001', name: 'Тестова Анна Петровна' }];
  const view = await open(cannedImport(importState({ personalData: 'names', names })));
  const { page, calls } = view;
  await page.getByText('имена будут записаны в столбец «ФИО»').waitFor();
  expect(await button(page, 'Выбрать ключ…').count()).toBe(0);
  await toPreview(view, csv('список.csv', ['Наставник;Класс', 'Тестова Анна Петровна;9А', 'Примеров Пётр Ильич;10Б']));
  await page.getByText('Наставники: новых 1, без изменений 1.').waitFor();
  await button(page, 'Записать в книгу').click();
  await heading(page, 'Готово');
  expect(calls.at(-1)).toMatchObject({
    input: {
      lists: {
        mentors: [
          { code: 'Н-001', name: names[0]?.name },
          { code: 'Н-003', name: 'Примеров Пётр Ильич' },
        ],
      },
    },
  });
});

test('every step can be walked by the keyboard', async () => {
  const view = await open();
  const { page } = view;
  await heading(page, 'Шаг 1 из 3');
  await choose(page, PAIRS);
  await page.getByText('Выбран файл «пары.csv».').waitFor();
  const walkTo = async (name: string) => {
    for (let tries = 0; tries < 40; tries += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
    }
    throw new Error(`Tab never came to «${name}»`);
  };
  await walkTo('Дальше');
  await page.keyboard.press('Enter');
  await heading(page, 'Шаг 2 из 3');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Шаг 2 из 3. Что в столбцах');
  await walkTo('Дальше');
  await page.keyboard.press('Enter');
  await heading(page, 'Шаг 3 из 3');
  await saved(page, async () => {
    await walkTo('Сохранить ключ…');
    await page.keyboard.press('Enter');
  });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Записать в книгу');
  await page.keyboard.press('Enter');
  await heading(page, 'Готово');
});
