import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../src/workbook/book';
import { column, type SheetDefinition } from '../../src/workbook/sheet-definition';
import { TablePatch } from '../../src/workbook/table-patch';
import { FakeBook } from './fake-book';

const FIELDS = ['code', 'kind', 'form', 'note'] as const;
type Field = (typeof FIELDS)[number];

const PEOPLE: SheetDefinition<Field> = {
  title: 'Люди',
  kind: 'data',
  columns: [
    column('code', 'Код', 'code', 80),
    column('kind', 'Кто', 'text', 80),
    column('form', 'Форма', 'text', 80),
    column('note', 'Пометка', 'text', 80),
  ],
};

const TITLES = ['Код', 'Кто', 'Форма', 'Пометка'];
const TOTAL = { formula: '=1+1' };

function aBook(...rows: readonly (readonly Cell[])[]): FakeBook {
  return new FakeBook({ Люди: [TITLES, ...rows] });
}

/** The sheet after the patch, and the number of blocks that it took. */
function patched(book: FakeBook, change: (patch: TablePatch<Field>) => void) {
  const patch = new TablePatch(book, PEOPLE);
  change(patch);
  const changes = patch.changes();
  for (const one of changes) if (one.kind === 'cells') book.write(one.sheet, one.row, one.column, one.cells);
  const content = book.read('Люди');
  return { rows: content?.values.slice(1), formulas: content?.formulas.slice(1), blocks: changes.length };
}

describe('rows that an action changes', () => {
  test('keep the cells that it does not name, formulas as formulas', () => {
    const book = aBook(['a', TOTAL, 'x', ''], ['b', 'y', '', 'z']);
    const { rows, formulas, blocks } = patched(book, (patch) => {
      patch.set(2, { code: 'A', form: 'X' });
      patch.add({ code: 'c' });
    });
    expect(rows).toEqual([
      ['A', 0, 'X', ''],
      ['b', 'y', '', 'z'],
      ['c', '', '', ''],
    ]);
    expect(formulas?.[0]).toEqual(['', '=1+1', '', '']);
    expect(blocks).toBe(2); // two runs of rows
  });

  test('are one block when they lie apart in many places', () => {
    const book = aBook(...Array.from({ length: 9 }, (_, index) => [`${index}`, '', '', '']));
    const { rows, blocks } = patched(book, (patch) => {
      for (const row of [2, 5, 8]) patch.set(row, { note: 'да' });
    });
    expect(blocks).toBe(1);
    expect(rows?.map((row) => row[3])).toEqual(['да', '', '', 'да', '', '', 'да', '', '']);
  });

  test('leave columns of the person alone, wherever they stand', () => {
    const book = new FakeBook({
      Люди: [
        ['Пометка', 'Наш столбец', 'Форма', 'Код', 'Кто'],
        ['', TOTAL, 'x', 'a', ''],
      ],
    });
    const { formulas, blocks } = patched(book, (patch) => {
      patch.set(2, { note: 'n', form: 'y' });
      patch.add({ code: 'b', note: 'm' });
    });
    expect(blocks).toBe(2);
    expect(formulas?.map((row) => row[1])).toEqual(['=1+1', '']);
    expect(book.read('Люди')?.values.slice(1)).toEqual([
      ['n', 0, 'y', 'a', ''],
      ['m', '', '', 'b', ''],
    ]);
  });

  test('nothing named is nothing written', () => {
    expect(patched(aBook(['a', '', '', '']), () => undefined).blocks).toBe(0);
  });

  test('whatever is set: those cells and no others change, in two blocks for a run of columns at most', () => {
    const cells = fc.dictionary(fc.constantFrom(...FIELDS), fc.string());
    const sets = fc.array(fc.tuple(fc.integer({ min: 2, max: 9 }), cells), { maxLength: 12 });
    fc.assert(
      fc.property(sets, (list) => {
        const former = Array.from({ length: 8 }, (_, row) => FIELDS.map((_field, index) => `${row}${index}`));
        const expected = former.map((row) => [...row]);
        for (const [row, change] of list) {
          FIELDS.forEach((field, index) => {
            const line = expected[row - 2];
            if (line && change[field] !== undefined) line[index] = change[field];
          });
        }
        const { rows, blocks } = patched(aBook(...former), (patch) => {
          for (const [row, change] of list) patch.set(row, change);
        });
        expect(rows?.map((row) => row.map(String))).toEqual(expected.slice(0, rows?.length));
        expect(blocks).toBeLessThanOrEqual(2);
      }),
    );
  });
});
