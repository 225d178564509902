import { expect, test } from '@jest/globals';
import { applyBatch } from '../../local/engine/batch';
import { exportBook } from '../../local/engine/export-book';
import { extraGetters } from '../../local/engine/extra-getters';
import type { PageSetup } from '../../local/engine/extras';
import { formulaHelp } from '../../local/engine/function-help';
import { registerFormulas } from '../../local/engine/functions';
import type { Model } from '../../local/engine/library';
import { createModel, type ModelConfig } from '../../local/engine/model';
import { dateSerial, instantToSerial, serialToDate } from '../../local/engine/serial';

const sheetId = '0';
const sheetName = 'Sheet1';

function write(model: Model, cells: Readonly<Record<string, string>>): void {
  const list = Object.entries(cells).map(([xc, content]) => {
    const [col, row] = [xc.charCodeAt(0) - 65, Number(xc.slice(1)) - 1];
    return { type: 'UPDATE_CELL' as const, sheetId, col, row, content };
  });
  expect(applyBatch(model, list)).toEqual([]);
}

function read(model: Model, xc: string) {
  const cell = model.getters.getEvaluatedCell({ sheetId, col: xc.charCodeAt(0) - 65, row: Number(xc.slice(1)) - 1 });
  return cell.value;
}

const pageSetup: PageSetup = { paper: 'A4', orientation: 'landscape', repeatRows: [1, 2], breaksAfter: [10, 20] };

function bookWithExtras(): Model {
  const model = createModel();
  applyBatch(model, [
    { type: 'SET_NOTE', sheetId, col: 1, row: 2, note: 'заметка' },
    { type: 'SET_PROTECTION', sheetId, protection: { id: 'p', range: 'A3:B9', unprotected: ['B4'] } },
    { type: 'SET_PAGE_SETUP', sheetId, pageSetup },
  ]);
  return model;
}

test('a batch is one change, and tells what the engine refused', () => {
  const model = createModel();
  const refusals = applyBatch(model, [
    { type: 'UPDATE_CELL', sheetId, col: 0, row: 0, content: '2' },
    { type: 'UPDATE_CELL', sheetId, col: 0, row: 5000, content: '3' },
  ]);
  expect(refusals.map(({ reasons }) => reasons)).toEqual([['TargetOutOfSheet']]);
  expect(read(model, 'A1')).toBe(2);
  model.dispatch('REQUEST_UNDO');
  expect(read(model, 'A1')).toBeNull();
});

test('notes, protections and page setup follow inserted and deleted rows', () => {
  const model = bookWithExtras();
  const dimension = 'ROW';
  model.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName, dimension, base: 0, position: 'before', quantity: 2 });
  const extras = extraGetters(model);
  expect(extras.getNotes(sheetId)).toEqual({ B5: 'заметка' });
  expect(extras.getProtections(sheetId)).toEqual([{ id: 'p', range: 'A5:B11', unprotected: ['B6'] }]);
  expect(extras.getPageSetup(sheetId)).toEqual({ ...pageSetup, repeatRows: [3, 4], breaksAfter: [12, 22] });
  model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension, elements: [4] });
  expect(extras.getNotes(sheetId)).toEqual({});
  expect(extras.getProtections(sheetId)[0]?.range).toBe('A5:B10');
});

test('extras are part of the data, of undo, and of a copied sheet', () => {
  const model = bookWithExtras();
  const copy = createModel(exportBook(model));
  expect(extraGetters(copy).getNotes(sheetId)).toEqual({ B3: 'заметка' });
  expect(extraGetters(copy).getPageSetup(sheetId)).toEqual(pageSetup);
  copy.dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo: '7', sheetNameTo: 'Copy' });
  expect(extraGetters(copy).getNotes('7')).toEqual({ B3: 'заметка' });
  expect(extraGetters(copy).getProtections('7')[0]?.id).not.toBe('p');
  model.dispatch('REQUEST_UNDO');
  expect(extraGetters(model).getNotes(sheetId)).toEqual({});
});

