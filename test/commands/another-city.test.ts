import { expect, test } from '@jest/globals';
import { namedRangeRows } from '../../local/report-cells';
import type { Sample } from '../../local/samples';
import { type ReturnFigures, returnTab, SECTIONS, type Section } from './return-rows';
import { rangeValues, sheetRows } from './sheet-cells';
import { makeSample, openData } from './test-book';

const PERIOD = ['2025-09-01', '2026-05-31'] as const;
const SCHOOL_COUNT = 12;

/** Pseudo-random whole numbers from 0 below a bound: the same schools in every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const below = randomNumbers(20260);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const markOf = (present: boolean) => (present ? '+' : '-');

/** Splits people over rows so that every one of them is in some row, and a few in two. */
function spread(people: number, rows: number): readonly number[] {
  const counts = Array.from({ length: rows }, () => 0);
  for (let person = 0; person < people; person += 1) {
    const row = below(rows);
    counts[row] = (counts[row] ?? 0) + 1;
  }
  const second = below(rows);
  counts[second] = Math.min(people, (counts[second] ?? 0) + below(4));
  return counts;
}

/** A return that contradicts itself nowhere. */
function consistentSchool(number: number): ReturnFigures {
  const enrolment = [50 + below(400), 50 + below(400), below(120)];
  const ages = enrolment.map((enrolled) => below(enrolled + 1));
  const pupils = sum(ages);
  const forms = spread(pupils, 4);
  const [teacher = 0, peers = 0, student = 0, employer = 0] = forms;
  const mentees = below(6);
  const mutual = Math.min(pupils, below(9));
  return {
    school: `МБОУ «СОШ №${number}»`,
    period: PERIOD,
    values: {
      Контингент: enrolment,
      'Формы, отметка': [mentees, teacher, peers, employer, student].map((people) => markOf(people > 0)),
      'Формы, чел.': forms,
      'Возраст, чел.': ages,
      'Потребности, чел.': Array.from({ length: 7 }, () => below(pupils + 1)),
      'Количество, чел.': [...spread(pupils, 3), mutual, below(pupils + 1)],
      'Содержание, отметка': ['+', ...Array.from({ length: 4 }, () => markOf(below(2) === 0))],
      'Документы, отметка': ['+', ...Array.from({ length: 4 }, () => markOf(below(2) === 0))],
      'Педагоги, чел.': [mentees + below(3), mentees, below(mentees + 1)],
      'Обучающихся всего': [pupils],
    },
  };
}

const schools = Array.from({ length: SCHOOL_COUNT }, (_, index) => consistentSchool(index + 1));

/** A row's figures over the schools. */
function figures(section: Section, index: number): readonly (string | number)[] {
  return schools.map(({ values }) => values[section][index] ?? '');
}

const people = (section: Section, index: number): number => sum(figures(section, index).map(Number));
const schoolsWith = (section: Section, index: number): number =>
  figures(section, index).filter((figure) => figure === '+' || Number(figure) > 0).length;
const rowTotals = (section: Section) =>
  SECTIONS[section].map((_, index) => [schoolsWith(section, index), people(section, index)]);

const city: Sample = {
  title: 'Другой город',
  kind: 'municipal',
  sheets: {
    Настройки: [
      { Параметр: 'Муниципалитет (родительный падеж)', Значение: 'города Тестова' },
      { Параметр: 'Начало периода', Значение: PERIOD[0] },
      { Параметр: 'Конец периода', Значение: PERIOD[1] },
      { Параметр: 'Дата отчёта', Значение: PERIOD[1] },
      { Параметр: 'Возраст участия от', Значение: '' },
    ],
  },
  returns: schools.map((school, index) => ({ sheet: `Вкладка ${SCHOOL_COUNT - index}`, rows: returnTab(school) })),
};
const book = openData(await makeSample(city));
const collected = book.run('collectReturns');
book.run('buildMunicipalReport');

