import { MAX_SELECTION_POINTS, SELECTION_CRITERIA } from '../domain/mentor-selection';
import { columnLetters } from '../reports/sum-formula';
import type { Cell } from './book';
import { column, type SheetDefinition } from './sheet-definition';

/** The fields of the criteria, in the order of the document. */
export const CRITERION_FIELDS: readonly string[] = SELECTION_CRITERIA.map((_, index) => `criterion${index + 1}`);

/** Added by «Создать книгу школы» to a book that has mentors. */
export const SELECTION_SHEET: SheetDefinition = {
  title: 'Отбор наставников',
  kind: 'data',
  columns: [
    column('code', 'Код', 'code', 80, { note: 'Код с листа «Наставники».' }),
    ...SELECTION_CRITERIA.map((title, index) =>
      column(CRITERION_FIELDS[index] ?? '', title, 'text', 125, { note: '0, 1 или 2. Пусто – ещё не оценено.' }),
    ),
    column('total', 'Итог', 'text', 150, {
      note: `Сумма из ${MAX_SELECTION_POINTS} и доля; порог – на листе «Настройки». В новую строку формулу скопируйте.`,
    }),
  ],
};

/**
 * «12 из 16, 75 %», or what is missing: functions of the sheet alone, so that it works without the add-on. The cells are
 * named one by one: a column that people put between them is not counted.
 * @param columns column numbers of the criteria, from 1.
 */
export function totalFormula(row: number, columns: readonly number[]): Cell {
  const cells = columns.map((number) => `${columnLetters(number)}${row}`).join(',');
  const [count, sum, all] = [`COUNT(${cells})`, `SUM(${cells})`, columns.length];
  const whole = `${sum}&" из ${MAX_SELECTION_POINTS}, "&ROUNDDOWN(${sum}/${MAX_SELECTION_POINTS}*100,0)&" %"`;
  const part = `"не заполнено: "&(${all}-${count})&" из ${all}"`;
  return { formula: `=IF(${count}=${all},${whole},IF(${count}=0,"",${part}))` };
}