test('extras travel to another client of the same book', () => {
  type Hub = NonNullable<ModelConfig['transportService']>;
  const listeners: Parameters<Hub['onNewMessage']>[1][] = [];
  const hub: Hub = {
    onNewMessage: (_id, callback) => {
      listeners.push(callback);
    },
    leave: () => undefined,
    sendMessage: async (message) => {
      for (const listener of listeners) listener(structuredClone(message));
    },
  };
  const ours = createModel(undefined, { transportService: hub, client: { id: 'a', name: 'a' } });
  const theirs = createModel(undefined, { transportService: hub, client: { id: 'b', name: 'b' } });
  applyBatch(ours, [{ type: 'SET_NOTE', sheetId, col: 0, row: 0, note: 'видно' }]);
  expect(extraGetters(theirs).getNotes(sheetId)).toEqual({ A1: 'видно' });
});

test('custom functions get scalars and matrices, spill results, and fail with a message', () => {
  registerFormulas({
    TEST_SHAPE: (value) => JSON.stringify(value),
    TEST_SPILL: () => [
      [1, 'два'],
      [null, new Date(0)],
    ],
    TEST_FAIL: () => {
      throw new Error('нет таких');
    },
    TEST_KIND: (value) => Object.prototype.toString.call(value),
  });
  const model = createModel();
  write(model, { A1: '5', A2: '10/2/2026', B1: '=TEST_SHAPE(A1)', B2: '=TEST_SHAPE(A1:C1)', C1: '' });
  write(model, { D1: '=TEST_SPILL()', F1: '=TEST_FAIL()', G1: '=TEST_KIND(A2)', G2: '=TEST_SHAPE(Z9)' });
  expect(read(model, 'B1')).toBe('5');
  expect(read(model, 'B2')).toBe('[[5,"5",""]]');
  expect([read(model, 'D1'), read(model, 'E1'), read(model, 'D2'), read(model, 'E2')]).toEqual([1, 'два', '', 25569]);
  expect(model.getters.getEvaluatedCell({ sheetId, col: 5, row: 0 })).toMatchObject({
    value: '#ERROR',
    message: 'нет таких',
  });
  expect(read(model, 'G1')).toBe('[object Date]');
  expect(read(model, 'G2')).toBe('""');
});

test('the JSDoc of a formula is its help', () => {
  const code = `/** No formula. */ function first() {}
/**
 * Что считает
 * в двух строках.
 * @param {C3:C11} points Девять
 *   ячеек.
 * @param {0,7} [target] [необязательно] Цель.
 * @param other
 * @return {number} Сумма.
 * @customfunction
 */function MENTOR_TEST(points, target, other) {}
/** @customfunction */
function BARE() {}`;
  expect([...formulaHelp(code)]).toEqual([
    [
      'MENTOR_TEST',
      {
        description: 'Что считает в двух строках.',
        parameters: [
          { name: 'points', description: 'Девять ячеек. Например: C3:C11', isOptional: false },
          { name: 'target', description: 'Цель. Например: 0,7', isOptional: true },
          { name: 'other', description: '', isOptional: false },
        ],
      },
    ],
    ['BARE', { description: '', parameters: [] }],
  ]);
});

test('open ranges and ARRAYFORMULA compute', () => {
  const model = createModel();
  write(model, { A1: 'head', A2: '1', A3: '2', C1: '=SUM(A2:A)', D2: '=ARRAYFORMULA(A2:A3*10)' });
  expect([read(model, 'C1'), read(model, 'D2'), read(model, 'D3')]).toEqual([3, 10, 20]);
});

test('a book with similar formulas of different ranges is exported', () => {
  const model = createModel();
  write(model, { B1: '=COUNT(A1)', B2: '=COUNT(A1:A9)', B3: '=COUNT(A:A)' });
  model.dispatch('ADD_COLUMNS_ROWS', {
    sheetId,
    sheetName,
    dimension: 'ROW',
    base: 0,
    position: 'before',
    quantity: 1,
  });
  const [sheet] = exportBook(model).sheets;
  expect(sheet?.cells).toEqual({ B2: '=COUNT(A2)', B3: '=COUNT(A2:A10)', B4: '=COUNT(A:A)' });
});

test('serials and instants agree in the zone of the book', () => {
  const noon = new Date('2026-10-02T09:00:00Z');
  const serial = instantToSerial(noon.getTime(), 'Europe/Moscow');
  expect(serial).toBe((dateSerial(2026, 10, 2) ?? 0) + 0.5);
  expect(serialToDate(serial, 'Europe/Moscow')).toEqual(noon);
  expect(serialToDate(0.5, 'Europe/Moscow').toISOString()).toBe('1899-12-30T09:29:43.000Z');
  expect(dateSerial(2026, 2, 30)).toBeUndefined();
});
