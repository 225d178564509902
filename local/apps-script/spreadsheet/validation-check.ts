import type { CellPosition, CellValue } from '../../engine/library';
import { formatA1 } from './a1';
import type { Book } from './book';
import { message } from './messages';

/** Throws when a rule that rejects input stands on the cell and the value breaks it; empty cells are always allowed. */
export function requireValid(book: Book, position: CellPosition, value: CellValue): void {
  if (value === null || value === '') return;
  const rule = book.getters.getValidationRuleForCell(position);
  if (!rule?.isBlocking) return;
  if (book.getters.getValidationResultForCellValue(value, position).isValid) return;
  const { col, row } = position;
  const cell = formatA1({ top: row, bottom: row, left: col, right: col });
  const { locale } = book.host;
  const broken = message(locale, 'validationViolated', cell);
  const { criterion } = rule;
  if (criterion.type !== 'isValueInList') throw book.host.exception(broken);
  throw book.host.exception(`${broken}\n${message(locale, 'validationList', criterion.values.join(', '))}`);
}
