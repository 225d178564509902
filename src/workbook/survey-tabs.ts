import { normaliseLabel } from '../domain/text';
import type { Area } from '../reports/layout';
import type { Book, SheetContent } from './book';
import type { Problem } from './problem';
import { cellAt, findHeader, type Header, type RawCell } from './records';
import { SCHOOL_BOOK } from './school-sheets';
import { DAY_CODE, HEADING_COLUMNS, REQUEST_TITLES, type SURVEY_TITLES } from './survey-handout';
import { ANSWERS_SHEET, QUESTIONS_SHEET } from './survey-sheets';

export interface FilledLine {
  readonly row: number;
  readonly code: string;
  readonly questionCode: string;
  readonly pairNumber: string;
  readonly answer: RawCell;
}

/** A survey as it came back. */
export interface FilledSurvey {
  readonly kind: 'survey';
  readonly tab: string;
  /** The key that the sheet was made with; its title where somebody took the key away. */
  readonly key: string;
  readonly day: RawCell & { readonly row: number };
  readonly lines: readonly FilledLine[];
  readonly open: Area;
}

export interface FilledRequests {
  readonly kind: 'requests';
  readonly tab: string;
  readonly className: string;
  readonly lines: readonly { readonly row: number; readonly cells: readonly RawCell[] }[];
  readonly open: Area;
}

export type Filled = FilledSurvey | FilledRequests;

export interface ReadTabs {
  readonly filled: readonly Filled[];
  /** Of tabs that were surveys before somebody cut them. */
  readonly problems: readonly Problem[];
}

/** Columns that make a tab a survey, and one of class requests. */
const SURVEY_KEYS = ['Код', 'Вопрос', 'Ответ', 'Код вопроса'];
const OWN: ReadonlySet<string> = new Set([...SCHOOL_BOOK, QUESTIONS_SHEET, ANSWERS_SHEET].map(({ title }) => title));

/** Every tab that is a survey or a list of class requests, whoever put it into the book, in the order of the tabs. */
export function readTabs(book: Book): ReadTabs {
  const filled: Filled[] = [];
  const problems: Problem[] = [];
  for (const tab of book.titles()) {
    if (OWN.has(tab) || tab.startsWith('_')) continue;
    const content = book.read(tab);
    if (!content) continue;
    const survey = match(content, SURVEY_KEYS);
    const requests = match(content, REQUEST_TITLES);
    if (survey?.missing.length === 0) filled.push(readSurvey(content, survey.header));
    else if (requests?.missing.length === 0) filled.push(readRequests(content, requests.header));
    else for (const one of [survey, requests]) if (one?.missing.length === 1) problems.push(cut(tab, one.missing));
  }
  return { filled, problems };
}

interface Match {
  readonly header: Header;
  readonly missing: readonly string[];
}

function match(content: SheetContent, titles: readonly string[]): Match | null {
  const header = findHeader(content, titles);
  return header ? { header, missing: titles.filter((title) => columnOf(header, title) === 0) } : null;
}

function columnOf({ columnOf: columns }: Header, title: string): number {
  return columns.get(normaliseLabel(title)) ?? 0;
}

function cut(tab: string, missing: readonly string[]): Problem {
  const what = `похоже на анкету, но нет столбца «${missing.join(', ')}»`;
  return { place: { sheet: tab }, what, todo: 'Верните заголовок или скопируйте вкладку заново.' };
}

function readSurvey(content: SheetContent, header: Header): FilledSurvey {
  const at = (row: number, title: (typeof SURVEY_TITLES)[number]) => cellAt(content, row, columnOf(header, title));
  const lines = rowsBelow(content, header).map((row) => ({
    row,
    code: textOf(at(row, 'Код')),
    questionCode: textOf(at(row, 'Код вопроса')),
    pairNumber: textOf(at(row, '№ пары')),
    answer: at(row, 'Ответ'),
  }));
  const day = lines.find(({ questionCode }) => normaliseLabel(questionCode) === DAY_CODE);
  const key = textOf(cellAt(content, 1, HEADING_COLUMNS + 1));
  return {
    kind: 'survey',
    tab: content.title,
    key: header.row === 1 || key === '' ? content.title : key,
    day: { row: day?.row ?? header.row, value: '', formula: '', ...day?.answer },
    lines: lines.filter((line) => line !== day),
    open: { row: header.row + 1, column: columnOf(header, 'Ответ'), rows: lines.length, columns: 1 },
  };
}

function readRequests(content: SheetContent, header: Header): FilledRequests {
  const columns = REQUEST_TITLES.slice(1).map((title) => columnOf(header, title));
  const rows = rowsBelow(content, header);
  const lines = rows.map((row) => ({ row, cells: columns.map((column) => cellAt(content, row, column)) }));
  return {
    kind: 'requests',
    tab: content.title,
    className: header.row === 1 ? '' : textOf(cellAt(content, 1, HEADING_COLUMNS + 1)),
    lines: lines.filter(({ cells }) => cells.some(({ value }) => value !== '')),
    open: { row: header.row + 1, column: Math.min(...columns), rows: rows.length, columns: columns.length },
  };
}

function rowsBelow(content: SheetContent, header: Header): readonly number[] {
  return content.values.slice(header.row).map((_, index) => header.row + index + 1);
}

function textOf({ value }: RawCell): string {
  return String(value).trim();
}
