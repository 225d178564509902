import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors';
import type { Change } from '../../src/workbook/change';
import { perform, replaceLog } from '../../src/workbook/perform';
import { type Kept, restore } from '../../src/workbook/restore';
import { BACKUP_PREFIX } from '../../src/workbook/undo-log';
import { readLog } from '../../src/workbook/undo-sheet';
import { FakeBook } from './fake-book';
import { actions, sheets } from './random-changes';

const ACTION = { title: 'Проба', object: 'книга', count: 1 };
const NOW = new Date('2026-08-31T10:00:00Z');

function act(book: FakeBook, changes: readonly Change[]): void {
  perform(book, ACTION, changes, 'куратор', NOW);
}

/**
 * Undo by what the hidden sheet says, as the menu command does it. Only an action that left the book as it was has no log.
 * @param before The book before the action, where it may have been such a one.
 */
function undo(book: FakeBook, before?: unknown): readonly Kept[] {
  const log = readLog(book);
  if (!log) expect(book.snapshot()).toEqual(before);
  const kept = restore(book, log?.records ?? []);
  replaceLog(book, []);
  return kept;
}

const people = (...rows: readonly (readonly string[])[]) => new FakeBook({ Люди: [['Код', 'Класс'], ...rows] });
const cells = (row: number, column: number, value: string): Change => ({
  kind: 'cells',
  sheet: 'Люди',
  row,
  column,
  cells: [[value]],
});

describe('undo', () => {
  test('restores the book cell by cell, whatever the action was', () => {
    fc.assert(
      fc.property(sheets, actions, (content, changes) => {
        const book = new FakeBook(content);
        book.setName('REPORT_T1', 'Отчёт', 'A1:B2');
        const before = book.snapshot();
        act(book, changes);
        expect(undo(book, before)).toEqual([]);
        expect(book.snapshot()).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  test('leaves no copies and nothing more to undo', () => {
    fc.assert(
      fc.property(sheets, actions, (content, changes) => {
        const book = new FakeBook(content);
        const before = book.snapshot();
        act(book, changes);
        undo(book, before);
        expect(book.titles().filter((title) => title.startsWith(BACKUP_PREFIX))).toEqual([]);
        expect(readLog(book)).toBeNull();
      }),
    );
  });

  test('takes back the last action only', () => {
    fc.assert(
      fc.property(sheets, actions, (content, changes) => {
        const book = new FakeBook(content);
        act(book, [cells(3, 2, 'первое')]);
        const before = book.snapshot();
        act(book, changes);
        undo(book, before);
        expect(book.snapshot()).toEqual(before);
      }),
    );
  });

  test('keeps and lists a cell that somebody changed since', () => {
    const book = people(['У-1', '5А'], ['У-2', '6А']);
    act(book, [cells(2, 2, '7А'), cells(3, 2, '8А')]);
    book.write('Люди', 3, 2, [['9А']]);
    expect(undo(book)).toEqual([{ sheet: 'Люди', area: 'B3' }]);
    expect(book.read('Люди')?.values).toEqual([
      ['Код', 'Класс'],
      ['У-1', '5А'],
      ['У-2', '9А'],
    ]);
  });

  test('a cell that somebody has put back already is not listed', () => {
    const book = people(['У-1', '5А']);
    act(book, [cells(2, 2, '7А')]);
    book.write('Люди', 2, 2, [['5А']]);
    expect(undo(book)).toEqual([]);
  });

  test('formulas and dates come back as they were', () => {
    const date = new Date('2026-01-09T00:00:00Z');
    const book = new FakeBook({ Люди: [['Код'], [{ formula: '=1+1' }], [date]] });
    const before = book.snapshot();
    act(book, [{ kind: 'cells', sheet: 'Люди', row: 2, column: 1, cells: [['x'], ['y']] }]);
    undo(book);
    expect(book.snapshot()).toEqual(before);
  });

  test('a sheet that the action made and somebody worked in stays, and is listed whole', () => {
    const book = people();
    const definition = { title: 'Новый', kind: 'data', columns: [] } as const;
    act(book, [{ kind: 'new-sheet', definition, cells: [['а']] }]);
    book.write('Новый', 2, 1, [['работа']]);
    expect(undo(book)).toEqual([{ sheet: 'Новый', area: '' }]);
    expect(book.read('Новый')?.values).toEqual([['а'], ['работа']]);
  });

  test('a column that the action added and somebody filled keeps what was typed', () => {
    const book = people(['У-1', '5А']);
    const definition = { title: 'Люди', kind: 'data', columns: [] } as const;
    act(book, [{ kind: 'new-columns', definition, headerRow: 1, column: 3, titles: ['Мест'] }]);
    book.write('Люди', 2, 3, [['2']]);
    undo(book);
    expect(book.read('Люди')?.values).toEqual([
      ['Код', 'Класс', ''],
      ['У-1', '5А', '2'],
    ]);
  });

  test('a sheet that somebody deleted since is told, not made again', () => {
    const book = people(['У-1', '5А']);
    act(book, [cells(2, 2, '7А')]);
    book.deleteSheet('Люди');
    expect(undo(book)).toEqual([{ sheet: 'Люди', area: 'B2' }]);
    expect(book.titles()).not.toContain('Люди');
  });

  test('there is nothing to undo in a fresh book', () => {
    expect(readLog(people())).toBeNull();
  });
});

describe('an action', () => {
  test('is in the journal, one line an action, under what is there', () => {
    const book = people(['У-1', '5А']);
    act(book, [cells(2, 2, '7А')]);
    act(book, [cells(2, 2, '8А')]);
    expect(book.read('Журнал')?.values).toEqual([
      ['Время', 'Кто', 'Действие', 'Объект', 'Сколько'],
      [NOW, 'куратор', 'Проба', 'книга', 1],
      [NOW, 'куратор', 'Проба', 'книга', 1],
    ]);
  });

  test('keeps its log on a hidden sheet', () => {
    const book = people(['У-1', '5А']);
    act(book, [cells(2, 2, '7А')]);
    expect(book.isHidden('_Отмена')).toBe(true);
    expect(readLog(book)).toEqual({
      action: 'Проба',
      records: [{ kind: 'cells', sheet: 'Люди', area: 'B2', before: [['5А']], after: [['7А']] }],
    });
  });

  test('that changes nothing has nothing to undo', () => {
    const book = people(['У-1', '5А']);
    act(book, [cells(2, 2, '5А')]);
    expect(readLog(book)).toBeNull();
  });
});

describe('a refused write', () => {
  /** The number of writes that an action takes. */
  function writesOf(content: ConstructorParameters<typeof FakeBook>[0], changes: readonly Change[]): number {
    const book = new FakeBook(content);
    act(book, changes);
    return book.writes;
  }

  test('wherever it happens, the book is as before or undo makes it so', () => {
    const failing = fc.tuple(sheets, actions, fc.nat()).map(([content, changes, seed]) => {
      return { content, changes, refused: 1 + (seed % writesOf(content, changes)) };
    });
    fc.assert(
      fc.property(failing, ({ content, changes, refused }) => {
        const book = new FakeBook(content);
        const before = book.snapshot();
        book.refused = refused;
        expect(() => act(book, changes)).toThrow(UserError);
        if (readLog(book)) undo(book);
        expect(book.snapshot()).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
