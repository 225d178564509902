import { normaliseLabel } from '../text';
import { mendText } from './letters';
import type { MenteeField, MentorField, PairField, Role } from './targets';

/** What a title says, whoever it is about: a field of people, of one base only, of the pair, or nothing that is read. */
export type TitleField =
  | { readonly of: 'person'; readonly field: MentorField & MenteeField }
  | { readonly of: 'mentor'; readonly field: Exclude<MentorField, MenteeField> }
  | { readonly of: 'mentee'; readonly field: Exclude<MenteeField, MentorField> }
  | { readonly of: 'pair'; readonly field: PairField }
  | { readonly of: 'numbering' }
  | { readonly of: 'nothing' };

export interface Title {
  /** «наставника», «наставляемый». */
  readonly role: Role | undefined;
  /** «обучающегося», «педагога»: a role only beside the other one. */
  readonly likely: Role | undefined;
  readonly says: TitleField;
}

const person = (field: MentorField & MenteeField): TitleField => ({ of: 'person', field });
const mentor = (field: Exclude<MentorField, MenteeField>): TitleField => ({ of: 'mentor', field });
const mentee = (field: Exclude<MenteeField, MentorField>): TitleField => ({ of: 'mentee', field });
const pair = (field: PairField): TitleField => ({ of: 'pair', field });
const NOTHING: TitleField = { of: 'nothing' };
const NUMBERING: TitleField = { of: 'numbering' };

interface Synonyms {
  readonly says: TitleField;
  /** Tried on the normalised title («ё» is «е») without the words of the role. */
  readonly title: RegExp;
}

/** Titles in which the word of a role is no role: tried on the whole title, first. */
const WHOLE_TITLES: readonly Synonyms[] = [
  { title: /^желаем/, says: NOTHING },
  {
    title: /(?:количество|кол-во|число|сколько|максимум) (?:мест|наставляем|подопечн|учеников|человек)/,
    says: mentor('capacity'),
  },
  { title: /^категори[ия] наставляем|^(?:с кем|кому) готов/, says: person('categories') },
];
const WHOSE_CATEGORIES = /^категори[ия] наставляем|^(?:с кем|кому) готов/;

