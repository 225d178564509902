import { describe, expect, test } from '@jest/globals';
import { contentsOf, differences, pictureOf } from './book-picture';
import { sheetRows } from './sheet-cells';
import { openData, openNew, type TestBook } from './test-book';

/** Sheets that are made at once and their columns, as the product names them. */
const COMMON = {
  Настройки: 'Параметр|Значение|Пояснение',
  Справочники: 'Список|Значение|Синонимы|Относится к|Строка свода|Пояснение',
  Документы: 'Уровень|Вид|Название|№|Дата|Действует до|Ссылка',
  Мероприятия: '№|Мероприятие|Дата|Итог|Участников',
  Журнал: 'Время|Кто|Действие|Объект|Сколько',
};
const SCHOOL = {
  ...COMMON,
  Наставники: 'Код|Кто|Класс|Стаж, лет|Предмет|Компетенции|Категории|Формы|Мест|Время|Согласие|Обучение|Статус',
  Наставляемые:
    'Код|Кто|Класс|Возраст|Стаж, лет|Предмет|Категории|Запрос|Формы|Время|Согласие|Дата включения|Источник|Статус|Причина ожидания',
  Пары: '№ пары|Код наставника|Код наставляемого|Форма|Модель взаимодействия|По количеству|Онлайн|Содержание|Баллы|Почему|Закреплено|Статус|Причина|Начало|Окончание|№ приказа|Дата приказа',
};
const MUNICIPAL = {
  ...COMMON,
  Школы: '№|Краткое наименование|Источник|Состояние|Обновлено|Ошибка',
  'Данные школ': 'Школа|Период|Раздел|Показатель|Значение',
  'Тексты отчёта': 'Место|Текст',
};
const SCHOOL_PARAMETERS =
  'Краткое наименование ОО; Муниципалитет; Муниципалитет (родительный падеж); Учебный год; Начало периода; Конец периода; Дата отчёта; Куратор; Директор; Обучающихся начальной школы; Обучающихся основной школы; Обучающихся старшей школы; Педагогов; Молодых специалистов; Целевой охват; Возраст участия от; Персональные данные; Порог отбора наставника';

/** Dropdowns by «sheet / column», and the list of «Справочники» that each offers. */
const DROPDOWNS = {
  'Наставники / Кто': 'Кто',
  'Наставники / Категории': 'Категория',
  'Наставники / Формы': 'Форма',
  'Наставники / Статус': 'Статус наставника',
  'Наставляемые / Кто': 'Кто',
  'Наставляемые / Категории': 'Категория',
  'Наставляемые / Формы': 'Форма',
  'Наставляемые / Статус': 'Статус наставляемого',
  'Пары / Форма': 'Форма',
  'Пары / Модель взаимодействия': 'Модель взаимодействия',
  'Пары / По количеству': 'По количеству',
  'Пары / Онлайн': 'Отметка',
  'Пары / Содержание': 'Содержание',
  'Пары / Закреплено': 'Отметка',
  'Пары / Статус': 'Статус пары',
  'Документы / Уровень': 'Уровень документа',
  'Документы / Вид': 'Вид документа',
};
const DATES = {
  Наставники: ['Согласие', 'Обучение'],
  Наставляемые: ['Согласие', 'Дата включения'],
  Пары: ['Начало', 'Окончание', 'Дата приказа'],
  Документы: ['Дата', 'Действует до'],
  Мероприятия: ['Дата'],
};

const made = openNew();
const [question = '', done = ''] = made.run('createSchoolBook');
const schoolData = made.data();

const school = () => openData(schoolData);

function titlesOf(book: TestBook, sheet: string): string {
  return (sheetRows(book.model, sheet)[0] ?? []).join('|');
}

