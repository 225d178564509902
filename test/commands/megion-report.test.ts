import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { namedRangeRows } from '../../local/report-cells';
import { templateCells } from '../samples/fixtures';
import { readJson } from '../samples/sample-books';
import { type CellValue, rangeValues, recordsOf, sheetRows } from './sheet-cells';
import { openSampleCopy } from './test-book';

const { expectedAudit } = z
  .object({ expectedAudit: z.array(z.object({ where: z.string(), what: z.string() })) })
  .parse(readJson('../fixtures/megion-returns.json'));

const book = await openSampleCopy('megion');
const [question = '', collected = ''] = book.run('collectReturns');
const reported = book.run('buildMunicipalReport');
const audited = book.end('auditReport');

/** Cells as the comparison wants them: spaces of every kind are one, «1 542 чел.» is a number. */
function normalise(cell: CellValue): string {
  const text = String(cell)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  return /^\d{1,3}( ?\d{3})* чел\.$/.test(text) ? text.replace(/\D/g, '') : text;
}

/** A published table without the cells that are merged away horizontally. */
function published(id: string): readonly (readonly string[])[] {
  const [first = [], ...rest] = templateCells(id);
  const merged: Readonly<Record<string, number>> = { T1: 1, T2: 2, T3: 2, T4: 2, T5: 2 };
  return [first.slice(0, merged[id] ?? first.length), ...rest].map((row) => row.map(normalise));
}

describe('the report of Megion', () => {
  test('is collected from seven returns without a remark', () => {
    expect(question).toBe('Будет собрано сведений школ: 7. Прежние сведения тех же школ за тот же период заменятся.');
    expect(collected).toBe('Получены сведения 7 из 7 ОО.');
    expect(reported).toEqual(['Лист «Сводный отчёт» заполнен: сведения 7 из 7 ОО.']);
    expect(recordsOf(book.model, 'Школы').map((row) => [row.Состояние, row.Источник, row.Ошибка])).toEqual(
      ['СОШ№1', 'СОШ№2', 'СОШ№3', 'СОШ№4', 'Гимназия', 'СОШ№6', 'СОШ№9'].map((tab) => [
        'получено',
        expect.stringContaining(tab),
        '',
      ]),
    );
  });

  test.each(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'])('%s equals the published one cell by cell', (id) => {
    const rows = namedRangeRows(book.model, `REPORT_${id}`).map((row) => row.map(normalise));
    expect(rows).toEqual(published(id));
  });

  test('numbers are numbers and marks are texts', () => {
    for (const id of ['T2', 'T3', 'T4', 'T5']) {
      const [, total = [], ...rows] = rangeValues(book.model, `REPORT_${id}`);
      expect([id, typeof total[2], ...rows.flatMap((row) => row.slice(1).map((cell) => typeof cell))]).toEqual([
        id,
        'number',
        ...rows.flatMap(() => ['number', 'number']),
      ]);
    }
    const marks = rangeValues(book.model, 'REPORT_T1')
      .slice(2)
      .flatMap((row) => row.slice(1));
    expect(marks).toHaveLength(35);
    expect(new Set(marks)).toEqual(new Set(['+', '-']));
    expect(
      rangeValues(book.model, 'REPORT_T7')
        .slice(7)
        .map(([, count]) => count),
    ).toEqual([7, 7, 7, 2, '-']);
  });

  test('shows the coverage by age group, and how many are missing to the target', () => {
    const [header, ...rows] = namedRangeRows(book.model, 'REPORT_COVERAGE');
    expect(header?.at(-1)).toBe('До цели 70 %');
    expect(rows.map((row) => row.at(-2)?.replace(',', '.'))).toEqual(['22.51%', '19.41%', '24.16%', '21.18%']);
    const total = rangeValues(book.model, 'REPORT_COVERAGE').at(-1);
    expect(total).toEqual(['Всего обучающихся', 7280, 1542, expect.closeTo(1542 / 7280, 10), 3554]);
  });

  test('says nothing of educators, whom the schools did not count', () => {
    expect(
      rangeValues(book.model, 'REPORT_EDUCATORS')
        .slice(1)
        .map((row) => row.slice(1)),
    ).toEqual([
      [0, 'нет данных'],
      [0, 'нет данных'],
      [0, 'нет данных'],
    ]);
  });

  test('tells figures in sentences made from the returns', () => {
    const texts = sheetRows(book.model, 'Сводный отчёт').map(([text]) => normalise(text ?? ''));
    expect(texts).toContain('Отчёт составлен по сведениям 7 из 7 образовательных организаций города Мегиона.');
    expect(texts).toContain(
      'Общее количество обучающихся в общеобразовательных организациях города Мегиона 7 280 человек, из них обучающихся начальной школы 3 061 человек, обучающихся основной школы 3 503 человека, обучающихся старшей школы 716 человек.',
    );
  });
});

