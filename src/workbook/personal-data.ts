import { FIELDS_OF_PERSON, signOfPerson } from '../domain/person-signs';
import { looksPersonal, type PersonalSign, personalSign } from '../domain/privacy';
import { normaliseLabel } from '../domain/text';
import { UserError } from '../errors';
import { AWARDS_SHEET } from './awards-sheet';
import type { Book, Value } from './book';
import { SETTINGS_SHEET } from './common-sheets';
import { IMPACT_SHEET } from './impact-sheet';
import { INDICATORS_SHEET } from './indicators-sheet';
import { MEETINGS_SHEET } from './meetings-sheet';
import { PLANS_SHEET } from './plans-sheet';
import { describeProblems, type Problem } from './problem';
import { findHeader } from './records';
import {
  AWARD_ORDER_TITLE,
  AWARD_PAPERS_TITLE,
  LISTS_TITLE,
  MENTEE_BASE_TITLE,
  MENTOR_BASE_TITLE,
  MONITORING_NOTE_TITLE,
  PAIR_ORDER_TITLE,
  PAIR_PLANS_TITLE,
  SWOT_TITLE,
} from './report-sheets';
import { ROADMAP_SHEET } from './roadmap-sheet';
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
  throw personalRefused();
}

/** Refuses names, whatever they look like, where only codes may stand. */
export function refuseNames(book: Book, names: readonly string[]): void {
  if (names.length > 0 && !mayHoldNames(book)) throw personalRefused();
}

function personalRefused(): UserError {
  return new UserError(
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
  IMPACT_SHEET,
  ROADMAP_SHEET,
  STAGES_SHEET,
  PLANS_SHEET,
  MEETINGS_SHEET,
  AWARDS_SHEET,
];

/** Columns that a paper prints. */
export interface PrintedColumns {
  readonly sheet: SheetDefinition;
  readonly fields: readonly string[];
}

/** In a book «Только коды» no paper is made of cells that look like a name or a contact; says where they are. */
export function refusePersonalCells(book: Book, printed: readonly PrintedColumns[]): void {
  if (mayHoldNames(book)) return;
  const found = printed.flatMap(({ sheet, fields }) => {
    const titles = sheet.columns.filter(({ field }) => fields.includes(field)).map(({ title }) => title);
    return problemsOn(book, sheet).filter(({ place }) => titles.includes(place.column ?? ''));
  });
  if (found.length === 0) return;
  throw new UserError(`Для бумаги не годится:\n${describeProblems(found)}\nНичего не записано.`);
}

/** Generated papers in whose blanks somebody may type a name. */
const PAPERS: readonly string[] = [
  LISTS_TITLE,
  MENTOR_BASE_TITLE,
  MENTEE_BASE_TITLE,
  PAIR_ORDER_TITLE,
  PAIR_PLANS_TITLE,
  AWARD_ORDER_TITLE,
  AWARD_PAPERS_TITLE,
  SWOT_TITLE,
  MONITORING_NOTE_TITLE,
];

export function personalDataProblems(book: Book): readonly Problem[] {
  const papers = PAPERS.flatMap((title) => personalCells(title, book.read(title)?.values ?? [], () => undefined));
  return [...PEOPLE_SHEETS.flatMap((definition) => problemsOn(book, definition)), ...papers];
}

function problemsOn(book: Book, definition: SheetDefinition): readonly Problem[] {
  const content = book.read(definition.title);
  const header = content
    ? findHeader(
        content,
        definition.columns.map(({ title }) => title),
      )
    : undefined;
  if (!content || !header) return [];
  const titles = new Map([...header.columnOf].map(([title, column]) => [column, shownTitle(definition, title)]));
  const rows = content.values.map((line, index) => (index + 1 === header.row ? [] : line));
  const ofPerson = definition.columns.filter(({ field }) => FIELDS_OF_PERSON.includes(field)).map(({ title }) => title);
  const signOf = (title: string | undefined) => (title && ofPerson.includes(title) ? signOfPerson : personalSign);
  return personalCells(definition.title, rows, (column) => titles.get(column), signOf);
}

/** @param titleOf The title of a column, from 1. */
function personalCells(
  sheet: string,
  rows: readonly (readonly Value[])[],
  titleOf: (column: number) => string | undefined,
  signOf: (title: string | undefined) => (text: string) => PersonalSign | undefined = () => personalSign,
): readonly Problem[] {
  return rows.flatMap((line, index) =>
    line.flatMap((value, column): Problem[] => {
      const sign =
        typeof value === 'string' || typeof value === 'number' ? signOf(titleOf(column + 1))(String(value)) : undefined;
      if (sign === undefined) return [];
      const place = { sheet, row: index + 1, column: titleOf(column + 1) ?? `столбец ${column + 1}` };
      return [{ place, what: `похоже на личные данные (${sign}), а книга – «Только коды»`, todo: 'Замените кодом.' }];
    }),
  );
}

function shownTitle(definition: SheetDefinition, normalised: string): string {
  return definition.columns.find(({ title }) => normaliseLabel(title) === normalised)?.title ?? normalised;
}