test('schools that nobody listed are found by their tabs, whatever those are called', () => {
  expect(collected).toEqual([
    expect.stringContaining(`сведений школ: ${SCHOOL_COUNT}; в список школ добавится ${SCHOOL_COUNT}`),
    `Получены сведения ${SCHOOL_COUNT} из ${SCHOOL_COUNT} ОО.`,
  ]);
  expect(
    sheetRows(book.model, 'Школы')
      .slice(1)
      .map((row) => row.slice(0, 4)),
  ).toEqual(
    schools.map(({ school }, index) => [String(index + 1), school, `Вкладка ${SCHOOL_COUNT - index}`, 'получено']),
  );
});

test('T1 goes on in a second block for the eighth school and the next ones', () => {
  const [title, ...rows] = namedRangeRows(book.model, 'REPORT_T1');
  expect(title?.[0]).toBe('Реализация форм наставничества в образовательных организациях города Тестова.');
  const block = (from: number, to: number) => [
    ['Формы/ОО', ...schools.slice(from, to).map(({ school }) => school)],
    ...SECTIONS['Формы, отметка'].map((form, index) => [form, ...figures('Формы, отметка', index).slice(from, to)]),
  ];
  const blanks = ['', ''];
  expect(rows).toEqual([...block(0, 7), ...block(7, 12).map((row) => [...row, ...blanks])]);
});

test.each([
  ['T2', 'Возраст, чел.'],
  ['T3', 'Формы, чел.'],
  ['T4', 'Потребности, чел.'],
  ['T5', 'Количество, чел.'],
] as const)('%s adds up the schools', (id, section) => {
  const [, total = [], ...rows] = rangeValues(book.model, `REPORT_${id}`);
  const expected = rowTotals(section);
  expect(rows.map((row) => row.slice(1))).toEqual(expected);
  expect(total[2]).toBe(sum(expected.map(([, count]) => count ?? 0)));
});

test('T6 and T7 tell the models and the documents of the schools', () => {
  const models = rangeValues(book.model, 'REPORT_T6')
    .slice(1)
    .map(([, mark]) => mark);
  expect(models).toEqual(rowTotals('Содержание, отметка').map(([count]) => markOf(count !== 0)));
  const documents = rangeValues(book.model, 'REPORT_T7')
    .slice(7)
    .map(([, count]) => count);
  expect(documents).toEqual(rowTotals('Документы, отметка').map(([count]) => count || '-'));
  const municipal = rangeValues(book.model, 'REPORT_T7')
    .slice(1, 6)
    .map(([, text]) => text);
  expect(municipal).toEqual(['-', '-', '-', '-', '-']);
});

test('coverage and educators are of this city', () => {
  const enrolled = [0, 1, 2].map((index) => people('Контингент', index));
  const covered = [0, 1, 2].map((index) => people('Возраст, чел.', index));
  const rows = rangeValues(book.model, 'REPORT_COVERAGE').slice(1);
  const expected = [...enrolled.keys(), -1].map((index) => {
    const [all, some] = index < 0 ? [sum(enrolled), sum(covered)] : [enrolled[index] ?? 0, covered[index] ?? 0];
    return [all, some, expect.closeTo(some / all, 10), Math.max(0, Math.ceil(all * 0.7 - 1e-9) - some)];
  });
  expect(rows.map((row) => row.slice(1))).toEqual(expected);
  const educators = rangeValues(book.model, 'REPORT_EDUCATORS')
    .slice(1)
    .map((row) => row.slice(1));
  expect(educators).toEqual([0, 1, 2].map((index) => [SCHOOL_COUNT, people('Педагоги, чел.', index)]));
});

test('a consistent set of returns has no error and nothing to check', () => {
  book.run('auditReport');
  const severities = rangeValues(book.model, 'REPORT_FINDINGS')
    .slice(1)
    .map(([severity]) => severity);
  expect(severities.length).toBeGreaterThan(0);
  expect(new Set(severities)).toEqual(new Set(['к сведению']));
});
