import { expect, test } from '@jest/globals';
import type { Sample } from '../../local/samples';
import { rangeValues, sheetRows } from './sheet-cells';
import { smallMunicipality, smallReturn } from './small-municipality';
import { schoolOf } from './small-school';
import { makeSample, openData, type TestBook } from './test-book';

/** With the header, all the 1,000 rows that a new sheet has. */
const MANY = 999;

/** Service calls by method of a command's run. */
function callsOf(book: TestBook, command: string): Readonly<Record<string, number>> {
  const end = book.end(command);
  expect(end).toMatch(/^(Лист «[^»]+» заполнен: [^.]*\.( Передайте.*)?|Получены сведения 2 из \d ОО\.|Найдено: .*)$/);
  const { 'Sheet.insertRowsAfter': grown = 0, ...calls } = Object.fromEntries(book.calls.byMethod);
  expect(grown).toBeLessThanOrEqual(1); // a sheet that becomes longer than a new one grows at once
  return calls;
}

const total = (calls: Readonly<Record<string, number>>) => Object.values(calls).reduce((sum, count) => sum + count, 0);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A municipality with `rows` rows of events, of texts and of school data of the year before. */
function cityOf(rows: number): Sample {
  const city = smallMunicipality({ 'школа А': 10, 'школа Б': 20 });
  return {
    ...city,
    sheets: {
      ...city.sheets,
      Мероприятия: numbers(rows).map((n) => ({ '№': n, Мероприятие: `Семинар ${n}`, Итог: `Занятий: ${n}.` })),
      'Данные школ': smallReturn('школа прежняя', 5)
        .slice(4)
        .filter(([, indicator]) => indicator !== 'Версия формы')
        .map(([section, indicator, value]) => stored('школа прежняя', section, indicator, value))
        .concat(numbers(rows).map((n) => stored('школа прежняя', `Наш раздел ${n}`, `строка ${n}`, n)))
        .slice(0, MANY - 99), // leaves place for the returns that come: growing a sheet is one call more
    },
  };
}

function stored(school: string, section: unknown, indicator: unknown, value: unknown) {
  const printed = indicator === 'Дата отчёта' ? '31.05.2025' : value;
  return { Школа: school, Период: '01.09.2024–31.05.2025', Раздел: section, Показатель: indicator, Значение: printed };
}

test('a return costs the same number of calls for 10 and for 1,000 people and pairs', async () => {
  const [few, many] = await Promise.all([makeSample(schoolOf(10)), makeSample(schoolOf(MANY))]);
  const calls = callsOf(openData(few), 'buildSchoolReturn');
  const school = openData(many);
  expect(callsOf(school, 'buildSchoolReturn')).toEqual(calls);
  expect(total(calls)).toBeLessThan(60);
  expect(sheetRows(school.model, 'Сведения ОО').at(-1)).toEqual(['Обучающихся всего', 'Обучающихся всего', MANY]);
}, 60_000);

test('collecting and reporting cost the same for 10 and for 1,000 rows of a sheet', async () => {
  const [few, many] = await Promise.all([makeSample(cityOf(10)), makeSample(cityOf(MANY))]);
  const [small, large] = [openData(few), openData(many)];
  for (const command of ['collectReturns', 'buildMunicipalReport', 'auditReport']) {
    const calls = callsOf(small, command);
    expect([command, callsOf(large, command)]).toEqual([command, calls]);
    expect(total(calls)).toBeLessThan(80);
  }
  expect(sheetRows(large.model, 'Данные школ').length).toBeGreaterThan(900);
  expect(rangeValues(large.model, 'REPORT_T8')).toHaveLength(MANY + 1);
}, 60_000);

test.each(['buildLists', 'buildSwot', 'buildMonitoringNote'])(
  '%s costs the same for 10 and for 300 people and pairs',
  async (command) => {
    const [few, many] = await Promise.all([makeSample(schoolOf(10)), makeSample(schoolOf(300))]);
    const calls = [few, many].map((data) => {
      const book = openData(data);
      expect(book.end(command)).not.toContain('Ничего не записано');
      return Object.fromEntries(book.calls.byMethod);
    });
    expect(calls[1]).toEqual(calls[0]);
    expect(total(calls[0] ?? {})).toBeLessThan(100);
  },
  60_000,
);
