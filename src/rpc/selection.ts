import { openBook, requireBook } from '../commands/command';
import { selection } from '../commands/pairing';
import { recogniseForm } from '../domain/forms';
import { cellAt, columnNumber, requireHeader } from '../workbook/records';
import { MENTEES_SHEET, PAIRS_SHEET } from '../workbook/school-sheets';
import type { Output } from './contract';

const SELECT = `Выберите строку на листе «${MENTEES_SHEET.title}» или «${PAIRS_SHEET.title}» и повторите.`;

/** The mentee of the row that is selected in the book. */
export function selectedMentee(): Output<'selectedMentee'> {
  const book = openBook();
  requireBook(book);
  const { sheet, row } = selection() ?? { sheet: '', row: 0 };
  const content = book.read(sheet);
  const nobody = { menteeCode: null, form: null, message: SELECT };
  if (!content) return nobody;
  const textAt = (column: number) => String(cellAt(content, row, column).value).trim();
  if (sheet === MENTEES_SHEET.title) {
    const header = requireHeader(content, MENTEES_SHEET, ['code']);
    const code = textAt(columnNumber(header, MENTEES_SHEET, 'code'));
    return row <= header.row || code === '' ? nobody : { menteeCode: code, form: null, message: '' };
  }
  if (sheet !== PAIRS_SHEET.title) return nobody;
  const header = requireHeader(content, PAIRS_SHEET, ['menteeCode', 'form']);
  const code = textAt(columnNumber(header, PAIRS_SHEET, 'menteeCode'));
  if (row <= header.row || code === '') return nobody;
  const form = recogniseForm(textAt(columnNumber(header, PAIRS_SHEET, 'form')))?.id ?? null;
  return { menteeCode: code, form, message: '' };
}
