import { column, type SheetDefinition } from './sheet-definition';

/** Made when the first problem is named. */
export const NAMED_PROBLEMS_SHEET = {
  title: 'Проблемы',
  kind: 'data',
  columns: [
    column('problem', 'Проблема', 'long', 420, { note: 'Попадёт в справку по итогам. Имён не пишите.' }),
    column('period', 'Период', 'code', 130, { note: 'Например, «2026/2027» или «сентябрь 2026».' }),
    column('done', 'Что сделано', 'long', 420, { note: 'Пусто – ещё ничего. Имён не пишите.' }),
  ],
} satisfies SheetDefinition;
