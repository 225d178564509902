import { describe, expect, test } from '@jest/globals';
import { createModel } from '../../local/engine/model';
import { readWorkbook } from '../../local/xlsx/read';
import { writeWorkbook } from '../../local/xlsx/write';
import { differences, pictureOf } from './book-picture';
import { rangeValues, sheetRows } from './sheet-cells';
import { smallMunicipality } from './small-municipality';
import { schoolOf } from './small-school';
import { makeSample, openData, openNew, openSampleCopy, type TestBook } from './test-book';

const CHARTS = 'buildCharts';
const REPORT = 'Диаграммы';
const TITLES = [
  'Наставляемые по формам',
  'Обучающиеся по возрастным группам',
  'Охват обучающихся и цель',
  'Потребности наставляемых',
];

interface Drawn {
  readonly title: string;
  readonly horizontal: boolean;
  readonly labels: string;
  readonly series: readonly string[];
}

/** From the top down: the engine knows no order of charts. */
function drawnOn({ model }: Pick<TestBook, 'model'>): readonly Drawn[] {
  const sheetId = model.getters.getSheetIdByName(REPORT) ?? '';
  const drawn = model.getters.getChartIds(sheetId).map((id): Drawn => {
    const chart = model.getters.getChartDefinition(id);
    if (chart.type !== 'bar' || chart.dataSource.type !== 'range') throw new Error(`a chart of type ${chart.type}`);
    const { labelRange = '', dataSets } = chart.dataSource;
    expect(chart).toMatchObject({ showValues: true, title: { text: expect.any(String) } });
    expect([chart.axesDesign?.x?.title?.text, chart.axesDesign?.y?.title?.text]).not.toContain(undefined);
    return {
      title: chart.title.text ?? '',
      horizontal: chart.horizontal ?? false,
      labels: labelRange.replace(/^.*!/, ''),
      series: dataSets.map(({ dataRange }) => dataRange),
    };
  });
  return drawn.sort((one, other) => TITLES.indexOf(one.title) - TITLES.indexOf(other.title));
}

/** A municipal book with the returns of Megion collected. */
const megion = await (async () => {
  const book = await openSampleCopy('megion');
  book.run('collectReturns');
  return book.data();
})();
const school17 = (await openSampleCopy('school17-year')).data();

describe('the charts of a municipality', () => {
  test('are drawn over the published figures of Megion', () => {
    const book = openData(megion);
    expect(book.end(CHARTS)).toBe('Лист «Диаграммы» заполнен: сведения 7 из 7 ОО.');
    expect(drawnOn(book).map(({ title }) => title)).toEqual(TITLES);
    expect(rangeValues(book.model, 'REPORT_CHART_COVERAGE').map((row) => row.slice(0, 3))).toEqual([
      ['Возрастная группа', 'Обучается', 'Охвачено'],
      ['начальная школа', 3061, 689],
      ['основная школа', 3503, 680],
      ['старшая школа', 716, 173],
      ['все обучающиеся', 7280, 1542],
    ]);
    expect(sheetRows(book.model, REPORT)[1]?.[0]).toBe(
      'Образовательные организации города Мегиона, 01.09.2020–31.08.2021, сведения 7 из 7 ОО',
    );
  });

  test('say of how many schools they are', async () => {
    const book = openData(await makeSample(smallMunicipality({ 'школа А': 10, 'школа Б': 20 })));
    book.run('collectReturns');
    book.edit('addRows', 'Школы', [{ '№': '3', 'Краткое наименование': 'школа В' }]);
    expect(book.end(CHARTS)).toBe('Лист «Диаграммы» заполнен: сведения 2 из 3 ОО.');
    expect(rangeValues(book.model, 'REPORT_CHART_FORMS').slice(1)).toEqual([
      ['Учитель-учитель', ''],
      ['Учитель-ученик', 30],
      ['Ученик-ученик', 0],
      ['Работодатель-ученик', 0],
      ['Студент-ученик', 0],
    ]);
    expect(sheetRows(book.model, REPORT).flat().join()).toContain('Число педагогов-наставляемых назвали ОО: 0 из 2.');
  });

  test('need returns: without them nothing is written', async () => {
    const book = openData(await makeSample({ ...smallMunicipality({}), returns: [] }));
    const before = pictureOf(book.data());
    expect(book.end(CHARTS)).toBe(
      'Лист «Школы» пуст. Впишите школы или выберите «Собрать сведения школ». Ничего не записано.',
    );
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
    book.edit('addRows', 'Школы', [{ '№': '1', 'Краткое наименование': 'школа А' }]);
    expect(book.end(CHARTS)).toBe(
      'Сведений школ за период 01.09.2025–31.05.2026 нет. Выберите «Собрать сведения школ». Ничего не записано.',
    );
  });

  test('are no return of a school when the returns are collected again', () => {
    const book = openData(megion);
    book.run(CHARTS);
    expect(book.end('collectReturns')).toMatch(/^Получены сведения 7 из 7 ОО\./);
    expect(book.end('collectReturns')).not.toContain(REPORT);
  });
});

