import { column, type SheetDefinition } from './sheet-definition';

/** Sheets that the school's and the municipality's books share (product, «Books and sheets»). */

export const SETTINGS_SHEET = {
  title: 'Настройки',
  kind: 'reference',
  columns: [
    column('parameter', 'Параметр', 'text', 260),
    column('value', 'Значение', 'mixed', 260, { note: 'Заполните этот столбец. Даты пишите как 31.08.2026.' }),
    column('note', 'Пояснение', 'long', 520),
  ],
} satisfies SheetDefinition;

export const LISTS_SHEET = {
  title: 'Справочники',
  kind: 'reference',
  columns: [
    column('list', 'Список', 'text', 190),
    column('value', 'Значение', 'code', 330, { note: 'Новое значение вставляйте строкой внутри своего списка.' }),
    column('synonyms', 'Синонимы', 'long', 330, {
      note: 'Другие написания того же, через «; »: их программа понимает.',
    }),
    column('relatesTo', 'Относится к', 'text', 160),
    column('reportRow', 'Строка свода', 'text', 330, {
      note: 'В какой строке таблицы потребностей считать категорию.',
    }),
    column('note', 'Пояснение', 'long', 300),
  ],
} satisfies SheetDefinition;

export const DOCUMENTS_SHEET = {
  title: 'Документы',
  kind: 'data',
  columns: [
    column('level', 'Уровень', 'text', 90, { list: 'Уровень документа', note: 'МО – муниципальный, ОО – школы.' }),
    column('type', 'Вид', 'text', 330, { list: 'Вид документа' }),
    column('title', 'Название', 'text', 330, { note: 'Так документ будет назван в отчёте.' }),
    column('number', '№', 'code', 80),
    column('date', 'Дата', 'date', 95),
    column('validUntil', 'Действует до', 'date', 110, { note: 'Пусто – бессрочно.' }),
    column('link', 'Ссылка', 'text', 300),
  ],
} satisfies SheetDefinition;

export const EVENTS_SHEET = {
  title: 'Мероприятия',
  kind: 'data',
  columns: [
    column('number', '№', 'code', 50),
    column('text', 'Мероприятие', 'long', 480, { note: 'Текст попадёт в отчёт как есть. Имён не пишите.' }),
    column('date', 'Дата', 'date', 95),
    column('result', 'Итог', 'long', 300),
    column('participants', 'Участников', 'integer', 95),
  ],
} satisfies SheetDefinition;

export const JOURNAL_SHEET = {
  title: 'Журнал',
  kind: 'service',
  columns: [
    column('time', 'Время', 'instant', 130),
    column('who', 'Кто', 'text', 120),
    column('action', 'Действие', 'text', 260),
    column('object', 'Объект', 'text', 260),
    column('count', 'Сколько', 'integer', 80),
  ],
} satisfies SheetDefinition;

/** What the last action changed; see `undo-log`. */
export const UNDO_SHEET = {
  title: '_Отмена',
  kind: 'service',
  hidden: true,
  columns: [
    column('action', 'Действие', 'text', 200),
    column('sheet', 'Лист', 'text', 160),
    column('cell', 'Ячейка', 'text', 160),
    column('before', 'Было', 'text', 300),
    column('after', 'Стало', 'text', 300),
  ],
} satisfies SheetDefinition;
