import fc from 'fast-check';
import { layOut } from '../../src/reports/layout';
import { GAP, line } from '../../src/reports/table';
import type { Cell } from '../../src/workbook/book';
import type { Change } from '../../src/workbook/change';
import { column, type SheetDefinition } from '../../src/workbook/sheet-definition';

/** Books of four sheets, and actions of several changes on them, as commands make them: each sheet for one purpose. */

const text = fc.constantFrom('', '', 'У-031', '5А', '=1', "'7", 'два\nслова', '"кавычки"');
const plain = fc.oneof(text, fc.integer({ min: -5, max: 5 }), fc.boolean(), fc.constant(new Date(1_700_000_000_000)));
const cell: fc.Arbitrary<Cell> = fc.oneof({ weight: 6, arbitrary: plain }, fc.constant({ formula: '=A1+1' }));

const block = (rows: number, columns: number) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

export const sheets = fc.record({
  Люди: block(6, 4),
  // a number of its own in every row, as people's sheets have: rows that are deleted are then told from those that stay
  Пары: block(7, 3).map((rows) => rows.map((row, index): Cell[] => [`№ ${index + 1}`, ...row])),
  Отчёт: block(5, 2),
  Вкладка: block(3, 3),
});

const PEOPLE: SheetDefinition = {
  title: 'Люди',
  kind: 'data',
  columns: [column('a', 'а', 'text', 80), column('b', 'б', 'text', 80)],
};
const FRESH: SheetDefinition = { ...PEOPLE, title: 'Новый' };

const cellsChange: fc.Arbitrary<Change> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([row, first, rows]) =>
    block(rows, 2).map((cells): Change => ({ kind: 'cells', sheet: 'Люди', row, column: first, cells })),
  );

const newColumns: fc.Arbitrary<Change> = fc.constantFrom(['а'], ['а', 'б']).map((titles) => ({
  kind: 'new-columns',
  definition: PEOPLE,
  headerRow: 1,
  column: 6,
  titles,
}));

/** Rows are deleted from the last up, so that those above keep their numbers. */
const deletedRows: fc.Arbitrary<readonly Change[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    [...rows].sort((a, b) => b - a).map((row): Change => ({ kind: 'delete-rows', sheet: 'Пары', row, count: 1 })),
  );

const newSheet: fc.Arbitrary<Change> = block(2, 2).map((cells) => ({
  kind: 'new-sheet',
  definition: FRESH,
  cells: [['а', 'б'], ...cells],
}));

const report = (sheet: string): fc.Arbitrary<Change> =>
  fc.array(fc.constantFrom('Итог', 'Всего 5', ''), { minLength: 1, maxLength: 7 }).map((texts) => ({
    kind: 'report',
    sheet,
    layout: layOut({
      grid: [100, 100],
      blocks: [
        ...texts.map((one) => line('text', one)),
        GAP,
        {
          kind: 'table',
          name: 'REPORT_T1',
          columns: [
            { span: 1, kind: 'text' },
            { span: 1, kind: 'count' },
          ],
          headerRows: 1,
          rows: [
            ['Школа', 'Чел.'],
            ['СОШ№1', 5],
          ],
        },
      ],
    }),
  }));

const marks: fc.Arbitrary<Change> = fc.constantFrom(
  { kind: 'marks', sheet: 'Люди', marks: [{ row: 2, column: 1, text: 'неизвестная форма' }] },
  { kind: 'marks', sheet: 'Люди', marks: [] },
);

const deletedSheet = fc.constant<Change>({ kind: 'delete-sheet', sheet: 'Вкладка' });

/** One to seven changes, of all kinds. */
export const actions: fc.Arbitrary<readonly Change[]> = fc
  .tuple(
    fc.subarray([cellsChange, newColumns, newSheet, report('Отчёт'), report('Свежий отчёт'), marks, deletedSheet]),
    fc.option(deletedRows, { nil: [] }),
  )
  .chain(([kinds, rows]) => fc.tuple(...kinds).map((changes) => [...changes, ...rows]))
  .filter((changes) => changes.length > 0);
