import type { MenteeField, MentorField, PairField } from './targets';

/** What a title says, whoever it is about: a field of people, of one base only, of the pair, or nothing that is read. */
export type TitleField =
  | { readonly of: 'person'; readonly field: MentorField & MenteeField }
  | { readonly of: 'mentor'; readonly field: Exclude<MentorField, MenteeField> }
  | { readonly of: 'mentee'; readonly field: Exclude<MenteeField, MentorField> }
  | { readonly of: 'pair'; readonly field: PairField }
  | { readonly of: 'numbering' }
  /** A person who is neither mentor nor mentee. */
  | { readonly of: 'other-person' }
  | { readonly of: 'nothing' };

export const person = (field: MentorField & MenteeField): TitleField => ({ of: 'person', field });
const mentor = (field: Exclude<MentorField, MenteeField>): TitleField => ({ of: 'mentor', field });
const mentee = (field: Exclude<MenteeField, MentorField>): TitleField => ({ of: 'mentee', field });
const pair = (field: PairField): TitleField => ({ of: 'pair', field });
const NOTHING: TitleField = { of: 'nothing' };
const OTHER_PERSON: TitleField = { of: 'other-person' };
const NUMBERING: TitleField = { of: 'numbering' };

/** Known, and not read. */
export function isUnread(says: TitleField): says is Extract<TitleField, { of: 'nothing' | 'other-person' }> {
  return says.of === 'nothing' || says.of === 'other-person';
}

interface Synonyms {
  readonly says: TitleField;
  /** Tried on the normalised title («ё» is «е») without the words of the role. */
  readonly title: RegExp;
}

/** Titles in which the word of a role is no role: tried on the whole title, first. */
export const WHOLE_TITLES: readonly Synonyms[] = [
  { title: /^желаем|(?:стаж|опыт) (?:работы )?наставником/, says: NOTHING },
  {
    title: /(?:количество|кол-во|число|сколько|максимум) (?:мест|наставляем|подопечн|учеников|человек)/,
    says: mentor('capacity'),
  },
  { title: /^категори[ия] наставляем|^(?:с кем|кому) готов/, says: person('categories') },
];
export const WHOSE_CATEGORIES = /^категори[ия] наставляем|^(?:с кем|кому) готов/;

