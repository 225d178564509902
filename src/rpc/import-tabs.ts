import { openBook, requireSchoolBook } from '../commands/command';
import { UserError } from '../errors';
import type { Book, Value } from '../workbook/book';
import { UNDO_SHEET } from '../workbook/common-sheets';
import { dayOf, timeOf } from '../workbook/days';
import { LATER_SHEETS } from '../workbook/later-sheets';
import { PAGE_PLANS } from '../workbook/report-sheets';
import { SCHOOL_BOOK } from '../workbook/school-sheets';
import { TAKEN_REQUESTS_SHEET } from '../workbook/taken-requests';
import { BACKUP_PREFIX } from '../workbook/undo-log';
import type { Input, Output } from './contract';
import type { Given } from './door';

type Tabs = Given<Output<'importState'>>['tabs'];
type Cell = Output<'readTab'>['cells'][number][number];

const OWN_TITLES: ReadonlySet<string> = new Set([
  ...[...SCHOOL_BOOK, ...LATER_SHEETS, UNDO_SHEET, TAKEN_REQUESTS_SHEET].map(({ title }) => title),
  ...Object.keys(PAGE_PLANS),
]);

/** A spreadsheet's times of the day are dates of its first days. */
const FIRST_DAY = '1901-01-01';

/** Tabs that a person brought, hidden ones last. */
export function foreignTabs(book: Book): Tabs {
  const hidden = new Set(book.hiddenTitles());
  return book
    .titles()
    .filter((title) => !OWN_TITLES.has(title) && !title.startsWith(BACKUP_PREFIX))
    .map((title) => ({ title, hidden: hidden.has(title) }))
    .sort((one, other) => Number(one.hidden) - Number(other.hidden));
}

/** Which rows are hidden only a call for every row could tell: all are read. */
export function readTab({ title }: Input<'readTab'>): Given<Output<'readTab'>> {
  const book = openBook();
  requireSchoolBook(book);
  const content = OWN_TITLES.has(title) ? null : book.read(title);
  if (!content) throw new UserError(`Вкладки «${title}» в книге нет. Выберите другую. Ничего не записано.`);
  const merges = book.merges(title).map(({ row, column, rows, columns }) => ({
    top: row - 1,
    left: column - 1,
    bottom: row + rows - 2,
    right: column + columns - 2,
  }));
  const cells = content.values.map((line) => line.map((value) => cellOf(value, book.timeZone)));
  return { title, cells, merges, hiddenRows: [], hidden: book.hiddenTitles().includes(title) };
}

function cellOf(value: Value, timeZone: string): Cell {
  if (!(value instanceof Date)) return value;
  const day = dayOf(value, timeZone);
  return day < FIRST_DAY ? timeOf(value, timeZone) : { day };
}
