import { normaliseLabel } from '../domain/text';
import { UserError } from '../errors';
import type { Book, Cell, SheetContent } from '../workbook/book';
import type { Change } from '../workbook/change';
import { LISTS_SHEET, SETTINGS_SHEET } from '../workbook/common-sheets';
import { LATER_SHEETS } from '../workbook/later-sheets';
import { FIRST_LISTS, type ListRow } from '../workbook/lists';
import { missingLists } from '../workbook/missing-lists';
import { MUNICIPAL_BOOK, SCHOOLS_SHEET } from '../workbook/municipal-sheets';
import { findHeader, requireHeader } from '../workbook/records';
import { MENTORS_SHEET, SCHOOL_BOOK } from '../workbook/school-sheets';
import { selectionChanges } from '../workbook/selection';
import { PARAMETERS, type Parameter, readableSettings, Settings } from '../workbook/settings';
import type { SheetDefinition } from '../workbook/sheet-definition';
import { nextRow, rowsChange } from '../workbook/table-changes';
import type { Command, Plan } from './command';

type BookKind = 'school' | 'municipal';

const BOOKS: Readonly<
  Record<BookKind, { title: string; sheets: readonly SheetDefinition[]; other: SheetDefinition; otherName: string }>
> = {
  school: {
    title: 'Создать книгу школы',
    sheets: SCHOOL_BOOK,
    other: SCHOOLS_SHEET,
    otherName: 'книга муниципалитета',
  },
  municipal: {
    title: 'Создать книгу муниципалитета',
    sheets: MUNICIPAL_BOOK,
    other: MENTORS_SHEET,
    otherName: 'книга школы',
  },
};

export const createSchoolBook: Command = {
  title: BOOKS.school.title,
  asks: true,
  plan: (book) => planBook(book, 'school'),
};
export const createMunicipalBook: Command = {
  title: BOOKS.municipal.title,
  asks: true,
  plan: (book) => planBook(book, 'municipal'),
};

/** Makes what is missing: sheets, columns, parameters, lists. What is there stays as it is. */
function planBook(book: Book, kind: BookKind): Plan {
  const { title, sheets, other, otherName } = BOOKS[kind];
  if (book.read(other.title)) {
    throw new UserError(`Это ${otherName}. Откройте новую таблицу и создайте книгу в ней. Ничего не записано.`);
  }
  const named = wantsNames(book);
  const missing = [
    ...sheets.flatMap((definition) => sheetChanges(book, definition, kind, named)),
    ...(kind === 'school' ? LATER_SHEETS.flatMap((definition) => laterColumns(book, definition)) : []),
  ];
  // «Отбор наставников» has no command of its own: a book where nothing else is missing gets it, or rows for its new mentors
  const changes = missing.length === 0 && kind === 'school' ? selectionChanges(book) : missing;
  const added = changes.map(describeChange).filter((text) => text !== '');
  if (added.length === 0) {
    return { action: { title, object: '', count: 0 }, changes: [], done: 'Всё на месте, ничего не изменено.' };
  }
  return {
    action: { title, object: 'книга', count: added.length },
    changes,
    question: `Будет добавлено: ${added.join('; ')}. Остальное не изменится.`,
    done: `Готово. Заполните лист «${SETTINGS_SHEET.title}», затем остальные. Вернуть назад: «Отменить последнее действие».`,
    show: SETTINGS_SHEET.title,
  };
}

/** Columns that a sheet of a command lacks. The command makes a missing sheet; one that is somebody's own is left alone. */
function laterColumns(book: Book, definition: SheetDefinition): readonly Change[] {
  const content = book.read(definition.title);
  const titles = definition.columns.map(({ title }) => title);
  const isOurs = content !== null && (isEmpty(content) || findHeader(content, titles) !== undefined);
  return isOurs ? sheetChanges(book, definition, 'school', false) : [];
}

