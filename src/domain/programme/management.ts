import { numbered } from './numbered';

/** A row of K1: who, what, when. */
export interface Responsibility {
  readonly who: string;
  readonly duties: string;
  readonly term: string;
}

const DIRECTOR = [
  'Разработка и утверждение комплекта нормативных документов, необходимых для внедрения Программы.',
  'Разработка целевой модели наставничества.',
  'Назначение куратора внедрения целевой модели наставничества.',
  'Разработка и реализация мероприятий дорожной карты внедрения Программы.',
  'Реализация кадровой политики в Программе наставничества.',
];

const CURATOR = [
  'Формирование базы наставников и наставляемых.',
  'Организация обучения наставников (в том числе привлечение экспертов для проведения обучения).',
  'Контроль процедуры внедрения целевой модели наставничества.',
  'Контроль проведения программ наставничества.',
  'Участие в оценке вовлеченности обучающихся в различные формы наставничества.',
  'Решение организационных вопросов, возникающих в процессе реализации модели.',
  'Мониторинг эффективности целевой модели наставничества',
];

const WHOLE_PERIOD = 'в течение всего периода';
const ALL_TIME = 'В течение всего периода';

/**
 * The management of the programme (KEZ:93-100, K1), worded and punctuated as there. `year`: in whose March the papers
 * are prepared; `forms`: names of the forms that the school uses, quoted.
 */
export function management(year: string, forms: readonly string[]): readonly Responsibility[] {
  const mentors = [
    'Разработка и реализация индивидуальных планов развития.',
    ...forms.map((form) => `Реализация формы наставничества ${form}.`),
  ];
  return [
    { who: 'Директор', duties: numbered(DIRECTOR), term: `Март ${year}, ${WHOLE_PERIOD}` },
    { who: 'Куратор Программы', duties: numbered(CURATOR), term: `Апрель-сентябрь, ${WHOLE_PERIOD}` },
    { who: 'Наставники', duties: numbered(mentors, '.'), term: ALL_TIME },
    { who: 'Наставляемые', duties: 'Решение поставленных задач через взаимодействие с наставником', term: ALL_TIME },
  ];
}
