import { describe, expect, test } from '@jest/globals';
import { SECTION_NAMES, SECTIONS } from './return-rows';
import { type CellValue, rangeValues, recordsOf, sheetRows } from './sheet-cells';
import { openSampleCopy, readSample } from './test-book';

const school = await openSampleCopy('school17-year');
const told = school.run('buildSchoolReturn');
const tab = sheetRows(school.model, 'Сведения ОО');

function figure(section: string, indicator: string): CellValue {
  const found = tab.filter((row) => row[0] === section && row[1] === indicator);
  expect([section, indicator, found.length]).toEqual([section, indicator, 1]);
  return found[0]?.[2] ?? '';
}

describe('«Сведения ОО» of school 17', () => {
  test('count 14 and 16 educators and 105 pupils, as the school published', () => {
    expect(figure('Педагоги, чел.', 'Наставников')).toBe(14);
    expect(figure('Педагоги, чел.', 'Наставляемых')).toBe(16);
    expect(figure('Обучающихся всего', 'Обучающихся всего')).toBe(105);
    expect(SECTIONS['Формы, чел.'].map((form) => figure('Формы, чел.', form))).toEqual([0, 105, 0, 0]);
    expect(SECTIONS['Формы, отметка'].map((form) => figure('Формы, отметка', form))).toEqual(['+', '-', '+', '-', '-']);
  });

  test('agree with a count of the sample by another way', () => {
    const sheets = readSample('school17-year').sheets;
    const counted = (sheets.Пары ?? []).filter((pair) => pair.Статус !== 'расторгнута');
    const classOf = new Map(
      (sheets.Наставляемые ?? []).map((one) => [one.Код, Number.parseInt(String(one.Класс), 10)]),
    );
    const classes = counted
      .map((pair) => classOf.get(pair['Код наставляемого']) ?? Number.NaN)
      .filter((one) => one > 0);
    const between = (from: number, to: number) => classes.filter((one) => from <= one && one <= to).length;
    expect(SECTIONS['Возраст, чел.'].map((group) => figure('Возраст, чел.', group))).toEqual([
      between(1, 4),
      between(5, 9),
      between(10, 11),
    ]);
  });

  test('have every section and row of the form in its order', () => {
    expect(tab[0]).toEqual(['Раздел', 'Показатель', 'Значение']);
    const form = SECTION_NAMES.flatMap((section) => SECTIONS[section].map((indicator) => [section, indicator]));
    expect(tab.slice(6).map((row) => row.slice(0, 2))).toEqual(form);
    expect(tab.slice(1, 6).map(([, indicator]) => indicator)).toEqual([
      'Краткое наименование ОО',
      'Начало периода',
      'Конец периода',
      'Дата отчёта',
      'Версия формы',
    ]);
  });

  test('hold no code of a person and no number of an order', () => {
    expect(tab.flat().filter((cell) => /^[НУ]-\d/.test(String(cell)))).toEqual([]);
    expect(tab.flat()).not.toContain('269');
  });

  test('are told with what to do next', () => {
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/охвачено обучающихся – 105\. Передайте методисту только эту вкладку/);
  });
});

describe('the return as an eighth school of Megion', () => {
  test('is collected under its own name, and T1 goes on in a second block', async () => {
    const megion = await openSampleCopy('megion');
    const days = { 'Начало периода': '2020-09-01', 'Конец периода': '2021-08-31', 'Дата отчёта': '2021-08-31' };
    const rows = tab.map((row) => [
      row[0],
      row[1],
      Object.entries(days).find(([label]) => label === row[1])?.[1] ?? row[2],
    ]);
    megion.edit('addTab', 'Сведения ОО', rows);
    const [question, collected] = megion.run('collectReturns');
    expect(question).toContain('сведений школ: 8; в список школ добавится 1');
    expect(collected).toBe('Получены сведения 8 из 8 ОО.');
    expect(recordsOf(megion.model, 'Школы')[7]).toMatchObject({
      '№': '8',
      'Краткое наименование': 'МБОУ СОШ №17 «Юнармеец»',
      Состояние: 'получено',
    });
    expect(megion.end('buildMunicipalReport')).toBe('Лист «Сводный отчёт» заполнен: сведения 8 из 8 ОО.');
    const table = rangeValues(megion.model, 'REPORT_T1');
    expect(table.slice(7).map((row) => row.slice(0, 3))).toEqual([
      ['Формы/ОО', 'МБОУ СОШ №17 «Юнармеец»', ''],
      ['Учитель-учитель', '+', ''],
      ['Учитель-ученик', '-', ''],
      ['Ученик-ученик', '+', ''],
      ['Работодатель-ученик', '-', ''],
      ['Студент-ученик', '-', ''],
    ]);
    expect(rangeValues(megion.model, 'REPORT_T2')[1]?.[2]).toBe(1542 + 105);
    expect(
      rangeValues(megion.model, 'REPORT_EDUCATORS')
        .slice(1, 3)
        .map((row) => row.slice(1)),
    ).toEqual([
      [1, 14],
      [1, 16],
    ]);
  });

  test('for another year is a return of that year: the school is awaited and the finding says which year came', async () => {
    const megion = await openSampleCopy('megion');
    const rows = tab.map((row) => {
      const days: Readonly<Record<string, string>> = {
        'Начало периода': '2022-09-01',
        'Конец периода': '2023-05-31',
        'Дата отчёта': '2023-05-31',
      };
      return [row[0], row[1], days[String(row[1])] ?? row[2]];
    });
    megion.edit('addTab', 'Сведения ОО', rows);
    expect(megion.end('collectReturns')).toBe(
      'Получены сведения 7 из 8 ОО.\n\nОбратите внимание, остальное собрано:\nЛист «Сведения ОО»: сведения за 01.09.2022–31.05.2023, а свод за 01.09.2020–31.08.2021: в свод не войдут. Исправьте период в сведениях или в настройках.',
    );
    megion.run('auditReport');
    const said = rangeValues(megion.model, 'REPORT_FINDINGS').map((row) => row.slice(0, 3).join(' | '));
    expect(said).toContain(
      'проверьте | МБОУ СОШ №17 «Юнармеец» | сведений за период свода нет, есть за 01.09.2022–31.05.2023',
    );
  });
});
