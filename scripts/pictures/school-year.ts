import { applyPagePlans } from '../../local/page-plans';
import { writeWorkbook } from '../../local/xlsx/write';
import { INDICATOR_GROUPS } from '../../src/domain/indicator-card';
import { yearOfSurveys } from '../../test/commands/survey-year';
import type { TestBook } from '../../test/commands/test-book';

/** Reports and papers whose pictures are made, with the answers to their dialogs. */
const COMMANDS: readonly (readonly [command: string, answers?: readonly string[]])[] = [
  ['buildSchoolReturn'],
  ['buildSchoolSummary', ['YES']],
  ['buildIndicatorCard'],
  ['buildResults'],
  ['buildSwot'],
  ['buildMonitoringNote'],
  ['buildProgramme'],
  ['buildRoadmap'],
  ['buildStages'],
  ['buildLists'],
  ['buildPairOrder', ['281 от 16.09.2022']],
  ['buildPairPlans'],
  ['buildAwards'],
  ['buildCharts'],
];

/** Commands that make a sheet for people at their first run. */
const FIRST_RUNS: readonly (readonly [command: string, answers?: readonly string[]])[] = [
  ['buildIndicatorCard'],
  ['buildRoadmap'],
  ['buildStages', ['1']],
  ['buildPairPlans'],
  ['buildAwards'],
];

/** School 17 at the end of its year, as an .xlsx: answers collected, marks given, every report built. */
export async function schoolYear(): Promise<Uint8Array> {
  const { book } = await yearOfSurveys();
  for (const [command, answers] of FIRST_RUNS) book.run(command, answers ? { answers } : {});
  fillIn(book);
  for (const [command, answers] of COMMANDS) book.run(command, answers ? { answers } : {});
  applyPagePlans(book.model);
  return writeWorkbook(book.model);
}

/** Days of the regular meetings of every pair. */
const MEETINGS = ['2022-10-10', '2022-11-14', '2022-12-12', '2023-01-16', '2023-02-13', '2023-03-13', '2023-04-10'];
const PAIRS_THAT_MEET = 60;
/** Of so many planned meetings one is missed. */
const MISSED = 9;

const MARKS = [2, 1, 2, 2, 1, 2, 1, 2, 1];

function fillIn(book: TestBook): void {
  const indicators = INDICATOR_GROUPS.flatMap(({ indicators: texts }) => texts);
  const card = (day: string, lost: number) =>
    indicators.map((indicator, index) => ({
      Показатель: indicator,
      Баллы: Math.max(0, (MARKS[index] ?? 0) - (index < lost ? 1 : 0)),
      'Кто оценил': 'куратор',
      Дата: day,
    }));
  book.edit('addRows', 'Показатели', [...card('2022-12-26', 4), ...card('2023-05-25', 0)]);
  const meetings = Array.from({ length: PAIRS_THAT_MEET }, (_, pair) =>
    MEETINGS.map((day, index) => [`${pair + 1}`, 'регулярная', day, (pair + index) % MISSED === 0 ? '' : day, '', '']),
  );
  book.edit('addTab', 'Встречи', [['№ пары', 'Этап встречи', 'План', 'Факт', 'Тема', 'Итог'], ...meetings.flat()]);
  book.edit('addRows', 'Поощрения', [
    { Вид: 'Грамота «Лучший наставник»', Код: 'Н-021', Дата: '2023-05-26', Документ: 'Приказ № 301 от 26.05.2023' },
    {
      Вид: 'Благодарственное письмо родителям',
      Код: 'Н-030',
      Дата: '2023-05-26',
      Документ: 'Приказ № 301 от 26.05.2023',
    },
  ]);
}
