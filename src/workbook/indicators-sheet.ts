import { column, type SheetDefinition } from './sheet-definition';

/** Made by its command, with the nine indicators of the card. */
export const INDICATORS_SHEET = {
  title: 'Показатели',
  kind: 'data',
  columns: [
    column('criterion', 'Критерий', 'long', 220),
    column('indicator', 'Показатель', 'long', 430, {
      note: 'Ещё один оценщик или ещё одна дата – те же девять строк ниже: скопируйте название как есть.',
    }),
    column('points', 'Баллы', 'text', 120, {
      list: 'Баллы показателя',
      note: '2 – проявляется в полной мере, 1 – частично, 0 – не проявляется. Пусто – ещё не оценено.',
    }),
    column('assessor', 'Кто оценил', 'text', 150, { note: 'Должность или код. Имён не пишите.' }),
    column('date', 'Дата', 'date', 95, { note: 'Одна на всю оценку: строки одной даты – одна карта.' }),
    column('comment', 'Комментарий', 'long', 260),
  ],
} satisfies SheetDefinition;
