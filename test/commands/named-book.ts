import type { Sample } from '../../local/samples';
import { sheetRows } from './sheet-cells';
import { openNew, type TestBook } from './test-book';

/** A school's book «С именами» of the local edition; the first mentor has a name. */
export function namedBook({ sheets }: Sample, name: string): TestBook {
  const book = openNew();
  book.edit('setEdition', 'local');
  book.run('createSchoolBook');
  book.edit('setParameter', 'Персональные данные', 'С именами');
  book.run('createSchoolBook'); // the columns «ФИО»
  for (const title of ['Наставники', 'Наставляемые', 'Пары']) book.edit('addRows', title, sheets[title]);
  for (const row of sheets.Настройки ?? []) book.edit('setParameter', row.Параметр, row.Значение);
  const column = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[sheetRows(book.model, 'Наставники')[0]?.indexOf('ФИО') ?? 0];
  book.edit('writeText', 'Наставники', `${column}2`, name);
  return book;
}
