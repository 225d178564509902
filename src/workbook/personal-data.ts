import { looksPersonal, personalSign } from '../domain/privacy';
import { normaliseLabel } from '../domain/text';
import { UserError } from '../errors';
import type { Book } from './book';
import { SETTINGS_SHEET } from './common-sheets';
import { INDICATORS_SHEET } from './indicators-sheet';
import type { Problem } from './problem';
import { findHeader } from './records';
import { FORBIDDEN_SHEET, MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET } from './school-sheets';
import { SELECTION_SHEET } from './selection-sheet';
import { CODES_ONLY, Settings } from './settings';
import type { SheetDefinition } from './sheet-definition';
import { STAGES_SHEET } from './stages-sheet';
import { ANSWERS_SHEET } from './survey-sheets';

/** Names are lawful in the local edition alone, and there only in a book «С именами». */
export function mayHoldNames(book: Book): boolean {
  return book.edition === 'local' && book.read(SETTINGS_SHEET.title) !== null && !new Settings(book).codesOnly();
}

/** Refuses to write what looks like a name or a contact where only codes may stand. */
export function refusePersonal(book: Book, texts: readonly string[]): void {
  if (!texts.some(looksPersonal) || mayHoldNames(book)) return;
  throw new UserError(
    `Похоже на имя или контакты человека, а книга – «${CODES_ONLY}». Замените кодом. Ничего не записано.`,
  );
}

/** Sheets about people: in a book «Только коды» no cell of them, of any column, may hold a name or a contact. */
const PEOPLE_SHEETS: readonly SheetDefinition[] = [
  SETTINGS_SHEET,
  MENTORS_SHEET,
  MENTEES_SHEET,
  PAIRS_SHEET,
  FORBIDDEN_SHEET,
  INDICATORS_SHEET,
  SELECTION_SHEET,
  ANSWERS_SHEET,
  STAGES_SHEET,
];

export function personalDataProblems(book: Book): readonly Problem[] {
  return PEOPLE_SHEETS.flatMap((definition) => {
    const content = book.read(definition.title);
    const header = content
      ? findHeader(
          content,
          definition.columns.map(({ title }) => title),
        )
      : undefined;
    if (!content || !header) return [];
    const titles = new Map([...header.columnOf].map(([title, column]) => [column, shownTitle(definition, title)]));
    return content.values.flatMap((line, index) =>
      line.flatMap((value, column): Problem[] => {
        const sign = typeof value === 'string' || typeof value === 'number' ? personalSign(String(value)) : undefined;
        if (sign === undefined || index + 1 === header.row) return [];
        const place = {
          sheet: definition.title,
          row: index + 1,
          column: titles.get(column + 1) ?? `столбец ${column + 1}`,
        };
        return [{ place, what: `похоже на личные данные (${sign}), а книга – «Только коды»`, todo: 'Замените кодом.' }];
      }),
    );
  });
}

function shownTitle(definition: SheetDefinition, normalised: string): string {
  return definition.columns.find(({ title }) => normaliseLabel(title) === normalised)?.title ?? normalised;
}
