import { yearStart } from '../domain/school-year';
import { attempt } from '../workbook/attempt';
import type { Book } from '../workbook/book';
import { standingLines } from '../workbook/journal';
import type { Settings } from '../workbook/settings';
import type { CommandName } from './contract';

/** A command of the menu and the sheet that it makes; the same command may also write other sheets alone. */
export interface ReportOf {
  readonly command: CommandName;
  /** As the journal names it. */
  readonly title: string;
  readonly sheet: string;
  /** What the journal names when the sheet was made, where that is not the sheet. */
  readonly objects?: readonly string[];
}

/**
 * Reports whose sheet is not there, or was made last in a former school year: those of a year stay in the book when the
 * next begins. There is no last day: a year is told of after its end.
 */
export function missingReports(
  book: Book,
  settings: Settings | null,
  reports: readonly ReportOf[],
): readonly CommandName[] {
  const since = attempt(() => (settings ? yearStart(settings.period()) : ''), '').value;
  const [titles, done] = [book.titles(), standingLines(book)];
  const isMade = ({ title, sheet, objects = [sheet] }: ReportOf) =>
    titles.includes(sheet) &&
    (done.get(title) ?? []).some(({ object, day }) => objects.includes(object) && day >= since);
  return reports.filter((report) => !isMade(report)).map(({ command }) => command);
}
