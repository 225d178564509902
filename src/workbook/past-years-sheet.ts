import { column, type SheetDefinition } from './sheet-definition';

/** Made by «Свод школы», with rows for the year before to be filled. */
export const PAST_YEARS_SHEET = {
  title: 'Прошлые годы',
  kind: 'data',
  columns: [
    column('year', 'Учебный год', 'code', 110, { note: 'Например 2025/2026.' }),
    column('of', 'Форма', 'text', 190, {
      note: 'Форма наставничества или «Итого»: все участники года, каждый один раз.',
    }),
    column('mentors', 'Наставников', 'integer', 110),
    column('mentees', 'Наставляемых', 'integer', 120),
    column('total', 'Всего', 'integer', 90, {
      note: 'Если наставники и наставляемые известны, можно не заполнять. Пусто – нет данных, это не 0.',
    }),
  ],
} satisfies SheetDefinition;
