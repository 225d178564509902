import { DOCUMENTS_SHEET, EVENTS_SHEET, JOURNAL_SHEET, LISTS_SHEET, SETTINGS_SHEET } from './common-sheets';
import { column, type SheetDefinition } from './sheet-definition';

export const SCHOOLS_SHEET = {
  title: 'Школы',
  kind: 'data',
  columns: [
    column('number', '№', 'code', 45),
    column('name', 'Краткое наименование', 'text', 220, { note: 'В этом порядке школы стоят в отчёте.' }),
    column('source', 'Источник', 'text', 180, { note: 'Вкладка, из которой взяты сведения.' }),
    column('state', 'Состояние', 'text', 110, { list: 'Состояние сведений' }),
    column('updated', 'Обновлено', 'instant', 130),
    column('error', 'Ошибка', 'long', 420),
  ],
} satisfies SheetDefinition;

export const SCHOOL_DATA_SHEET = {
  title: 'Данные школ',
  kind: 'data',
  columns: [
    column('school', 'Школа', 'text', 220),
    column('period', 'Период', 'text', 170),
    column('section', 'Раздел', 'text', 170),
    column('indicator', 'Показатель', 'text', 380),
    column('value', 'Значение', 'mixed', 100),
  ],
} satisfies SheetDefinition;

export const TEXTS_SHEET = {
  title: 'Тексты отчёта',
  kind: 'data',
  columns: [
    column('place', 'Место', 'text', 180, { list: 'Место текста', note: 'Абзацы одного места идут по порядку строк.' }),
    column('text', 'Текст', 'long', 720, { note: 'Предложения с цифрами не пишите: их составит программа.' }),
  ],
} satisfies SheetDefinition;

/** Sheets that `createMunicipalBook` makes at once, in the order of the tabs. */
export const MUNICIPAL_BOOK: readonly SheetDefinition[] = [
  SETTINGS_SHEET,
  SCHOOLS_SHEET,
  SCHOOL_DATA_SHEET,
  DOCUMENTS_SHEET,
  EVENTS_SHEET,
  TEXTS_SHEET,
  LISTS_SHEET,
  JOURNAL_SHEET,
];