/** The first that fits stands: narrow wordings before wide ones. */
export const TITLES: readonly Synonyms[] = [
  { title: /^(?:№|n|номер|# ?)?(?: ?п\/п|№п\/п| ?пп)?(?: по порядку)?$|^п\/п\.?$/, says: NUMBERING },
  {
    title: /контакт|телефон|^тел(?:\.|$)|почт|e-?mail|адрес|снилс|паспорт|мессенджер|соцсет|telegram|whatsapp/,
    says: person('contact'),
  },
  { title: /согласи/, says: person('consent') },
  {
    title: /источник|(?:кто|кем) (?:[а-я]+ )?(?:по|вы)?(?:рекоменд|предлож|предлаг|направ|выдви|выяв)/,
    says: mentee('source'),
  },
  {
    title:
      /родител|законн|опекун|(?<![а-я])(?:мат(?:ь|ери)|отец|отца|мам[аыеу]|пап[аыеу]|бабушк[а-я]*|дедушк[а-я]*)(?![а-я])/,
    says: OTHER_PERSON,
  },
  { title: /представител[а-я]*(?![а-я])(?! (?:работодател|предприяти))/, says: OTHER_PERSON },
  {
    title: /директор|завуч|куратор|координатор|ответственн|руководител|(?<![а-я])кл(?:ассн[а-я]+)?\.? ?рук/,
    says: OTHER_PERSON,
  },
  { title: /психолог|логопед|дефектолог|социальн[а-я]+ педагог|соц\.? ?педагог|тьютор|методист/, says: OTHER_PERSON },
  { title: /(?<![а-я])(?:тренер|врач|инспектор|администратор|медсестр)/, says: OTHER_PERSON },
  { title: /рождени|^д\.? ?р\.?$/, says: mentee('birth') },
  {
    title:
      /^(?:фио|ф\.? ?и\.?(?: ?о\.?)?|фамилия,? ?и?,? ?имя.*|фамилия,? (?:и\.? ?о\.?|(?:и )?инициалы)|имя и фамилия|имя,? фамилия|участник[а-я]*)$/,
    says: person('name'),
  },
  { title: /^(?:фио|ф\.? ?и\.?(?: ?о\.?)?|фамилия,? имя,? отчество)(?: |,|\()/, says: person('name') },
  { title: /^фамилия$/, says: person('surname') },
  { title: /^имя$/, says: person('givenName') },
  { title: /^отчество$/, says: person('patronymic') },
  { title: /^(?:код|шифр|id|идентификатор)(?: (?!оо|школ|организац|группы)|$)/, says: person('code') },
  { title: /^(?:литера|буква)(?: |$)/, says: person('classLetter') },
  { title: /^(?:класс|кл|параллель)(?![а-я])|^место учебы$/, says: person('className') },
  { title: /^возраст/, says: mentee('age') },
  { title: /стаж (?:работы )?(?:наставнич|занят|трениров|в (?:качестве|роли|наставнич|спорт))/, says: NOTHING },
  { title: /стаж|опыт работы/, says: person('experience') },
  { title: /^(?:учебный |преподаваемый )?(?:предмет(?!ник)|дисциплин)/, says: person('subject') },
  {
    title: /^кто(?:$|,| \(| это)|^(?:роль|должность|тип участника|категория участника|статус участника)(?: |$|,)/,
    says: person('kind'),
  },
  { title: /компетенц|умени|навык|чему может|сильные стороны/, says: mentor('competences') },
  { title: /квалификац|(?<![а-я])кв\.? ?катег|категори[а-я]+ (?:педагог|учител)|аттестац/, says: NOTHING },
  { title: /категори/, says: person('categories') },
  { title: /запрос|потребност|с чем нужна|трудност/, says: mentee('request') },
  { title: /причин[аы] ожидани/, says: mentee('waitingReason') },
  {
    title: /^место работы|^место учебы\/|результат|ссылк|отметка о прохожд|достижени|интерес|примечани|комментари/,
    says: NOTHING,
  },
  { title: /^мест(?:о|а)?$|^(?:количество|число) мест|^сколько/, says: mentor('capacity') },
  { title: /врем[яе]|график|расписани|свободн/, says: person('time') },
  { title: /^(?:дата )?обучени[ея]|обучен(?: |$|а)|прош[а-я]+ обучение/, says: mentor('training') },
  { title: /(?:вхождени|включени|вступлени)[яе]|дата постановки/, says: mentee('included') },
  { title: /^(?:№|номер) ?(?:пары|группы)|^(?:пара|группа)(?: №)?$/, says: pair('number') },
  { title: /^дата (?:и № |и номер )?приказа|^приказ[а-я]* дата/, says: pair('orderDate') },
  { title: /приказ|^основание$/, says: pair('orderNumber') },
  { title: /причин/, says: pair('endReason') },
  { title: /(?:^| )начал|дата (?:закреплени|создани|формировани|заключени)/, says: pair('start') },
  { title: /(?:^| )(?:окончани|завершени|конец)/, says: pair('end') },
  { title: /^по количеству|^вид пары/, says: pair('countModels') },
  { title: /^содержани|по содержанию/, says: pair('contentModels') },
  { title: /онлайн|дистанц/, says: pair('online') },
  { title: /^закреплен/, says: pair('locked') },
  { title: /^форм[аы] (?:обучени|собственност)/, says: NOTHING },
  { title: /^форм/, says: person('forms') },
  { title: /^(?:ролевая )?модел/, says: pair('interactionModel') },
  { title: /^(?:статус|состояние)/, says: person('status') },
];
