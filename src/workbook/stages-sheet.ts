import { column, type SheetDefinition } from './sheet-definition';

/** Made by «Карта этапов», with the works of the stages that the curator chooses. */
export const STAGES_SHEET = {
  title: 'Этапы',
  kind: 'data',
  columns: [
    column('stage', 'Этап', 'long', 260, {
      note: 'Свои работы добавляйте строками, в любом месте; название этапа скопируйте как есть.',
    }),
    column('work', 'Работа', 'long', 480),
    column('place', 'Где', 'text', 150, { list: 'Где', note: 'внутри ОО или с внешней средой.' }),
    column('isDone', 'Выполнено', 'text', 95, { list: 'Отметка', note: '«+», когда работа выполнена.' }),
    column('day', 'Дата', 'date', 95, {
      note: 'Срок работы; у выполненной – день, когда она выполнена. Срок до «Даты отчёта» без «+» – просрочка.',
    }),
    column('comment', 'Комментарий', 'long', 260, { note: 'Имён не пишите.' }),
  ],
} satisfies SheetDefinition;
