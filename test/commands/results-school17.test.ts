import { beforeAll, expect, test } from '@jest/globals';
import { type CellValue, rangeValues, recordsOf, sheetRows } from './sheet-cells';
import { expectedCounted } from './survey-filling';
import { type SurveyYear, yearOfSurveys } from './survey-year';

const ROLES: Readonly<Record<string, string>> = { наставник: 'наставники', наставляемый: 'наставляемые' };
const RANKS = ['никогда', 'редко', 'иногда', 'часто', 'всегда'];

let year: SurveyYear;
/** What people were given to say, as the script that filled the surveys knows it: by question, then by person. */
let given: ReadonlyMap<string, ReadonlyMap<string, CellValue>>;
let questions: readonly Readonly<Record<string, CellValue>>[];

beforeAll(async () => {
  year = await yearOfSurveys();
  const byQuestion = new Map<string, Map<string, CellValue>>();
  for (const [key, answer] of expectedCounted(year.given)) {
    const [code = '', question = ''] = key.split(' ');
    byQuestion.set(question, (byQuestion.get(question) ?? new Map()).set(code, answer));
  }
  given = byQuestion;
  questions = recordsOf(year.book.model, 'Вопросы');
  year.book.run('buildResults');
}, 300_000);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const said = (code: CellValue | undefined) => given.get(String(code)) ?? new Map<string, CellValue>();
const label = (one: Readonly<Record<string, CellValue>>) => `${one.Форма}, ${ROLES[String(one.Роль)]}`;

/** Rows of a table whose bold rows name groups, each with its group. */
function rowsByGroup(range: string): readonly { readonly group: string; readonly row: readonly CellValue[] }[] {
  let group = '';
  return rangeValues(year.book.model, range)
    .slice(1)
    .flatMap((row) => {
      if (/^(Ученик-ученик|Учитель-учитель), |^куратор$/.test(String(row[0]))) group = String(row[0]);
      else return [{ group, row }];
      return [];
    });
}

test('the figures of every question «после» equal an independent computation', () => {
  const rows = rowsByGroup('REPORT_SURVEY_ANSWERS');
  const asked = questions.filter((one) => one.Этап === 'после' && one.Роль !== 'куратор');
  expect(rows).toHaveLength(asked.length);
  for (const [index, question] of asked.entries()) {
    const answers = [...said(question['Код вопроса']).values()];
    const found = rows.find(({ group, row }) => group === label(question) && row[0] === question.Вопрос);
    const [, , people, average, share, options] = found?.row ?? [];
    expect([index, people]).toEqual([index, answers.length]);
    expect(answers.length).toBeGreaterThanOrEqual(5);
    if (question.Тип === 'шкала') {
      expect(average).toBeCloseTo(mean(answers.map(Number)), 10);
      expect(share).toBeCloseTo((mean(answers.map(Number)) - 1) / 9, 10);
    } else {
      expect([average, share]).toEqual(['', '']);
    }
    for (const option of new Set(['шкала', 'открытый'].includes(String(question.Тип)) ? [] : answers)) {
      const part = answers.filter((answer) => answer === option).length / answers.length;
      expect(options).toContain(`${option} – ${Math.round(part * 100)}\u00a0%`);
    }
  }
});

test('people and satisfaction of every group, too', () => {
  const groups = rangeValues(year.book.model, 'REPORT_SURVEY_ANSWERS').filter(([first]) =>
    /^(Ученик|Учитель)-\S+, /.test(String(first)),
  );
  expect(groups).toHaveLength(4);
  for (const [name, , people, , satisfaction] of groups) {
    const own = questions.filter((one) => one.Этап === 'после' && label(one) === name);
    expect(people).toBe(new Set(own.flatMap((one) => [...said(one['Код вопроса']).keys()])).size);
    const scales = own.filter((one) => one.Тип === 'шкала' && one.Якорь === '');
    const points = scales.flatMap((one) =>
      [...said(one['Код вопроса']).values()].map((value) => (Number(value) - 1) / 9),
    );
    expect(satisfaction).toBeCloseTo(mean(points), 10);
  }
});

test('before and after of every anchor, over those who answered both times', () => {
  const rows = rowsByGroup('REPORT_SURVEY_CHANGES');
  const anchors = questions.filter((one) => one.Якорь !== '' && one.Этап === 'после');
  expect(rows).toHaveLength(anchors.length);
  const points = (value: CellValue) => (typeof value === 'number' ? value : RANKS.indexOf(String(value)) + 1);
  for (const after of anchors) {
    const before = questions.find((one) => {
      return one.Этап === 'до' && one.Форма === after.Форма && one.Роль === after.Роль && one.Якорь === after.Якорь;
    });
    const [first, second] = [said(before?.['Код вопроса']), said(after['Код вопроса'])];
    const both = [...second.keys()].filter((code) => first.has(code));
    const means = [first, second].map((answers) => mean(both.map((code) => points(answers.get(code) ?? ''))));
    const [earlier = 0, later = 0] = means;
    const found = rows.find(({ group, row }) => group === label(after) && row[0] === after.Якорь)?.row;
    expect(found?.slice(1, 6)).toEqual([
      after.Лучше === 'меньше' ? 'меньше' : 'больше',
      both.length,
      expect.closeTo(earlier, 10),
      expect.closeTo(later, 10),
      expect.closeTo(later - earlier, 10),
    ]);
    const better = (later - earlier) * (after.Лучше === 'меньше' ? -1 : 1);
    const words = Math.abs(better) < 0.005 ? 'без изменений' : better > 0 ? 'стало лучше' : 'стало хуже';
    expect(found?.[6]).toBe(words);
  }
});

test('the curator answers alone: no figures', () => {
  const curator = rangeValues(year.book.model, 'REPORT_SURVEY_ANSWERS').filter(([first]) => first === 'куратор');
  expect(curator).toEqual([['куратор', '', 1, '', '', 'меньше 5 ответов']]);
});

test('the note of it, with meetings and problems too, is one A4 page', () => {
  year.book.edit('addTab', 'Встречи', [
    ['№ пары', 'Этап встречи', 'План', 'Факт', 'Тема', 'Итог'],
    ['1', 'первая встреча', '2022-10-03', '2022-10-03', '', ''],
  ]);
  const problem = 'У наставников и наставляемых не совпадает время после уроков, встречи переносятся на каникулы';
  year.book.edit(
    'addRows',
    'Проблемы',
    [1, 2, 3, 4].map((n) => ({ Проблема: `${n}. ${problem}` })),
  );
  expect(year.book.end('buildMonitoringNote')).toMatch(
    /^Лист «Справка по итогам мониторинга» заполнен тем, что есть\. Не хватает данных: Показатели эффективности не оценены\./,
  );
  const { getters } = year.book.model;
  const sheetId = getters.getSheetIdByName('Справка по итогам мониторинга') ?? '';
  const lines = sheetRows(year.book.model, 'Справка по итогам мониторинга').flat().join('\n');
  expect(lines).toContain('проведено 1 из 1 запланированных.');
  expect(lines).toMatch(/^Проблемы: (?!.*и ещё).*\.$/m);
  const rows = 1 + Math.max(...getters.getEvaluatedCellsPositions(sheetId).map(({ row }) => row));
  const height = Array.from({ length: rows }, (_, row) => getters.getRowSize(sheetId, row)).reduce((a, b) => a + b, 0);
  // A4 less margins of half an inch, at the scale of 700 px over the page's width
  expect(height).toBeLessThan(((11.69 - 1) / (8.27 - 1)) * 700);
});
