import { SURVEY_STAGES, type SurveyStage } from '../domain/survey/question';
import type { Book } from './book';
import { JOURNAL_SHEET } from './common-sheets';
import { columnNumber, findHeader } from './records';
import { dayIn } from './survey-answers';
import { UNDO_TITLE } from './undo-sheet';

/** Survey sheets leave the school's book: that they were made is known from the journal alone. */
export const CREATE_SURVEYS_TITLE = 'Создать анкеты';

export type HandedOut = SurveyStage | 'запросы';

/** «Объект» of the journal's line. */
export function surveyObject(kind: HandedOut): string {
  return `этап или вид: ${kind}`;
}

/**
 * The ISO day on which surveys of a stage were made last, by stage.
 * @param undone Whether what was undone is left out: copies that left the school's book are there all the same.
 */
export function surveysMade(book: Book, undone: 'left out' | 'counted' = 'left out'): ReadonlyMap<SurveyStage, string> {
  const made: JournalLine[] = [];
  for (const line of journalLines(book)) {
    if (line.action === CREATE_SURVEYS_TITLE) made.push(line);
    const isUndone = line.action === UNDO_TITLE && line.object === CREATE_SURVEYS_TITLE;
    if (isUndone && undone === 'left out') made.pop(); // only the last can be undone
  }
  const days = new Map(made.map(({ object, day }) => [object, day]));
  return new Map(
    SURVEY_STAGES.flatMap((stage): (readonly [SurveyStage, string])[] => {
      const day = days.get(surveyObject(stage));
      return day === undefined ? [] : [[stage, day]];
    }),
  );
}

interface JournalLine {
  readonly action: string;
  readonly object: string;
  /** ISO day. */
  readonly day: string;
}

/** Nothing when the journal has lost a column: it is a help here, not what the figures stand on. */
function journalLines(book: Book): readonly JournalLine[] {
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