/** Names may be kept in the local edition alone (152-ФЗ, ст. 18 ч. 5). */
function wantsNames(book: Book): boolean {
  if (readableSettings(book)?.codesOnly() ?? true) return false;
  if (book.edition === 'local') return true;
  throw new UserError(
    `«${PARAMETERS.personalData.title}»: имена нельзя хранить в Google: закон 152-ФЗ (ст. 18 ч. 5) требует сначала записывать данные граждан в базу в России. Верните «Только коды» или возьмите локальную версию. Ничего не записано.`,
  );
}

function sheetChanges(book: Book, definition: SheetDefinition, kind: BookKind, named: boolean): readonly Change[] {
  const columns = definition.columns.filter((column) => named || !column.named).map(({ title }) => title);
  const content = book.read(definition.title);
  if (!content) return [{ kind: 'new-sheet', definition, cells: [columns, ...firstRows(definition, kind)] }];
  const header = findHeader(content, columns);
  if (!header && isEmpty(content))
    return [
      { kind: 'new-columns', definition, headerRow: 1, column: 1, titles: columns },
      ...firstRowsChange(definition, kind),
    ];
  if (!header) {
    throw new UserError(
      `Лист «${definition.title}» уже есть, но столбцов программы в нём нет. Переименуйте его и повторите. Ничего не записано.`,
    );
  }
  const missing = columns.filter((title) => !header.columnOf.has(normaliseLabel(title)));
  if (missing.length > 0) {
    const column = (content.values[0]?.length ?? 0) + 1;
    return [{ kind: 'new-columns', definition, headerRow: header.row, column, titles: missing }];
  }
  return missingRows(book, definition, content, kind);
}

/** What a new sheet begins with, under a header in the first row. */
function firstRowsChange(definition: SheetDefinition, kind: BookKind): readonly Change[] {
  const cells = firstRows(definition, kind);
  return cells.length === 0 ? [] : [{ kind: 'cells', sheet: definition.title, row: 2, column: 1, cells }];
}

function isEmpty(content: SheetContent): boolean {
  return content.values.every((row) => row.every((value) => value === ''));
}

function firstRows(definition: SheetDefinition, kind: BookKind): readonly (readonly Cell[])[] {
  if (definition === SETTINGS_SHEET) {
    return parametersOf(kind).map(({ title, initial, note }) => [title, initial ?? '', note]);
  }
  return definition === LISTS_SHEET ? FIRST_LISTS.map(listCells) : [];
}

function parametersOf(kind: BookKind): readonly Parameter[] {
  return Object.values(PARAMETERS).filter(({ book }) => book === kind || book === 'both');
}

function listCells({
  list,
  value,
  synonyms = [],
  relatesTo = '',
  reportRow = '',
  note = '',
}: ListRow): readonly Cell[] {
  return [list, value, synonyms.join('; '), relatesTo, reportRow, note];
}

/** Parameters and whole lists that a book of an earlier version lacks; a list that users cut short stays so. */
function missingRows(
  book: Book,
  definition: SheetDefinition,
  content: SheetContent,
  kind: BookKind,
): readonly Change[] {
  if (definition === SETTINGS_SHEET) {
    const settings = new Settings(book);
    const rows = parametersOf(kind)
      .filter((parameter) => !settings.has(parameter))
      .map(({ title, initial, note }) => ({ parameter: title, value: initial ?? '', note }));
    return rowsChange(SETTINGS_SHEET, requireHeader(content, SETTINGS_SHEET), nextRow(content), rows);
  }
  if (definition === LISTS_SHEET) return missingLists(book);
  return [];
}

function describeChange(change: Change): string {
  switch (change.kind) {
    case 'new-sheet':
      return change.definition.hidden ? '' : `лист «${change.definition.title}»`;
    case 'new-columns':
      return `столбцы на листе «${change.definition.title}»: ${change.titles.join(', ')}`;
    case 'cells':
      return `строки на листе «${change.sheet}»`;
    default:
      return '';
  }
}
