import { DOCUMENTS_SHEET, EVENTS_SHEET, JOURNAL_SHEET, LISTS_SHEET, SETTINGS_SHEET } from './common-sheets';
import { column, type SheetDefinition } from './sheet-definition';

const SEVERAL = 'Несколько значений – через «; ».';

export const MENTORS_SHEET = {
  title: 'Наставники',
  kind: 'data',
  columns: [
    column('code', 'Код', 'code', 80, { note: 'Например Н-014. У каждого свой; имя по коду знает только школа.' }),
    column('name', 'ФИО', 'text', 220, { named: true }),
    column('kind', 'Кто', 'text', 100, { list: 'Кто' }),
    column('className', 'Класс', 'code', 65, { note: 'Для учеников: 9А.' }),
    column('experience', 'Стаж, лет', 'integer', 75, { note: 'Для педагогов.' }),
    column('subject', 'Предмет', 'text', 140),
    column('competences', 'Компетенции', 'text', 240, { note: `Чему может научить. ${SEVERAL}` }),
    column('categories', 'Категории', 'text', 260, { list: 'Категория', note: `Кому готов помогать. ${SEVERAL}` }),
    column('forms', 'Формы', 'text', 170, { list: 'Форма', note: SEVERAL }),
    column('capacity', 'Мест', 'integer', 60, { note: 'Сколько наставляемых возьмёт всего, по всем формам.' }),
    column('time', 'Время', 'text', 190, { note: `Когда свободен: вт 14:00-15:00. ${SEVERAL}` }),
    column('consent', 'Согласие', 'date', 95, { note: 'Дата согласия на обработку персональных данных.' }),
    column('training', 'Обучение', 'date', 95, { note: 'Дата обучения наставника.' }),
    column('status', 'Статус', 'text', 120, { list: 'Статус наставника' }),
  ],
} satisfies SheetDefinition;

export const MENTEES_SHEET = {
  title: 'Наставляемые',
  kind: 'data',
  columns: [
    column('code', 'Код', 'code', 80, { note: 'Например У-031. У каждого свой; имя по коду знает только школа.' }),
    column('name', 'ФИО', 'text', 220, { named: true }),
    column('kind', 'Кто', 'text', 100, { list: 'Кто' }),
    column('className', 'Класс', 'code', 65, { note: 'Для учеников: 7Б. По классу считается возрастная группа.' }),
    column('age', 'Возраст', 'integer', 75),
    column('experience', 'Стаж, лет', 'integer', 75, { note: 'Для педагогов.' }),
    column('subject', 'Предмет', 'text', 140),
    column('categories', 'Категории', 'text', 260, { list: 'Категория', note: SEVERAL }),
    column('request', 'Запрос', 'text', 240, { note: `С чем нужна помощь. ${SEVERAL}` }),
    column('forms', 'Формы', 'text', 170, { list: 'Форма', note: SEVERAL }),
    column('time', 'Время', 'text', 190, { note: `Когда свободен: вт 14:00-15:00. ${SEVERAL}` }),
    column('consent', 'Согласие', 'date', 95, { note: 'Дата согласия на обработку персональных данных.' }),
    column('included', 'Дата включения', 'date', 115),
    column('source', 'Источник', 'text', 150, { note: 'Кто предложил: классный руководитель, психолог, родители…' }),
    column('status', 'Статус', 'text', 120, { list: 'Статус наставляемого' }),
    column('waitingReason', 'Причина ожидания', 'text', 220),
  ],
} satisfies SheetDefinition;

export const PAIRS_SHEET = {
  title: 'Пары',
  kind: 'data',
  columns: [
    column('number', '№ пары', 'code', 70, { note: 'Строки одной группы наставника имеют один номер.' }),
    column('mentorCode', 'Код наставника', 'code', 115),
    column('menteeCode', 'Код наставляемого', 'code', 130),
    column('form', 'Форма', 'text', 150, { list: 'Форма' }),
    column('interactionModel', 'Модель взаимодействия', 'text', 230, { list: 'Модель взаимодействия' }),
    column('countModels', 'По количеству', 'text', 130, {
      list: 'По количеству',
      note: 'Пусто – по числу наставляемых. «Взаимная» ставится только вручную, можно через «; ».',
    }),
    column('online', 'Онлайн', 'text', 70, { list: 'Отметка', note: '«+», если встречи проходят онлайн.' }),
    column('contentModels', 'Содержание', 'text', 140, { list: 'Содержание', note: SEVERAL }),
    column('score', 'Баллы', 'integer', 65),
    column('reasons', 'Почему', 'long', 240),
    column('locked', 'Закреплено', 'text', 95, { list: 'Отметка', note: '«+» – подбор эту пару не меняет.' }),
    column('status', 'Статус', 'text', 150, { list: 'Статус пары' }),
    column('endReason', 'Причина', 'text', 180),
    column('start', 'Начало', 'date', 95),
    column('end', 'Окончание', 'date', 95),
    column('orderNumber', '№ приказа', 'code', 90),
    column('orderDate', 'Дата приказа', 'date', 105),
  ],
} satisfies SheetDefinition;

/** Made when the first line is needed. */
export const FORBIDDEN_SHEET = {
  title: 'Запреты',
  kind: 'data',
  columns: [
    column('mentorCode', 'Код наставника', 'code', 115),
    column('menteeCode', 'Код наставляемого', 'code', 130),
    column('reason', 'Причина', 'long', 300, { note: 'Почему этих двоих подбор не соединяет. Имён не пишите.' }),
  ],
} satisfies SheetDefinition;

/** Sheets that `createSchoolBook` makes at once, in the order of the tabs. */
export const SCHOOL_BOOK: readonly SheetDefinition[] = [
  SETTINGS_SHEET,
  MENTORS_SHEET,
  MENTEES_SHEET,
  PAIRS_SHEET,
  DOCUMENTS_SHEET,
  EVENTS_SHEET,
  LISTS_SHEET,
  JOURNAL_SHEET,
];