function sheetData(title: string) {
  const sheet = schoolData.sheets.find(({ name }) => name === title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  return sheet;
}

describe('a new book of a school', () => {
  test('has the sheets of the product with its column titles', () => {
    const titles = Object.keys(SCHOOL);
    expect(Object.fromEntries(titles.map((sheet) => [sheet, titlesOf(made, sheet)]))).toEqual(SCHOOL);
    const visible = schoolData.sheets.filter(({ isVisible }) => isVisible).map(({ name }) => name);
    expect(new Set(visible)).toEqual(new Set(['Лист1', ...titles]));
    expect(schoolData.sheets.find(({ name }) => name === '_Отмена')?.isVisible).toBe(false);
  });

  test('tells what it is about to do before it does it, and what to do next', () => {
    expect(question).toMatch(/^Будет добавлено: лист «Настройки»; лист «Наставники».*Остальное не изменится\.$/);
    expect(question).not.toContain('_Отмена');
    expect(done).toContain('Заполните лист «Настройки»');
  });

  test('has every parameter of the product, each once', () => {
    const parameters = sheetRows(made.model, 'Настройки').map(([parameter]) => String(parameter));
    expect(parameters).toEqual(expect.arrayContaining(SCHOOL_PARAMETERS.split('; ')));
    expect(new Set(parameters).size).toBe(parameters.length);
  });

  test('is a row of the journal, signed with a label', () => {
    const [, line = []] = sheetRows(made.model, 'Журнал');
    expect(line.slice(1)).toEqual(['куратор', 'Создать книгу школы', 'книга', 8]);
  });

  test('offers the lists of «Справочники» in the columns of the product, and only warns', () => {
    const lists = sheetRows(made.model, 'Справочники');
    for (const [place, list] of Object.entries(DROPDOWNS)) {
      const [sheet = '', column = ''] = place.split(' / ');
      const letter = String.fromCharCode(65 + titlesOf(made, sheet).split('|').indexOf(column));
      const rule = sheetData(sheet).dataValidationRules.find(({ ranges }) => ranges[0]?.startsWith(`${letter}2:`));
      const [, first = '', last = ''] = /B(\d+):B(\d+)$/.exec(String(rule?.criterion.values[0])) ?? [];
      const offered = lists.slice(Number(first) - 1, Number(last)).map(([name]) => name);
      const whole = lists.filter(([name]) => name === list).length;
      expect([place, rule?.isBlocking, offered]).toEqual([place, false, Array.from({ length: whole }, () => list)]);
    }
  });

  test('freezes the header, writes dates as days, and explains columns by notes', () => {
    for (const title of Object.keys(SCHOOL)) expect([title, sheetData(title).panes?.ySplit]).toEqual([title, 1]);
    for (const [title, columns] of Object.entries(DATES)) {
      for (const column of columns) {
        const col = titlesOf(made, title).split('|').indexOf(column);
        expect([title, column, formatAt(title, col, 2)]).toEqual([title, column, 'dd.mm.yyyy']);
      }
    }
    const notes: unknown = Reflect.get(sheetData('Наставники'), 'notes');
    expect(notes).toMatchObject({
      A1: expect.stringContaining('Например Н-014'),
      I1: expect.stringContaining('Сколько'),
    });
  });
});

function formatAt(title: string, col: number, row: number): string | undefined {
  const letter = String.fromCharCode(65 + col);
  const { formats } = sheetData(title);
  const zone = Object.keys(formats).find((address) => {
    const [, left = '', top = '', right = left, bottom = top] =
      /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address) ?? [];
    return left <= letter && letter <= right && Number(top) <= row && row <= Number(bottom);
  });
  return zone === undefined ? undefined : schoolData.formats[formats[zone] ?? 0];
}

describe('a new book of a municipality', () => {
  test('has the sheets of the product with its column titles', () => {
    const book = openNew();
    book.run('createMunicipalBook');
    const titles = Object.keys(MUNICIPAL);
    expect(Object.fromEntries(titles.map((sheet) => [sheet, titlesOf(book, sheet)]))).toEqual(MUNICIPAL);
    const again = pictureOf(book.data());
    expect(book.end('createMunicipalBook')).toBe('Всё на месте, ничего не изменено.');
    expect(differences(again, pictureOf(book.data()))).toEqual([]);
  });
});

