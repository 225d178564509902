import type { Book } from './book';
import { JOURNAL_SHEET } from './common-sheets';
import { columnNumber, findHeader } from './records';
import { dayIn } from './survey-answers';
import { UNDO_TITLE } from './undo-sheet';

export interface JournalLine {
  /** Title of the command. */
  readonly action: string;
  readonly object: string;
  /** ISO day; '' where the cell holds none. */
  readonly day: string;
}

/** The lines of each action, the last ones last; without those that were undone. */
export function standingLines(book: Book): ReadonlyMap<string, readonly JournalLine[]> {
  const standing = new Map<string, JournalLine[]>();
  for (const line of journalLines(book)) {
    if (line.action === UNDO_TITLE) {
      standing.get(line.object)?.pop(); // only the last can be undone
      continue;
    }
    const lines = standing.get(line.action);
    if (lines) lines.push(line);
    else standing.set(line.action, [line]);
  }
  return standing;
}

/** Nothing when the journal has lost a column: it is a help to its readers, not what figures stand on. */
export function journalLines(book: Book): readonly JournalLine[] {
  const content = book.read(JOURNAL_SHEET.title);
  const titles = JOURNAL_SHEET.columns.map(({ title }) => title);
  const header = content ? findHeader(content, titles) : undefined;
  if (!content || !header) return [];
  const column = (field: 'time' | 'action' | 'object') => columnNumber(header, JOURNAL_SHEET, field) - 1;
  const [time, action, object] = [column('time'), column('action'), column('object')];
  return content.values.slice(header.row).map((row) => ({
    action: String(row[action] ?? ''),
    object: String(row[object] ?? ''),
    day: dayIn(row[time] ?? '', book.timeZone) ?? '',
  }));
}
