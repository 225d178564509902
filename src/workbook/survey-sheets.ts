import { column, type SheetDefinition } from './sheet-definition';

/** The list of the words for «Лучше». */
export const BETTER_LIST = 'Лучше';

/** Made by «Создать анкеты»; more questionnaires are further rows. */
export const QUESTIONS_SHEET = {
  title: 'Вопросы',
  kind: 'reference',
  columns: [
    column('code', 'Код вопроса', 'code', 110, {
      note: 'У каждого вопроса свой. Скопировали строку – дайте новый код.',
    }),
    column('form', 'Форма', 'text', 140, { list: 'Форма', note: 'Пусто – вопрос для любой формы.' }),
    column('role', 'Роль', 'text', 120, { note: 'наставник, наставляемый или куратор.' }),
    column('stage', 'Этап', 'text', 70, { note: 'до или после.' }),
    column('type', 'Тип', 'long', 170, {
      note: 'шкала; частота; да/нет; открытый; выбор: ответ; ответ; ответ. Имена и контакты в ответы не берутся.',
    }),
    column('text', 'Вопрос', 'long', 380),
    column('min', 'Мин', 'integer', 55, { note: 'Границы шкалы.' }),
    column('max', 'Макс', 'integer', 55),
    column('anchor', 'Якорь', 'text', 130, {
      note: 'Что измеряет вопрос. Якорный вопрос «до» и «после» должен быть одинаковым.',
    }),
    column('better', 'Лучше', 'text', 80, {
      list: BETTER_LIST,
      optional: true,
      note: 'Какие ответы лучше: больше (если пусто) или меньше, как у тревожности.',
    }),
    column('note', 'Пояснение', 'text', 250, { note: 'Сверили вопрос с формой своей школы – сотрите пояснение.' }),
  ],
} satisfies SheetDefinition;

/** Filled by «Собрать ответы»; nothing is taken away from it. */
export const ANSWERS_SHEET = {
  title: 'Ответы',
  kind: 'data',
  columns: [
    column('day', 'Дата', 'date', 95),
    column('pairNumber', '№ пары', 'code', 70),
    column('code', 'Код участника', 'code', 110),
    column('role', 'Роль', 'text', 110),
    column('stage', 'Этап', 'text', 70),
    column('questionCode', 'Код вопроса', 'code', 110),
    column('answer', 'Ответ', 'mixed', 260),
    column('counted', 'Учтён', 'text', 70, { note: '«+» – последний ответ человека на вопрос, «-» – прежний.' }),
    column('source', 'Источник', 'text', 220, { note: 'Анкета, из которой взят ответ.' }),
  ],
} satisfies SheetDefinition;
