import { ADJECTIVES, CAPITALS, END, type PersonalSign, personalSign, SURNAME_IN_CAPITALS } from './privacy';

/** «Английский», «Медицина», «Ростов»: subjects, things and towns that end like surnames. */
const NO_SURNAME = new RegExp(
  `^(?:${ADJECTIVES}|` +
    '(?:медицин|дисциплин|причин|машин|картин|половин|вершин|величин|родин|старин|дружин|викторин|балерин|глин|долин|равнин|' +
    'былин|калин|рябин|женщин|мужчин|вакцин|рутин|тишин|общин|година|основ|голов|коров|столов|обнов|подков|мандолин|окарин|' +
    'глубин|длин|ширин|целин|малин|лавин|турбин|доктрин|пружин|паутин|ангин|плотин|древесин)[а-я]{0,2}|' +
    'магазин|бензин|витамин|термин|пластилин|камин|апельсин|мандарин|дельфин|пингвин|берлин|пекин|харбин|люблин|калинин|' +
    'камышин|ростов|псков|тамбов|саратов|балашов|глазов|дмитров|киров|азов|саров|чернигов|харьков|королев|ржев|тутаев|' +
    'могилев|серпухов|чехов|львов|краков|остров|покров|плов|улов|зов|кров|нрав|слова|снова|готов[аы]?|здоров[аы]?|' +
    'дела|один|господин|посев|напев|припев|распев|слева|' +
    'пушкин|лермонтов|тургенев|грибоедов|есенин|куприн|шолохов|фонвизин|ломоносов|карамзин|' +
    'пришвин|бажов|набоков|солженицын|' +
    'учеников|классов|экзаменов|текстов|проектов|предметов|уроков|наставников|педагогов|родителей|психологов)$',
);
const SURNAME_OF_ONE = '(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|енко)';
/** Where only a person is likely to stand also in other cases. */
const SURNAME_OF_ANY = '(?:(?:ов|ев|ёв|ин|ын)(?:а|у|ой|ым|е)?|енко)';
/** Adjectives end alike: «учитель Якутского языка», «(Корейский)»; only at the end after a post it is a surname. */
const SURNAME_OF_ADJECTIVE = '(?<!ческ|ийск)(?<=ск|цк)(?:ий|ая|ого|ому|им|ой|ую)$';
const POST =
  '(?:[Кк]л(?:\\.|ассн[а-я]+)? ?рук(?:\\.|оводител[а-я]+)?|[Уу]чител[а-я]+|[Пп]едагог[а-я]*|[Пп]сихолог[а-я]*|[Лл]огопед[а-я]*|' +
  '[Зз]авуч[а-я]*|[Дд]иректор[а-я]*|[Кк]уратор[а-я]*|[Нн]аставник[а-я]*|[Вв]оспитател[а-я]+|[Тт]ренер[а-я]*|' +
  '[Сс]оц\\. ?пед(?:\\.|агог[а-я]*)|[Мм]ам[аыеу]|[Пп]ап[аыеу])';

/** Fields of people's sheets, by name, to which `signOfPerson` is asked. */
export const FIELDS_OF_PERSON: readonly string[] = [
  'subject',
  'competences',
  'request',
  'source',
  'waitingReason',
  'endReason',
];

/** Surnames by form, in places where a text about one person would have them. */
const PLACES: readonly RegExp[] = [
  new RegExp(`^([А-ЯЁ][а-яё]+${SURNAME_OF_ONE})$`),
  new RegExp(`^(${SURNAME_IN_CAPITALS}) ${CAPITALS}$`),
  new RegExp(`\\(([А-ЯЁ][а-яё]+${SURNAME_OF_ANY})\\)`),
  new RegExp(
    `(?:^|[^А-Яа-яЁё])${POST}[ :–-]{1,3}(?:[а-яё]+ ){0,2}([А-ЯЁ][а-яё]+(?:${SURNAME_OF_ANY}${END}|${SURNAME_OF_ADJECTIVE}))`,
  ),
];
/** A community by its number, or whose address is called a school: «vk.com/club123», «vk.com/school5». */
const NOT_OF_SCHOOL =
  '(?!(?:club|public|event|wall-|album-|topic-)\\d|(?:\\w*_)?(?:school|shkola|sosh|gimnazi[ay]|lic[ei]y|lyceum|m[abk]ou|gbou)(?![a-z]))';
/** Of a person; a school's or an event's page elsewhere is no secret. */
const PAGE = new RegExp(
  `(?:(?<![a-z.])(?:vk\\.(?:com|me)|t\\.me|wa\\.me|ok\\.ru|instagram\\.com)/${NOT_OF_SCHOOL}[\\w.+-])|(?:^|[\\s(:,;])@[a-z]\\w{3,}`,
  'i',
);

/**
 * As `personalSign` for cells that tell of one person, such as a subject, a request or a source: there a surname alone,
 * in brackets or after a post, and a page of a social network are signs, too.
 */
export function signOfPerson(text: string): PersonalSign | undefined {
  const trimmed = text.trim();
  const sign = personalSign(trimmed);
  if (sign) return sign;
  if (PAGE.test(trimmed)) return 'страница в сети';
  const parts = [trimmed, ...trimmed.split(/[;,\n]/).map((part) => part.trim())];
  return parts.some((part) => PLACES.some((place) => hasSurname(part, place))) ? 'имя' : undefined;
}

function hasSurname(text: string, place: RegExp): boolean {
  const surname = place.exec(text)?.[1];
  return surname !== undefined && !NO_SURNAME.test(surname.toLowerCase().replace(/ё/g, 'е'));
}
