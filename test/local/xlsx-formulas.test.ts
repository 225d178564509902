import { describe, expect, test } from '@jest/globals';
import { movableFormula, readFormula, usesCustomFunctions, writeFormula } from '../../local/xlsx/formulas';

describe('functions younger than the format bear a prefix in the file', () => {
  test.each([
    ['=IFS(A1>0,1)', '_xlfn.IFS(A1>0,1)'],
    ['=FILTER(A1:A9,B1:B9)', '_xlfn._xlws.FILTER(A1:A9,B1:B9)'],
    ['=SUM(A1,MAXIFS(B:B,C:C,"IFS(1)"))', 'SUM(A1,_xlfn.MAXIFS(B:B,C:C,"IFS(1)"))'],
    ["='IFS (1)'!A1+ifs!B2", "'IFS (1)'!A1+ifs!B2"],
    ['=MENTOR_LEVEL(C3:C11)', 'MENTOR_LEVEL(C3:C11)'],
    ['=#REF+1', '#REF!+1'],
    ['=Наставники!A1&"#REF"', 'Наставники!A1&"#REF"'],
  ])('%s ↔ %s', (engine, file) => {
    expect(writeFormula(engine)).toBe(file);
    expect(readFormula(file)).toBe(engine);
  });

  test('what other programs do to names is undone', () => {
    expect(readFormula('mentor_level(D2)+_xludf.MENTOR_SUM(1)')).toBe('=MENTOR_LEVEL(D2)+MENTOR_SUM(1)');
  });
});

test('a shared formula moves its relative references only', () => {
  const formula = `A1+$A1+A$1+$A$1+SUM(B1:C2,'Лист A1'!D4,Q1!E5)+LOG10(F1)&"A1"+1E5`;
  const moved = `B3+$A3+B$1+$A$1+SUM(C3:D4,'Лист A1'!E6,Q1!F7)+LOG10(G3)&"A1"+1E5`;
  expect(movableFormula(formula)(2, 1)).toBe(moved);
  expect(movableFormula('SUM(A:A,$B:B,1:1,$2:2)')(2, 1)).toBe('SUM(B:B,$B:C,3:3,$2:4)');
});

test('our functions are told from those of other programs', () => {
  expect(usesCustomFunctions('=SUM(MENTOR_LEVEL(A1))')).toBe(true);
  expect(usesCustomFunctions('=SUM(my_name,"MENTOR_LEVEL(A1)")')).toBe(false);
});
