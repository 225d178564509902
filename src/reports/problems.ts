import { counted } from '../domain/text';
import { GAP, line, type Report } from './table';

export const PROBLEM_TITLES = ['Лист', 'Строка', 'Столбец', 'Что не так', 'Что сделать'] as const;

/** A problem as a row: where, what, what to do. */
export interface ProblemRow {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly what: string;
  readonly todo: string;
}

/** «Проверка книги»: every problem that the check found, in the order of the sheets; other lists of problems likewise. */
export function problemsReport(
  problems: readonly ProblemRow[],
  heading = 'Проверка книги',
  todo = 'Исправьте ячейки и выберите «Проверить книгу» ещё раз.',
): Report {
  const total =
    problems.length === 0 ? 'Ошибок нет.' : `Найдено: ${counted(problems.length, 'ошибка', 'ошибки', 'ошибок')}.`;
  const advice = problems.length === 0 ? '' : ` ${todo}`;
  return {
    grid: [140, 70, 150, 290, 290],
    blocks: [
      line('heading', heading),
      line('text', `${total}${advice}`),
      GAP,
      {
        kind: 'table',
        columns: [
          { span: 1, kind: 'text' },
          { span: 1, kind: 'centred' },
          { span: 1, kind: 'text' },
          { span: 1, kind: 'text' },
          { span: 1, kind: 'text' },
        ],
        headerRows: 1,
        rows: [
          PROBLEM_TITLES,
          ...problems.map(({ sheet, row, column, what, todo }) => [sheet, row, column, what, todo]),
        ],
      },
    ],
  };
}
