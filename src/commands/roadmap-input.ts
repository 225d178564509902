import { looksPersonal } from '../domain/privacy';
import type { RoadmapRow } from '../domain/roadmap/roadmap';
import { UserError } from '../errors';
import type { RoadmapInput } from '../reports/roadmap';
import type { Book } from '../workbook/book';
import { mayHoldNames } from '../workbook/personal-data';
import type { Problem } from '../workbook/problem';
import { printableRows, readRoadmap } from '../workbook/roadmap';
import { ROADMAP_SHEET } from '../workbook/roadmap-sheet';
import { PARAMETERS, type Parameter, Settings } from '../workbook/settings';

/** «Дорожная карта» and what its plan needs besides. */
export interface RoadmapBook {
  /** Every row that could be read. */
  readonly rows: readonly RoadmapRow[];
  /** The plan of the rows that a paper may show. */
  readonly input: RoadmapInput;
  readonly problems: readonly Problem[];
}

/** @throws UserError when the sheet is empty or a setting is missing. */
export function readRoadmapBook(book: Book): RoadmapBook {
  const settings = new Settings(book);
  const read = readRoadmap(book);
  if (read.rows.length + read.problems.length === 0) {
    throw new UserError(
      `Лист «${ROADMAP_SHEET.title}» пуст. Впишите мероприятия; если нужен образец, удалите лист и выберите «Дорожная карта» ещё раз. Ничего не записано.`,
    );
  }
  const { rows, problems } = printableRows(book, read);
  const input = {
    school: settings.requiredText(PARAMETERS.school),
    people: {
      куратор: position(book, settings, PARAMETERS.curator),
      директор: position(book, settings, PARAMETERS.head),
    },
    schoolYear: settings.schoolYear(),
    day: settings.reportDay(),
    rows,
  };
  return { rows: read.rows, input, problems };
}

/** A blank setting, or a name where the book keeps codes only, leaves the word itself. */
function position(book: Book, settings: Settings, parameter: Parameter): string {
  const written = settings.text(parameter);
  return written === '' || (looksPersonal(written) && !mayHoldNames(book)) ? parameter.title : written;
}
