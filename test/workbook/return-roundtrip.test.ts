import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PASSPORT_ROWS, RETURN_SECTIONS, type SchoolReturn } from '../../src/domain/school-return';
import type { Cell } from '../../src/workbook/book';
import { returnRows } from '../../src/workbook/return-tab';
import { rowsOfReturn, type StoredRow, storedReturns } from '../../src/workbook/school-data';
import { MEGION } from '../domain/megion';
import { readSample } from '../samples/sample-books';
import { anyReturn } from './random-return';
import { type Rows, readRows, ZONE } from './return-sheet';

/** The rows of a return as a school hands them over. */
function rowsFor(report: SchoolReturn, timeZone = ZONE): Rows {
  return returnRows(report, timeZone);
}

describe('a return that is written and read is the same return', () => {
  test.each(['Asia/Yekaterinburg', 'Europe/Kaliningrad', 'Asia/Kamchatka', 'UTC'])('in %s', (timeZone) => {
    fc.assert(
      fc.property(anyReturn, (report) => {
        expect(readRows(rowsFor(report, timeZone), timeZone)).toEqual({ report });
      }),
      { numRuns: 25 },
    );
  });

  test('whatever the order of its rows under the header', () => {
    const shuffled = anyReturn.chain((report) => {
      const [, ...rows] = rowsFor(report);
      return fc.tuple(fc.constant(report), fc.shuffledSubarray([...rows], { minLength: rows.length }));
    });
    const header = ['Раздел', 'Показатель', 'Значение'];
    fc.assert(
      fc.property(shuffled, ([report, rows]) => {
        expect(readRows([header, ...rows])).toEqual({ report });
      }),
      { numRuns: 40 },
    );
  });

  test('with numbers and days typed as text, in Russian writing', () => {
    const typed = (cell: Cell): Cell => {
      if (typeof cell === 'number' && cell !== 1) return `${cell.toLocaleString('en-US').replace(/,/g, ' ')} чел.`;
      return cell;
    };
    fc.assert(
      fc.property(anyReturn, (report) => {
        const rows = rowsFor(report).map((row) => row.map(typed));
        const days = { from: report.period.from, to: report.period.to, reportDate: report.reportDate };
        const withDays = rows.map(([section = '', indicator = '', value = '']) => {
          const key = (['from', 'to', 'reportDate'] as const).find((one) => PASSPORT_ROWS[one] === indicator);
          return [section, indicator, key ? days[key].split('-').reverse().join('.') : value];
        });
        expect(readRows(withDays)).toEqual({ report });
      }),
      { numRuns: 40 },
    );
  });

  test('with the section in its first row only, as when the cells are merged', () => {
    fc.assert(
      fc.property(anyReturn, (report) => {
        const rows = rowsFor(report);
        const merged = rows.map(([section = '', ...rest], index) => [
          section === rows[index - 1]?.[0] ? '' : section,
          ...rest,
        ]);
        expect(readRows(merged)).toEqual({ report });
      }),
      { numRuns: 40 },
    );
  });

  test('through «Данные школ», several schools and periods mixed', () => {
    const several = fc.uniqueArray(anyReturn, { minLength: 1, maxLength: 4, selector: ({ school }) => school });
    fc.assert(
      fc.property(several, (reports) => {
        const rows = reports.flatMap(rowsOfReturn).map((row, index): StoredRow => ({ ...row, row: index + 2 }));
        const odd = rows.filter((_, index) => index % 2 === 1);
        const mixed = [...rows.filter((_, index) => index % 2 === 0), ...odd];
        const { returns, problems } = storedReturns(mixed, ZONE);
        expect(problems).toEqual([]);
        expect(returns.map(({ report }) => report).sort(bySchool)).toEqual([...reports].sort(bySchool));
      }),
    );
  });
});

function bySchool(a: SchoolReturn, b: SchoolReturn): number {
  return a.school < b.school ? -1 : 1;
}

test('the returns of the sample are Megion’s', () => {
  const read = (readSample('megion').returns ?? []).map(({ rows }) => readRows(rows));
  const total = ({ ageGroups: { primary, basic, senior } }: SchoolReturn) => primary + basic + senior;
  const expected = MEGION.map(({ report }) => ({ report: report && { ...report, pupils: { total: total(report) } } }));
  expect(read).toEqual(expected);
});

test('the form has the sections and rows of the contract', () => {
  const sizes = RETURN_SECTIONS.map(({ title, rows }) => [title, rows.length]);
  expect(sizes).toEqual([
    ['Контингент', 3],
    ['Формы, отметка', 5],
    ['Формы, чел.', 4],
    ['Возраст, чел.', 3],
    ['Потребности, чел.', 7],
    ['Количество, чел.', 5],
    ['Содержание, отметка', 5],
    ['Документы, отметка', 5],
    ['Педагоги, чел.', 3],
    ['Обучающихся всего', 1],
  ]);
});
