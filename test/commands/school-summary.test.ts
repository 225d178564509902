import { describe, expect, test } from '@jest/globals';
import type { Person } from '../../local/apps-script/host';
import { answeringPerson } from '../../local/apps-script/person';
import type { WorkbookData } from '../../local/engine/library';
import { templateCells } from '../samples/fixtures';
import { differences, pictureOf } from './book-picture';
import { rangeValues, recordsOf, sheetRows } from './sheet-cells';
import { schoolOf } from './small-school';
import { makeSample, openData, openNew, openSampleCopy, readSample, type TestBook } from './test-book';

const SUMMARY = 'buildSchoolSummary';
const REPORT = 'Свод школы';
const SHEET = 'Прошлые годы';
const NO = { answers: ['NO'] };

/** School 17 at the end of its year. */
const school17 = (await openSampleCopy('school17-year')).data();

/** The same school; «Прошлые годы» is still to be made. */
const withoutPast: WorkbookData = await (async () => {
  const { [SHEET]: _, ...sheets } = readSample('school17-year').sheets;
  return makeSample({ ...readSample('school17-year'), sheets });
})();

const S1 = 'REPORT_S1';
const texts = (book: TestBook, name: string) => rangeValues(book.model, name).map((row) => row.map(String));
const charts = (book: TestBook) => pictureOf(book.data()).sheets[REPORT]?.charts ?? [];
const yearRows = (book: TestBook) =>
  recordsOf(book.model, SHEET).map((row) => Object.values(row).map(String).join(' | '));

describe('S1 of school 17', () => {
  test('is the template, cell by cell, and says what is missing', () => {
    const book = openData(school17);
    expect(book.end(SUMMARY, NO)).toBe(
      'Лист «Свод школы» заполнен: участников 185, наставников 64, наставляемых 121. Нет данных за 2021/2022 учебный год: «Ученик-ученик». Впишите их на лист «Прошлые годы» и выберите «Свод школы» ещё раз.',
    );
    expect(texts(book, S1)).toEqual(templateCells('S1'));
  });

  test('adds up, grows and covers by formulas of the sheet', () => {
    const book = openData(school17);
    book.run(SUMMARY, NO);
    const rows = sheetRows(book.model, REPORT);
    const first = 1 + rows.findIndex(([form]) => form === 'Учитель-учитель');
    const total = 1 + rows.findIndex(([form]) => form === 'Итого');
    expect(book.edit('formulaOf', REPORT, `C${first}`)).toBe(`=D${first}+E${first}`);
    expect(book.edit('formulaOf', REPORT, `C${total}`)).toBe(`=SUM(C${first}:C${total - 1})`);
    expect(rangeValues(book.model, 'REPORT_S1_GROWTH').slice(1)).toEqual([
      ['Учитель-учитель', 29, 30, 1, 30 / 29 - 1, 16 / 14],
      ['Ученик-ученик', '', 155, '', '', 105 / 50],
      ['Итого', '', 185, '', '', 121 / 64],
    ]);
    book.edit('typeInto', REPORT, `D${first}`, 20);
    expect(rangeValues(book.model, S1).at(-1)).toEqual(['Итого', 191, 70, 121, '']);
  });

  test('covers pupils by age group and educators against the target', () => {
    const book = openData(school17);
    book.run(SUMMARY, NO);
    expect(rangeValues(book.model, 'REPORT_S1_COVERAGE').slice(1)).toEqual([
      ['обучающиеся начальной школы', 320, 10, 10 / 320, 0.7, 214],
      ['обучающиеся основной школы', 360, 84, 84 / 360, 0.7, 168],
      ['обучающиеся старшей школы', 70, 11, 11 / 70, 0.7, 38],
      ['Обучающиеся, всего', 750, 105, 105 / 750, 0.7, 420],
      ['Педагоги', 48, 30, 30 / 48, 0.7, 4],
      ['из них молодые специалисты', 6, expect.any(Number), expect.any(Number), '', ''],
    ]);
  });

  test('has its diagrams once, however often it is built; a chart of a person’s own stays', () => {
    const book = openData(school17);
    book.run(SUMMARY, NO);
    book.edit('addChart', REPORT, 'Наша диаграмма', 'A3:B5');
    expect(charts(book)).toHaveLength(3);
    book.run(SUMMARY, NO);
    expect(
      charts(book)
        .map((chart) => /"text":"([^"]+)"/.exec(chart)?.[1])
        .sort(),
    ).toEqual(['Наставники и наставляемые по формам', 'Наша диаграмма', 'Охват наставничеством и цель'].sort());
  });

  test('holds no code of a person', () => {
    const book = openData(school17);
    book.run(SUMMARY);
    expect(
      sheetRows(book.model, REPORT)
        .flat()
        .filter((cell) => /[НУ]-\d/.test(String(cell))),
    ).toEqual([]);
  });

  test('does not depend on the order of columns', () => {
    const book = openData(school17);
    book.edit('moveColumn', SHEET, 'Всего');
    book.run(SUMMARY, NO);
    expect(texts(book, S1)).toEqual(templateCells('S1'));
  });
});

