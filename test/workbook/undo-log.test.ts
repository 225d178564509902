import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors';
import { areaOf } from '../../src/workbook/addresses';
import type { Cell } from '../../src/workbook/book';
import { recordsOf, restoreCell, sameCell, storeCell, type UndoRecord } from '../../src/workbook/undo-log';
import { logRow, readLog } from '../../src/workbook/undo-sheet';
import { FakeBook } from './fake-book';
import { actions, sheets } from './random-changes';

/** An .xlsx cell holds no more characters. */
const LONGEST_CELL = 32_767;

const HEADER = ['Действие', 'Лист', 'Ячейка', 'Было', 'Стало'];

function longColumn(rows: number, length: number): readonly (readonly Cell[])[] {
  return Array.from({ length: rows }, (_, index) => [`${index}${'я'.repeat(length)}`]);
}

describe('the log', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(sheets, actions, (content, changes) => {
        const book = new FakeBook(content);
        const records = changes.flatMap((change) => recordsOf(book, change, '_Отмена 1'));
        const written = new FakeBook({ _Отмена: [HEADER, ...records.map((record) => [...logRow('Проба', record)])] });
        const log = readLog(written);
        expect(log?.records ?? []).toEqual(records);
      }),
    );
  });

  test.each<UndoRecord>([
    { kind: 'sheet', sheet: 'Новый' },
    { kind: 'column', sheet: 'Люди', column: 12 },
    { kind: 'rows', sheet: 'Пары', row: 3, deleted: [['а', 1, true, { instant: 5 }, { formula: '=A1' }]] },
    { kind: 'marks', sheet: 'Люди', before: [{ row: 2, column: 1, text: 'что не так' }] },
    { kind: 'deleted-sheet', sheet: 'Вкладка с пробелом', backup: '_Отмена 1' },
    { kind: 'look', sheet: 'Сводный отчёт', backup: '_Отмена 2' },
    { kind: 'name', name: 'REPORT_T1', before: 'Сводный отчёт!A1:B2' },
    { kind: 'name', name: 'REPORT_T1', before: null },
  ])('keeps a record of kind $kind', (record) => {
    const book = new FakeBook({ _Отмена: [HEADER, [...logRow('Проба', record)], ['', '', '', '', '']] });
    expect(readLog(book)).toEqual({ action: 'Проба', records: [record] });
  });

  test('rows that stay the same are not kept', () => {
    const book = new FakeBook({ Люди: [['а'], ['б'], ['в'], ['г']] });
    const cells = [['а'], ['Б'], ['в'], ['Г']];
    expect(recordsOf(book, { kind: 'cells', sheet: 'Люди', row: 1, column: 1, cells }, '_Отмена 1')).toEqual([
      { kind: 'cells', sheet: 'Люди', area: 'A2', before: [['б']], after: [['Б']] },
      { kind: 'cells', sheet: 'Люди', area: 'A4', before: [['г']], after: [['Г']] },
    ]);
  });

  test('a long change is divided, so that each piece fits a cell and nothing is lost', () => {
    const cells = longColumn(40, 3000);
    const book = new FakeBook({ Люди: [['Код']] });
    const records = recordsOf(book, { kind: 'cells', sheet: 'Люди', row: 2, column: 1, cells }, '_Отмена 1');
    const blocks = records.flatMap((record) => (record.kind === 'cells' ? [record] : []));
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.flatMap(({ after }) => after)).toEqual(cells);
    let next = 2;
    for (const { area } of blocks) {
      expect(areaOf(area).row).toBe(next);
      next += areaOf(area).rows;
    }
    const written = records.flatMap((record) => logRow('Проба', record)).map((text) => text.length);
    expect(Math.max(...written)).toBeLessThanOrEqual(LONGEST_CELL);
  });

  test('a text too long to be undone refuses the action before anything is written', () => {
    const book = new FakeBook({ Люди: [['Код']] });
    const cells = longColumn(1, LONGEST_CELL);
    expect(() => recordsOf(book, { kind: 'cells', sheet: 'Люди', row: 2, column: 1, cells }, '_Отмена 1')).toThrow(
      UserError,
    );
  });

  test('many rows deleted at once can be undone too', () => {
    const book = new FakeBook({ Люди: longColumn(40, 3000) });
    const records = recordsOf(book, { kind: 'delete-rows', sheet: 'Люди', row: 1, count: 40 }, '_Отмена 1');
    const written = records.flatMap((record) => logRow('Проба', record)).map((text) => text.length);
    expect(Math.max(...written)).toBeLessThanOrEqual(LONGEST_CELL);
  });
});

describe('a stored cell', () => {
  const date = new Date(1_700_000_000_000);

  test.each<Cell>(['', 'текст', '=не формула', 0, -1.5, true, false, date, { formula: '=A1' }])(
    '%p comes back from JSON',
    (cell) => {
      const stored = JSON.parse(JSON.stringify(storeCell(cell)));
      expect(restoreCell(stored)).toEqual(cell);
    },
  );

  test('cells of other kinds are never the same', () => {
    const stored = ['', '1', 1, true, 'true', { instant: 1 }, { formula: '=1' }, '=1'];
    for (const a of stored) for (const b of stored) expect(sameCell(a, b)).toBe(a === b);
    expect(sameCell({ instant: 1 }, { instant: 1 })).toBe(true);
    expect(sameCell({ formula: '=1' }, { formula: '=2' })).toBe(false);
  });
});
