import { csvText } from './csv-text';
import type { WrongCell, WrongRow } from './lists';
import type { FoundTable } from './table';

/**
 * The rows that were not read as a .csv to mend and to load again: the table's own columns, then where the row stood,
 * what is wrong and what to do. It holds names: it is saved on the person's computer only.
 */
export function wrongRowsText(table: FoundTable, wrong: readonly WrongRow[]): string {
  const titles = table.columns.map(({ title, letter }) => title || `столбец ${letter}`);
  const rows = wrong.map(({ sheet, row, cells, texts }) => [
    ...texts,
    sheet,
    String(row),
    cells.map(whereAndWhat).join('; '),
    [...new Set(cells.map(({ todo }) => todo))].join(' '),
  ]);
  return csvText([[...titles, 'Лист', 'Строка', 'Что не так', 'Что сделать'], ...rows]);
}

function whereAndWhat({ title, what }: WrongCell): string {
  return title === '' ? what : `«${title}»: ${what}`;
}