describe('«Прошлые годы»', () => {
  test('is made when it is not there, with a row for each form to be filled', () => {
    const book = openData(withoutPast);
    expect(book.end(SUMMARY, NO)).toContain(
      'Нет данных за 2021/2022 учебный год: «Учитель-учитель», «Ученик-ученик». Появился лист «Прошлые годы»: впишите их и выберите «Свод школы» ещё раз.',
    );
    expect(sheetRows(book.model, SHEET)).toEqual([
      ['Учебный год', 'Форма', 'Наставников', 'Наставляемых', 'Всего'],
      ['2021/2022', 'Учитель-учитель', '', '', ''],
      ['2021/2022', 'Ученик-ученик', '', '', ''],
    ]);
    expect(rangeValues(book.model, S1).map((row) => row[4])).toEqual(['В прошлом учебном году', '', '', '']);
    expect(charts(book)).toHaveLength(2);
    book.edit('typeInto', SHEET, 'C2', 13);
    book.edit('typeInto', SHEET, 'D2', 16);
    book.edit('typeInto', SHEET, 'E3', 0);
    expect(book.end(SUMMARY, NO)).not.toContain('Нет данных');
    expect(rangeValues(book.model, S1).map((row) => row[4])).toEqual(['В прошлом учебном году', 29, 0, 29]);
    expect(rangeValues(book.model, 'REPORT_S1_GROWTH')[2]?.slice(1, 5)).toEqual([0, 155, 155, '']);
    expect(charts(book)).toHaveLength(3);
  });

  test('keeps the year when its period is over and the person agrees; the next year compares with it', () => {
    const book = openData(school17);
    expect(book.run(SUMMARY)).toEqual([
      'Период отчёта закончился. Сохранить итоги 2022/2023 учебного года на лист «Прошлые годы» для сравнения в следующем году: Учитель-учитель – 30, Учитель-ученик – 0, Ученик-ученик – 155, Работодатель-ученик – 0, Студент-ученик – 0, Итого – 185? Прежние числа этого года там заменятся, остальные строки не изменятся. «Нет» – построить свод без этого.',
      expect.stringMatching(
        /^Лист «Свод школы» заполнен: .*\n\nИтоги 2022\/2023 учебного года сохранены на листе «Прошлые годы»\.$/,
      ),
    ]);
    expect(
      recordsOf(book.model, SHEET).map((row) => [
        row['Учебный год'],
        row.Форма,
        row.Наставников,
        row.Наставляемых,
        row.Всего,
      ]),
    ).toEqual([
      ['2021/2022', 'Учитель-учитель', '', '', 29],
      ['2022/2023', 'Учитель-учитель', 14, 16, 30],
      ['2022/2023', 'Учитель-ученик', 0, 0, 0],
      ['2022/2023', 'Ученик-ученик', 50, 105, 155],
      ['2022/2023', 'Работодатель-ученик', 0, 0, 0],
      ['2022/2023', 'Студент-ученик', 0, 0, 0],
      ['2022/2023', 'Итого', 64, 121, 185],
    ]);
    expect(book.run(SUMMARY)).toHaveLength(1); // nothing new to keep
    book.edit('setParameter', 'Учебный год', '2023/2024');
    book.edit('setParameter', 'Конец периода', '31.05.2024');
    book.edit('setParameter', 'Дата отчёта', '31.05.2024');
    expect(book.end(SUMMARY, NO)).not.toContain('Нет данных');
    expect(rangeValues(book.model, S1).map((row) => row[4])).toEqual(['В прошлом учебном году', 30, 155, 185]);
  });

  test('lets a form that is new in the next year grow from 0, with the diagram of growth', () => {
    const book = openData(school17);
    book.run(SUMMARY);
    book.edit('setParameter', 'Учебный год', '2023/2024');
    book.edit('setParameter', 'Конец периода', '31.05.2024');
    book.edit('setParameter', 'Дата отчёта', '01.05.2024');
    book.edit('addRows', 'Пары', [
      {
        '№ пары': '900',
        'Код наставника': 'Н-001',
        'Код наставляемого': 'У-100',
        Форма: 'Учитель-ученик',
        Статус: 'активна',
        Начало: '2023-10-01',
      },
    ]);
    expect(book.end(SUMMARY)).not.toContain('Нет данных');
    expect(rangeValues(book.model, 'REPORT_S1_GROWTH')[2]?.slice(0, 4)).toEqual(['Учитель-ученик', 0, 2, 2]);
    expect(charts(book)).toHaveLength(3);
  });

  test('is the year of the autumn before for a period that begins in winter, where the settings name no year', () => {
    const book = openData(school17);
    book.edit('setParameter', 'Учебный год', '');
    book.edit('setParameter', 'Начало периода', '09.01.2023');
    expect(book.end(SUMMARY, NO)).toContain('Нет данных за 2021/2022 учебный год');
    expect(sheetRows(book.model, REPORT).flat().join('\n')).toContain('2022/2023 учебный год');
  });

  test('gets the year together with the sheet', () => {
    const book = openData(withoutPast);
    book.run(SUMMARY);
    expect(yearRows(book)).toEqual([
      '2021/2022 | Учитель-учитель |  |  | ',
      '2021/2022 | Ученик-ученик |  |  | ',
      '2022/2023 | Учитель-учитель | 14 | 16 | 30',
      '2022/2023 | Учитель-ученик | 0 | 0 | 0',
      '2022/2023 | Ученик-ученик | 50 | 105 | 155',
      '2022/2023 | Работодатель-ученик | 0 | 0 | 0',
      '2022/2023 | Студент-ученик | 0 | 0 | 0',
      '2022/2023 | Итого | 64 | 121 | 185',
    ]);
  });

  test('gets the new figures in the rows of the year when they have changed', () => {
    const book = openData(school17);
    book.run(SUMMARY);
    const row = 1 + sheetRows(book.model, 'Пары').findIndex((line) => line.includes('Ученик-ученик'));
    book.edit('deleteRow', 'Пары', row);
    expect(book.run(SUMMARY)).toHaveLength(2);
    expect(yearRows(book)).toHaveLength(7);
    expect(yearRows(book)).toEqual(
      expect.arrayContaining(['2022/2023 | Ученик-ученик | 153 | 49 | 104', '2022/2023 | Итого | 183 | 63 | 120']),
    );
  });

  test('is not offered while the period lasts', () => {
    const book = openData(school17);
    book.edit('setParameter', 'Дата отчёта', '30.05.2023');
    expect(book.run(SUMMARY)).toHaveLength(1);
    expect(yearRows(book)).toHaveLength(1);
  });

  test('is not written when the figures change while the person thinks', () => {
    const book = openData(school17);
    const thinking = answeringPerson([], () => undefined);
    let shown = 0;
    const person: Person = {
      ...thinking,
      alert: (title, text, set) => {
        shown += 1;
        if (shown === 1) changePairs(book);
        return thinking.alert(title, text, set);
      },
    };
    book.run(SUMMARY, { person });
    expect(book.data().sheets.map(({ name }) => name)).not.toContain(REPORT);
    expect(yearRows(book)).toHaveLength(1);
  });

  test('stays as it is when the person declines, and the summary is built', () => {
    const book = openData(school17);
    const before = pictureOf(book.data()).sheets[SHEET];
    expect(book.run(SUMMARY, NO)).toHaveLength(2);
    expect(differences(before, pictureOf(book.data()).sheets[SHEET])).toEqual([]);
    expect(texts(book, S1)).toEqual(templateCells('S1'));
  });

  test('with a wrong row is told by the summary and by the check, and nothing is kept beside it', () => {
    const book = openData(school17);
    book.edit('addRows', SHEET, [{ 'Учебный год': '2022/2023', Форма: 'Ученик-ученик', Всего: 'много' }]);
    const message = 'Лист «Прошлые годы», строка 3, «Всего»: нужно целое число от 0, сейчас «много». Исправьте ячейку.';
    const told = book.run(SUMMARY);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`Не учтено полностью:\n${message}`);
    expect(book.end('checkBook')).toContain(message);
  });
});

