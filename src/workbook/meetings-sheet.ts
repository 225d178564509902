import { column, type SheetDefinition } from './sheet-definition';

/** Name of the list of the five meetings. */
export const STEP_LIST = 'Этап встречи';

/** Made when meetings are planned for the first time. */
export const MEETINGS_SHEET = {
  title: 'Встречи',
  kind: 'data',
  columns: [
    column('pairNumber', '№ пары', 'code', 70, { note: 'Номер с листа «Пары». У группы он общий.' }),
    column('step', 'Этап встречи', 'text', 240, { list: STEP_LIST }),
    column('planned', 'План', 'date', 95, { note: 'На какой день договорились.' }),
    column('held', 'Факт', 'date', 95, { note: 'Когда встреча прошла. Пусто – ещё не была.' }),
    column('topic', 'Тема', 'long', 260, { note: 'Имён не пишите.' }),
    column('outcome', 'Итог', 'long', 300, {
      note: 'У встречи-планирования – как часто встречаться: раз в неделю; 2 раза в месяц; каждые 10 дней. Имён не пишите.',
    }),
  ],
} satisfies SheetDefinition;
