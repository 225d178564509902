import { expect, test } from '@jest/globals';
import { spellErrors } from '../../local/page/book/error-spelling';
import { aModel, aSheet } from '../local/xlsx-sample';

test('what the grid draws and copies spells errors as Google does; formulas read the engine’s own', () => {
  const model = aModel([aSheet({ cells: { A1: '=1+', A2: '=A2', A3: '=ISERROR(A1)', A4: '#1' } })]);
  spellErrors(model);
  const at = (row: number) => ({ sheetId: '0', col: 0, row });
  expect([0, 1, 2, 3].map((row) => model.getters.getCellText(at(row)))).toEqual(['#ERROR!', '#REF!', 'TRUE', '#1']);
  expect(model.getters.getEvaluatedCell(at(0))).toMatchObject({ value: '#BAD_EXPR', formattedValue: '#ERROR!' });
  expect(model.getters.getCellText(at(1), { showFormula: true })).toBe('=A2');
});