describe('the charts of a school', () => {
  test('are drawn from its own pairs', () => {
    const book = openData(school17);
    expect(book.end(CHARTS)).toBe('Лист «Диаграммы» заполнен: охвачено обучающихся – 105.');
    expect(drawnOn(book).map(({ title }) => title)).toEqual(TITLES);
    expect(rangeValues(book.model, 'REPORT_CHART_FORMS').slice(1)).toEqual([
      ['Учитель-учитель', 16],
      ['Учитель-ученик', 0],
      ['Ученик-ученик', 105],
      ['Работодатель-ученик', 0],
      ['Студент-ученик', 0],
    ]);
    expect(rangeValues(book.model, 'REPORT_CHART_COVERAGE').at(-1)).toEqual(['все обучающиеся', 750, 105, 0.14, 0.7]);
  });

  test('agree with «Сведения ОО»', () => {
    const book = openData(school17);
    book.run(CHARTS);
    book.run('buildSchoolReturn');
    const returned = sheetRows(book.model, 'Сведения ОО');
    const needs = returned.filter(([section]) => section === 'Потребности, чел.').map((row) => row.slice(1));
    expect(
      rangeValues(book.model, 'REPORT_CHART_NEEDS')
        .slice(1)
        .map(([, count]) => count),
    ).toEqual(needs.map(([, count]) => count));
  });

  test('need pairs that count', async () => {
    const book = await openSampleCopy('school17-before');
    expect(book.end(CHARTS)).toMatch(/^За период 01\.09\.2022–31\.05\.2023 нет пар, .* Ничего не записано\.$/);
    expect(book.data().sheets.map(({ name }) => name)).not.toContain(REPORT);
  });
});

test('a book that is not ours says how to make it one', () => {
  expect(openNew().end(CHARTS)).toMatch(/^Это ещё не книга программы\. .* Ничего не записано\.$/);
});

describe('the sheet', () => {
  test('draws labels and values of its own tables, headings included', () => {
    const book = openData(school17);
    book.run(CHARTS);
    const rows = sheetRows(book.model, REPORT);
    const top = (heading: string) => 1 + rows.findIndex(([first]) => first === heading);
    const [forms, ages, needs] = ['Форма наставничества', 'Возрастная группа', 'Потребность'].map(top);
    const column = (letter: string, row = 0, count = 0) => `${letter}${row}:${letter}${row + count}`;
    expect(drawnOn(book)).toEqual([
      { title: TITLES[0], horizontal: true, labels: column('A', forms, 5), series: [column('B', forms, 5)] },
      {
        title: TITLES[1],
        horizontal: false,
        labels: column('A', ages, 3),
        series: ['B', 'C'].map((one) => column(one, ages, 3)),
      },
      {
        title: TITLES[2],
        horizontal: false,
        labels: column('A', ages, 4),
        series: ['D', 'E'].map((one) => column(one, ages, 4)),
      },
      { title: TITLES[3], horizontal: true, labels: column('A', needs, 7), series: [column('B', needs, 7)] },
    ]);
  });

  test('is redrawn in place; undo brings the former charts back, and takes the first ones away', () => {
    const book = openData(school17);
    const empty = pictureOf(book.data());
    book.run(CHARTS);
    const first = pictureOf(book.data());
    book.edit('setParameter', 'Целевой охват', 0.5);
    book.run(CHARTS);
    expect(drawnOn(book)).toHaveLength(4);
    book.run('undoLastAction');
    expect(differences(first.sheets[REPORT], pictureOf(book.data()).sheets[REPORT])).toEqual([]);
    const other = openData(school17);
    other.run(CHARTS);
    other.run('undoLastAction');
    expect(differences(empty, pictureOf(other.data()))).toEqual([]);
  });

  test('comes back from a file as it was', async () => {
    const book = openData(megion);
    book.run(CHARTS);
    const read = createModel(await readWorkbook(await writeWorkbook(book.model)));
    expect(drawnOn({ model: read })).toEqual(drawnOn(book));
  });
});

test('the number of calls does not depend on the number of pairs or of schools', async () => {
  const callsOf = (book: TestBook) => {
    expect(book.end(CHARTS)).toMatch(/^Лист «Диаграммы» заполнен/);
    return Object.fromEntries(book.calls.byMethod);
  };
  const [few, many] = await Promise.all([10, 999].map((pairs) => makeSample(schoolOf(pairs))));
  if (!few || !many) throw new Error('no schools');
  const calls = callsOf(openData(few));
  expect(callsOf(openData(many))).toEqual(calls);
  expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBeLessThan(80);
  const city = async (schools: number) => {
    const names = Array.from({ length: schools }, (_, index) => [`школа ${index}`, 1 + index] as const);
    const book = openData(await makeSample(smallMunicipality(Object.fromEntries(names))));
    book.run('collectReturns');
    return callsOf(book);
  };
  expect(await city(12)).toEqual(await city(2));
}, 60_000);