describe('«Расхождения» of Megion', () => {
  const findings = rangeValues(book.model, 'REPORT_FINDINGS').slice(1);
  const said = findings.map(([, where, what]) => ({ where, what: normalise(what ?? '') }));

  test.each(expectedAudit)('$where: $what', ({ where, what }) => {
    expect(said).toContainEqual({ where, what: normalise(what) });
  });

  test('are counted by gravity in the dialog and on the sheet', () => {
    const count = (severity: string) => findings.filter(([found]) => found === severity).length;
    expect([count('ошибка'), count('проверьте')]).toEqual([1, 2]);
    expect(count('к сведению')).toBe(findings.length - 3);
    const summary = `Найдено: 1 ошибка, проверить – 2, к сведению – ${findings.length - 3}.`;
    expect(audited).toBe(`${summary} Они на листе «Расхождения».`);
    expect(sheetRows(book.model, 'Расхождения')[1]?.[0]).toBe(summary);
  });

  test('each says what to do', () => {
    for (const row of findings) expect(row[3]).toMatch(/^[А-ЯЁ].+\.$/);
  });
});

describe('collecting again', () => {
  test('replaces the rows of a school by its new figures', () => {
    const before = sheetRows(book.model, 'Данные школ').length;
    const row = sheetRows(book.model, 'СОШ№3').findIndex((line) => line[1] === 'Обучающихся старшей школы') + 1;
    book.edit('typeInto', 'СОШ№3', `C${row}`, 91);
    expect(book.end('collectReturns')).toBe('Получены сведения 7 из 7 ОО.');
    const rows = recordsOf(book.model, 'Данные школ');
    expect(rows).toHaveLength(before - 1);
    const figures = rows.filter(
      (line) => line.Школа === 'МАОУ «СОШ№3»' && line.Показатель === 'Обучающихся старшей школы',
    );
    expect(figures.map((line) => line.Значение)).toEqual([91]);
  });

  test('counts a school without a return: a blank column, «6 из 7», a finding', async () => {
    const incomplete = await openSampleCopy('megion');
    incomplete.edit('deleteTab', 'СОШ№3');
    expect(incomplete.end('collectReturns')).toBe('Получены сведения 6 из 7 ОО.');
    expect(recordsOf(incomplete.model, 'Школы')[2]).toMatchObject({ Состояние: 'ожидается', Обновлено: '' });
    expect(incomplete.end('buildMunicipalReport')).toBe('Лист «Сводный отчёт» заполнен: сведения 6 из 7 ОО.');
    const column = rangeValues(incomplete.model, 'REPORT_T1')
      .slice(1)
      .map((row) => row[3]);
    expect(column).toEqual(['МАОУ «СОШ№3»', '', '', '', '', '']);
    const texts = sheetRows(incomplete.model, 'Сводный отчёт').map(([text]) => text);
    expect(texts).toContain('Отчёт составлен по сведениям 6 из 7 образовательных организаций города Мегиона.');
    incomplete.run('auditReport');
    const said = rangeValues(incomplete.model, 'REPORT_FINDINGS').map((row) => row.slice(0, 3).join(' | '));
    expect(said).toContain('проверьте | МАОУ «СОШ№3» | сведения не получены, показатели ОО не вошли в свод');
    expect(said).toContain('к сведению | Сводный отчёт | сведения 6 из 7 ОО');
  });
});
