import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Cell } from '../../src/workbook/book';
import * as cells from '../../src/workbook/cells';
import { findHeader, type Header, readRecords, requireHeader } from '../../src/workbook/records';
import { column, type SheetDefinition } from '../../src/workbook/sheet-definition';
import { nextRow, rowsChange, type TableRow } from '../../src/workbook/table-changes';
import { FakeBook } from './fake-book';

const FIELDS = ['code', 'kind', 'form', 'note'] as const;
type Field = (typeof FIELDS)[number];

const SHEET: SheetDefinition<Field> = {
  title: 'Люди',
  kind: 'data',
  columns: [
    column('code', 'Код', 'code', 80),
    column('kind', 'Кто', 'text', 80),
    column('form', 'Форма', 'text', 80),
    column('note', 'Пометка', 'text', 80),
  ],
};

function headerOf(titles: readonly string[]): Header {
  const header = findHeader(
    { title: SHEET.title, values: [titles], formulas: [] },
    SHEET.columns.map(({ title }) => title),
  );
  if (!header) throw new Error('no header');
  return header;
}

/** A sheet of old cells after the changes are written. */
function written(titles: readonly string[], rows: readonly TableRow<Field>[]): readonly (readonly Cell[])[] {
  const old = rows.map(() => titles.map(() => 'старое'));
  const book = new FakeBook({ Люди: [titles, ...old] });
  for (const change of rowsChange(SHEET, headerOf(titles), 2, rows)) {
    if (change.kind === 'cells') book.write(change.sheet, change.row, change.column, change.cells);
  }
  return book.read('Люди')?.values.slice(1) ?? [];
}

describe('writing rows', () => {
  const titles = fc.shuffledSubarray(['Код', 'Кто', 'Форма', 'Пометка', 'моё', 'ещё моё'], { minLength: 6 });
  const rows = fc.array(fc.record({ code: fc.stringMatching(/^[а-я]{1,3}$/), form: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 4,
  });

  test('each value comes under its title, all other columns stay as they were', () => {
    fc.assert(
      fc.property(titles, rows, (order, values) => {
        const expected = values.map(({ code, form }) =>
          order.map((title) => (title === 'Код' ? code : title === 'Форма' ? form : 'старое')),
        );
        expect(written(order, values)).toEqual(expected);
      }),
    );
  });

  test('neighbouring columns are one change', () => {
    const row = { code: 'У-1', kind: 'ученик', form: 'x', note: '' };
    expect(rowsChange(SHEET, headerOf(['Код', 'Кто', 'Форма', 'Пометка']), 5, [row])).toEqual([
      { kind: 'cells', sheet: 'Люди', row: 5, column: 1, cells: [['У-1', 'ученик', 'x', '']] },
    ]);
    expect(rowsChange(SHEET, headerOf(['Кто', 'моё', 'Код', 'Форма', 'Пометка']), 5, [row])).toHaveLength(2);
  });

  test('columns that the sheet does not have are passed over', () => {
    expect(written(['Код', 'моё'], [{ code: 'У-1', kind: 'ученик' }])).toEqual([['У-1', 'старое']]);
  });

  test('no rows, no change', () => {
    expect(rowsChange(SHEET, headerOf(['Код', 'Кто']), 2, [])).toEqual([]);
  });

  test('the next row is under everything that the sheet holds', () => {
    const content = new FakeBook({ Люди: [['Код'], ['У-1'], [''], ['У-2']] }).read('Люди');
    expect(content && nextRow(content)).toBe(5);
  });
});

describe('the header', () => {
  const content = (...values: readonly (readonly string[])[]) => ({ title: 'Люди', values, formulas: [] });
  const TITLES = SHEET.columns.map(({ title }) => title);

  test('is the row, of the first ten, with most of the titles', () => {
    const found = findHeader(content(['Код', '', ''], ['', '', ''], ['Форма', 'моё', ' КОД ']), TITLES);
    expect(found?.row).toBe(3);
    expect(found?.columnOf).toEqual(
      new Map([
        ['форма', 1],
        ['мое', 2],
        ['код', 3],
      ]),
    );
  });

  test('may stand in row 10, not in row 11', () => {
    const blanks = (count: number) => Array.from({ length: count }, () => ['']);
    expect(findHeader(content(...blanks(9), ['Код']), TITLES)?.row).toBe(10);
    expect(findHeader(content(...blanks(10), ['Код']), TITLES)).toBeUndefined();
  });

  test('of two columns of one title the left one counts', () => {
    expect(findHeader(content(['Код', 'Код']), TITLES)?.columnOf.get('код')).toBe(1);
  });

  test('missing columns are named; the name column of a book with codes is not missing', () => {
    const named: SheetDefinition = {
      ...SHEET,
      columns: [...SHEET.columns, column('name', 'ФИО', 'text', 80, { named: true })],
    };
    expect(() => requireHeader(content(['Код', 'Форма']), named)).toThrow(
      'Лист «Люди»: нет столбца «Кто», «Пометка». Верните заголовок',
    );
    expect(requireHeader(content(['Код', 'Кто', 'Форма', 'Пометка']), named).row).toBe(1);
  });
});

describe('reading rows', () => {
  const schema = z.object({ row: z.number(), code: cells.requiredText(), note: cells.whole() });

  test('rows with problems are told and left out, the others go on, blank rows are passed over', () => {
    const book = new FakeBook({
      Люди: [
        ['Пометка', 'Код', 'Кто', 'Форма'],
        [1, 'У-1'],
        ['', ''],
        ['x', ''],
        ['', { formula: '="У-3"' }],
        [3, 'У-2'],
      ],
    });
    const { records, problems } = readRecords(book, SHEET, schema);
    expect(records).toEqual([
      { row: 2, code: 'У-1', note: 1 },
      { row: 6, code: 'У-2', note: 3 },
    ]);
    expect(problems.map(({ place, what }) => [place.sheet, place.row, place.column, what])).toEqual([
      ['Люди', 4, 'Код', 'пусто, а нужно заполнить'],
      ['Люди', 4, 'Пометка', 'нужно целое число от 0, сейчас «x»'],
      ['Люди', 5, 'Код', 'здесь формула, а нужен текст'],
    ]);
  });
});
