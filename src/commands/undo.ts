import { counted } from '../domain/text';
import { UserError } from '../errors';
import { appendToJournal, replaceLog } from '../workbook/perform';
import { type Kept, restore } from '../workbook/restore';
import { CREATE_SURVEYS_TITLE } from '../workbook/survey-log';
import { readLog, UNDO_TITLE } from '../workbook/undo-sheet';
import { atDoor, confirm, openBook, signature, tell, underLock } from './command';

const SHOWN_KEPT = 10;

/** Takes the last bulk action back, cell by cell; what was changed since stays and is listed. */
export function undoLastAction(): void {
  atDoor(UNDO_TITLE, () => {
    const last = readLog(openBook());
    if (!last) throw new UserError('Отменять нечего: после последней отмены программа ничего не меняла.');
    const question = `Будет отменено: «${last.action}». Ячейки, которые с тех пор изменили вручную, останутся как есть.`;
    if (!confirm(UNDO_TITLE, question)) return;
    const kept = underLock(() => takeBack(last.action));
    tell(UNDO_TITLE, `${doneText(last.action, kept)}${leftOutside(last.action)}`);
  });
}

function takeBack(action: string): readonly Kept[] {
  const book = openBook();
  const log = readLog(book);
  if (log?.action !== action)
    throw new UserError('Пока вы отвечали, последним стало другое действие. Ничего не записано.');
  const kept = restore(book, log.records);
  book.flush(); // the log goes only when what it restores has arrived
  replaceLog(book, []);
  appendToJournal(book, { title: UNDO_TITLE, object: action, count: log.records.length }, signature(book), new Date());
  book.flush();
  return kept;
}

/** Surveys that have left the book are out of its reach. */
function leftOutside(action: string): string {
  if (action !== CREATE_SURVEYS_TITLE) return '';
  const [copies, list] =
    openBook().edition === 'local'
      ? ['Книги с анкетами', 'остались в списке книг']
      : ['Таблицы, в которые вы скопировали анкеты,', 'остались'];
  return `\n\n${copies} ${list}: ненужные уберите в корзину сами.`;
}

function doneText(action: string, kept: readonly Kept[]): string {
  const done = `Отменено: «${action}».`;
  if (kept.length === 0) return done;
  const shown = kept
    .slice(0, SHOWN_KEPT)
    .map(({ sheet, area }) => `«${sheet}»${area === '' ? ' (лист целиком)' : ` ${area}`}`);
  const rest = kept.length > SHOWN_KEPT ? ` и ещё ${kept.length - SHOWN_KEPT}` : '';
  return `${done}\n\nОставлено, потому что изменено после действия (${counted(kept.length, 'место', 'места', 'мест')}): ${shown.join(', ')}${rest}.`;
}