describe('creating a book again', () => {
  test('changes nothing, cell by cell, and says so', () => {
    const book = school();
    const before = pictureOf(book.data());
    expect(book.run('createSchoolBook')).toEqual(['Всё на месте, ничего не изменено.']);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
    expect(sheetRows(book.model, 'Журнал')).toHaveLength(2);
  });

  test('brings a deleted column back at the right and leaves columns that were moved or added alone', () => {
    const book = school();
    book.edit('addRows', 'Наставники', [{ Код: 'Н-014', Мест: 2, Статус: 'активен' }]);
    book.edit('moveColumn', 'Наставники', 'Мест');
    book.edit('deleteColumn', 'Наставники', 'Класс');
    const before = contentsOf(book.data());
    const [asked, end] = book.run('createSchoolBook');
    expect(asked).toBe('Будет добавлено: столбцы на листе «Наставники»: Класс. Остальное не изменится.');
    expect(end).toMatch(/^Готово\./);
    expect(titlesOf(book, 'Наставники')).toBe(
      'Код|Кто|Стаж, лет|Предмет|Компетенции|Категории|Формы|Время|Согласие|Обучение|Статус|Наша пометка|Мест|Класс',
    );
    const after = contentsOf(book.data());
    expect({ ...after, Наставники: { ...after.Наставники, N1: undefined } }).toEqual(before);
  });

  test('brings columns back to sheets that commands have made, as the messages say; somebody’s own sheet is left alone', () => {
    const book = school();
    book.run('buildStages', { answers: ['1'] });
    book.edit('deleteColumn', 'Этапы', 'Где');
    book.edit('addTab', 'Планы', [['Наш список'], ['приказ']]);
    expect(book.end('buildStages')).toMatch(
      /^Лист «Этапы»: нет столбца «Где»\. .*«Создать книгу муниципалитета»\): столбец появится справа\./,
    );
    const before = pictureOf(book.data());
    const [asked] = book.run('createSchoolBook');
    expect(asked).toBe('Будет добавлено: столбцы на листе «Этапы»: Где. Остальное не изменится.');
    expect(titlesOf(book, 'Этапы')).toMatch(/\|Где$/);
    expect(titlesOf(book, 'Планы')).toBe('Наш список');
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('brings a deleted sheet, a deleted parameter and a deleted list back', () => {
    const book = school();
    book.edit('deleteTab', 'Мероприятия');
    const row = sheetRows(book.model, 'Настройки').findIndex(([parameter]) => parameter === 'Целевой охват') + 1;
    book.edit('deleteRow', 'Настройки', row);
    book.run('createSchoolBook');
    expect(titlesOf(book, 'Мероприятия')).toBe(COMMON.Мероприятия);
    const parameters = sheetRows(book.model, 'Настройки');
    expect(parameters.filter(([parameter]) => parameter === 'Целевой охват')).toEqual([
      ['Целевой охват', 0.7, expect.stringContaining('Доля')],
    ]);
  });

  test('refuses to make a book of the other kind out of it, and to write over a sheet of somebody', () => {
    const book = school();
    const before = pictureOf(book.data());
    expect(book.run('createMunicipalBook')).toEqual([
      'Это книга школы. Откройте новую таблицу и создайте книгу в ней. Ничего не записано.',
    ]);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
    const own = openNew();
    own.edit('addTab', 'Документы', [['Наш список'], ['приказ']]);
    const untouched = pictureOf(own.data());
    expect(own.end('createSchoolBook')).toBe(
      'Лист «Документы» уже есть, но столбцов программы в нём нет. Переименуйте его и повторите. Ничего не записано.',
    );
    expect(differences(untouched, pictureOf(own.data()))).toEqual([]);
  });

  test('does nothing when the person does not agree', () => {
    const book = openNew();
    expect(book.run('createSchoolBook', { answers: ['CANCEL'] })).toHaveLength(1);
    expect(book.data().sheets.map(({ name }) => name)).toEqual(['Лист1']);
  });
});