/** Somebody else deletes a pair: past the script, which is waiting for an answer. */
function changePairs({ model }: TestBook): void {
  const sheetId = model.getters.getSheetIdByName('Пары') ?? '';
  const row = sheetRows(model, 'Пары').findIndex((line) => line.includes('Ученик-ученик'));
  model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: 'Пары', dimension: 'ROW', elements: [row] });
}

test('the check wants the columns of years and forms; those of figures may be missing', () => {
  const book = openData(school17);
  expect(book.end('checkBook')).not.toContain(SHEET);
  book.edit('renameColumn', SHEET, 'Форма', 'Вид');
  expect(book.end('checkBook')).toContain('Лист «Прошлые годы»: нет столбца «Форма».');
  expect(book.end(SUMMARY)).toMatch(/^Лист «Прошлые годы»: нет столбца «Форма»\. .* Ничего не записано\.$/);
});

describe('undo', () => {
  test.each([
    ['of the first summary', withoutPast],
    ['of a summary with the year kept', school17],
  ])('%s restores the book', (_, data) => {
    const book = openData(data);
    const before = pictureOf(book.data());
    book.run(SUMMARY);
    expect(book.end('undoLastAction')).toContain('Свод школы');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('brings the former diagrams back', () => {
    const book = openData(school17);
    book.run(SUMMARY);
    const before = pictureOf(book.data());
    book.edit('clearCells', SHEET, 'A2:C2');
    const cleared = pictureOf(book.data()).sheets[SHEET];
    book.run(SUMMARY);
    expect(charts(book)).toHaveLength(2);
    book.run('undoLastAction');
    expect(differences(before.sheets[REPORT], pictureOf(book.data()).sheets[REPORT])).toEqual([]);
    expect(differences(cleared, pictureOf(book.data()).sheets[SHEET])).toEqual([]);
  });
});

describe('what stands in the way is told', () => {
  test('a book without pairs that count', async () => {
    const book = await openSampleCopy('school17-before');
    const before = pictureOf(book.data());
    expect(book.end(SUMMARY)).toBe(
      'За период 01.09.2022–31.05.2023 нет пар, которые входят в отчёты: считаются закреплённые приказом, активные, приостановленные и завершённые. Проверьте лист «Пары» и период на листе «Настройки». Ничего не записано.',
    );
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test.each([
    ['Учебный год', '2030/2031', 'это не год периода 01.09.2022–31.05.2023, сейчас «2030/2031»'],
    ['Учебный год', 'этот', 'нужен учебный год, например 2026/2027, сейчас «этот»'],
    ['Обучающихся основной школы', '', 'пусто, а нужно число обучающихся (0, если их нет)'],
    ['Педагогов', 'много', 'нужно целое число от 0, сейчас «много»'],
  ])('«%s» is «%s»', (parameter, value, what) => {
    const book = openData(school17);
    book.edit('setParameter', parameter, value);
    const end = book.end(SUMMARY);
    expect(end).toMatch(/^Лист «Настройки», строка \d+, /);
    expect(end).toContain(`«${parameter}»: ${what}. Исправьте и запустите команду ещё раз. Ничего не записано.`);
    expect(book.end('checkBook')).toContain(what);
  });

  test('more people in the programme than the school has', () => {
    const book = openData(school17);
    book.edit('setParameter', 'Педагогов', 20);
    expect(book.end(SUMMARY, NO)).toContain(
      'Не учтено полностью:\nЛист «Настройки», «Педагогов»: участвуют 30, а всего в школе 20: доля больше 100 %. Исправьте число.',
    );
  });

  test('educators that the settings do not count have no share, which is not 0', () => {
    const book = openData(school17);
    book.edit('setParameter', 'Педагогов', '');
    book.run(SUMMARY, NO);
    expect(rangeValues(book.model, 'REPORT_S1_COVERAGE')[5]).toEqual(['Педагоги', '', 30, '', 0.7, '']);
  });

  test('a pair of an unknown person', () => {
    const book = openData(school17);
    book.edit('deleteRow', 'Наставники', 2);
    const end = book.end(SUMMARY, NO);
    expect(end).toContain('Не учтено полностью:\nЛист «Пары», строка');
    expect(end).toContain('такого наставника нет на листе «Наставники», пара не учтена');
  });

  test('the municipality’s book', () => {
    const book = openNew();
    book.run('createMunicipalBook');
    expect(book.end(SUMMARY)).toMatch(/^Это книга муниципалитета, а команда – для книги школы\./);
  });
});

test('a mentor of two forms is in both rows and once in all', () => {
  const book = openData(school17);
  book.edit('addRows', 'Пары', [
    {
      '№ пары': '900',
      'Код наставника': 'Н-001',
      'Код наставляемого': 'У-100',
      Форма: 'Учитель-ученик',
      Статус: 'активна',
      Начало: '2022-10-01',
    },
  ]);
  book.run(SUMMARY, NO);
  expect(rangeValues(book.model, S1).slice(1)).toEqual([
    ['Учитель-учитель', 30, 14, 16, 29],
    ['Учитель-ученик', 2, 1, 1, ''],
    ['Ученик-ученик', 155, 50, 105, ''],
    ['Итого', 185, 64, 121, ''],
  ]);
  expect(sheetRows(book.model, REPORT).flat().join()).toContain('В строках форм – 187, разных людей – 185');
});

test('the number of calls does not depend on the number of pairs', async () => {
  const calls = async (pairs: number) => {
    const book = openData(await makeSample(schoolOf(pairs)));
    expect(book.end(SUMMARY, NO)).toContain(`участников ${2 * pairs}, `);
    return Object.fromEntries(book.calls.byMethod);
  };
  const few = await calls(10);
  expect(await calls(999)).toEqual(few);
  expect(Object.values(few).reduce((sum, count) => sum + count, 0)).toBeLessThan(130);
}, 60_000);