/** The first that fits stands: narrow wordings before wide ones. */
const TITLES: readonly Synonyms[] = [
  { title: /^(?:№|n|номер|# ?)?(?: ?п\/п|№п\/п| ?пп)?(?: по порядку)?$|^п\/п\.?$/, says: NUMBERING },
  {
    title: /контакт|телефон|^тел(?:\.|$)|почт|e-?mail|адрес|снилс|паспорт|мессенджер|соцсет|telegram|whatsapp/,
    says: person('contact'),
  },
  // people who are neither mentor nor mentee
  {
    title:
      /родител|законн|представител|опекун|^(?:мать|отец|директор|куратор)|классн[а-я]+ рук|руководитель|ответственн/,
    says: NOTHING,
  },
  { title: /рождени|^д\.? ?р\.?$/, says: mentee('birth') },
  {
    title: /^(?:фио|ф\.? ?и\.? ?о\.?|фамилия,? ?и?,? ?имя.*|имя и фамилия|имя,? фамилия|участник[а-я]*)$/,
    says: person('name'),
  },
  { title: /^(?:фио|ф\. ?и\. ?о\.|фамилия,? имя,? отчество)(?: |,|\()/, says: person('name') },
  { title: /^фамилия$/, says: person('surname') },
  { title: /^имя$/, says: person('givenName') },
  { title: /^отчество$/, says: person('patronymic') },
  { title: /^(?:код|шифр|id|идентификатор)(?: (?!оо|школ|организац|группы)|$)/, says: person('code') },
  { title: /^(?:литера|буква)(?: |$)/, says: person('classLetter') },
  { title: /^(?:класс|кл|параллель)(?![а-я])|^место учебы$/, says: person('className') },
  { title: /^возраст/, says: mentee('age') },
  { title: /стаж|опыт работы/, says: person('experience') },
  { title: /^(?:учебный |преподаваемый )?(?:предмет|дисциплин)/, says: person('subject') },
  {
    title: /^(?:кто|роль|должность|тип участника|категория участника|статус участника)(?: |$|,)/,
    says: person('kind'),
  },
  { title: /компетенц|умени|навык|чему может|сильные стороны/, says: mentor('competences') },
  { title: /категори/, says: person('categories') },
  { title: /запрос|потребност|с чем нужна|трудност/, says: mentee('request') },
  { title: /причин[аы] ожидани/, says: mentee('waitingReason') },
  {
    title: /^место работы|^место учебы\/|результат|ссылк|отметка о прохожд|достижени|интерес|примечани|комментари/,
    says: NOTHING,
  },
  { title: /^мест(?:о|а)?$|^(?:количество|число) мест|^сколько/, says: mentor('capacity') },
  { title: /врем[яе]|график|расписани|свободн/, says: person('time') },
  { title: /согласи/, says: person('consent') },
  { title: /^(?:дата )?обучени[ея]|обучен(?: |$|а)|прош[а-я]+ обучение/, says: mentor('training') },
  { title: /(?:вхождени|включени|вступлени)[яе]|дата постановки/, says: mentee('included') },
  { title: /источник|кто (?:предложил|направил|рекомендовал)/, says: mentee('source') },
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

const MENTEE_WORDS = /наставляем[а-я]*/;
const MENTOR_WORDS = /наставник[а-я]*|наставница/;
/** «Молодой специалист» before «педагог» and «специалист». */
const LIKELY_MENTEE =
  /молод[а-я]+ (?:специалист|педагог|учител)[а-я]*|учени[кц][а-я]*|обучающ[а-я]+|учащ[а-я]+|школьник[а-я]*|воспитанник[а-я]*|ребен[а-я]*|подопечн[а-я]+/;
const LIKELY_MENTOR = /педагог[а-я]*|учител[а-я]*|работодател[а-я]*|студент[а-я]*|шеф[а-я]*/;

/** What the title of a column says; undefined when it says nothing known. */
export function recogniseTitle(written: string): Title | undefined {
  const title = normaliseLabel(mendText(written)).replace(/[*:]+/g, ' ').replace(/ +/g, ' ').trim();
  if (title === '') return undefined;
  const whole = WHOLE_TITLES.find((synonyms) => synonyms.title.test(title));
  if (whole) return { role: WHOSE_CATEGORIES.test(title) ? 'mentor' : undefined, likely: undefined, says: whole.says };
  const role = roleOf(title, MENTEE_WORDS, MENTOR_WORDS);
  const likely = role ?? roleOf(title, LIKELY_MENTEE, LIKELY_MENTOR);
  const rest = bare(title, role ? [MENTEE_WORDS, MENTOR_WORDS] : []);
  const says =
    fieldOf(rest, role !== undefined) ?? fieldOf(bare(title, [LIKELY_MENTEE, LIKELY_MENTOR]), likely !== undefined);
  return says && { role, likely, says };
}

/** A title that is nothing but the role is the name's, or the code's when codes stand below. */
function fieldOf(rest: string, hasRole: boolean): TitleField | undefined {
  if (rest === '') return hasRole ? person('name') : undefined;
  return TITLES.find(({ title }) => title.test(rest))?.says;
}

function roleOf(title: string, menteeWords: RegExp, mentorWords: RegExp): Role | undefined {
  if (menteeWords.test(title)) return mentorWords.test(title.replace(menteeWords, '')) ? undefined : 'mentee';
  return mentorWords.test(title) ? 'mentor' : undefined;
}

function bare(title: string, words: readonly RegExp[]): string {
  return words
    .reduce((rest, word) => rest.replace(new RegExp(word, 'g'), ' '), title)
    .replace(/\( *\)/g, ' ')
    .replace(/(?<![,;/])[,;/]+(?= *$)/g, '')
    .replace(/ +/g, ' ')
    .trim();
}
