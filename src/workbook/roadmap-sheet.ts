import { column, type SheetDefinition } from './sheet-definition';

/** The five columns of K7 (KEZ:365), then how it stands. Made by its command, with the rows of the document. */
export const ROADMAP_SHEET = {
  title: 'Дорожная карта',
  kind: 'data',
  columns: [
    column('number', '№ п/п', 'code', 60, { note: 'Раздел – «1.»: у него только название. Мероприятие – «1.1.».' }),
    column('name', 'Наименование мероприятия', 'long', 430),
    column('term', 'Срок реализации', 'code', 170, {
      note: 'Как в документе: «Сентябрь», «Март 2027 г.», «сентябрь – май», «до 01.10.2026», «I квартал», «В течение года». Месяц без года – этого учебного года.',
    }),
    column('responsible', 'Ответственный исполнитель', 'long', 200, {
      note: 'Должность. {куратор} и {директор} заменяются тем, что указано на листе «Настройки».',
    }),
    column('result', 'Результат, вид документа', 'long', 260),
    column('status', 'Статус', 'text', 120, {
      note: 'Заполняет команда «Дорожная карта» на «Дату отчёта». Свои слова она не стирает.',
    }),
    column('done', 'Исполнено', 'date', 105, { note: 'Дата исполнения или «+».' }),
  ],
} satisfies SheetDefinition;
