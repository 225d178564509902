import {
  MENTEE_FIELDS,
  MENTOR_FIELDS,
  type MenteeField,
  type MentorField,
  PAIR_FIELDS,
  type PairField,
  type Target,
} from './targets';

const PERSON_WORDS: Readonly<Record<MentorField | MenteeField, string>> = {
  name: 'ФИО',
  surname: 'фамилия',
  givenName: 'имя',
  patronymic: 'отчество',
  code: 'код',
  kind: 'кто (ученик, педагог…)',
  className: 'класс',
  classLetter: 'буква класса',
  experience: 'стаж, лет',
  subject: 'предмет',
  categories: 'категории',
  forms: 'формы',
  time: 'время',
  consent: 'дата согласия',
  status: 'статус',
  contact: 'контакты (не загружаются)',
  competences: 'компетенции',
  capacity: 'мест',
  training: 'дата обучения',
  age: 'возраст',
  birth: 'год или дата рождения',
  request: 'запрос',
  included: 'дата включения',
  source: 'источник',
  waitingReason: 'причина ожидания',
};

const PAIR_WORDS: Readonly<Record<PairField, string>> = {
  number: '№ пары',
  form: 'форма',
  interactionModel: 'модель взаимодействия',
  countModels: 'по количеству',
  online: 'онлайн',
  contentModels: 'содержание',
  locked: 'закреплено',
  status: 'статус',
  endReason: 'причина завершения',
  start: 'начало',
  end: 'окончание',
  orderNumber: '№ приказа',
  orderDate: 'дата приказа',
};

const LABELS: ReadonlyMap<Target, string> = new Map<Target, string>([
  ...MENTOR_FIELDS.map((field) => [`mentor.${field}`, `Наставник: ${PERSON_WORDS[field]}`] as const),
  ...MENTEE_FIELDS.map((field) => [`mentee.${field}`, `Наставляемый: ${PERSON_WORDS[field]}`] as const),
  ...PAIR_FIELDS.map((field) => [`pair.${field}`, `Пара: ${PAIR_WORDS[field]}`] as const),
]);

/** «Наставник: класс», for a list to choose from. */
export function targetLabel(target: Target): string {
  return LABELS.get(target) ?? target;
}
