export type PersonalSign = 'телефон' | 'адрес почты' | 'СНИЛС' | 'имя' | 'страница в сети';

const SURNAME =
  '[А-ЯЁ][а-яё]+(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|ко|ук|юк|ич|ян|дзе|швили|их|ых|ых)';
/** As electronic journals write them. */
const CAPITALS = '[А-ЯЁ]{2,}';
const SURNAME_IN_CAPITALS = `${CAPITALS}(?:ОВ|ОВА|ЕВ|ЕВА|ЁВ|ЁВА|ИН|ИНА|ЫН|ЫНА|СКИЙ|СКАЯ|ЦКИЙ|ЦКАЯ|ЕНКО|УК|ЮК|ЯН|ДЗЕ|ШВИЛИ|ЫХ)`;
const PATRONYMIC_IN_CAPITALS = `${CAPITALS}(?:ОВИЧ|ЕВИЧ|ЬИЧ|ОВНА|ЕВНА|ИНИЧНА)`;
/** Nothing but a name and a patronymic, with a surname or without: inside a sentence a word may end so by chance. */
const IN_SMALL_LETTERS = /^[а-яё]+(?:-[а-яё]+)? (?:[а-яё]+ )?[а-яё]+(?:ович|евич|ьич|овна|евна|инична)$/;
const CAPITALISED = '[А-ЯЁ][а-яё]+';
const PATRONYMIC = '[А-ЯЁ][а-яё]+(?:ович|евич|ьич|овна|евна|ична|инична)';
/** A Cyrillic letter neither before nor after: \b knows Latin letters only. */
const START = '(?<![А-Яа-яЁё])';
const END = '(?![А-Яа-яЁё])';
/** «Гимназия им. …» is a school's name, not a participant's. */
const NOT_NAMESAKE = '(?<!(?:им\\.|имени) ?)';

/** Patronymics in other cases count only after a capitalised word: «Основной», «Уровне» end alike. */
const OBLIQUE_PATRONYMIC =
  '(?!Основн|Уровн|Духовн|Верховн|Церковн|Условн|Кровн|Деревн|Дневн|Душевн|Царевн|Королевн|Плачевн)[А-ЯЁ][а-яё]+' +
  '(?:(?:[оеё]в|ь)ич(?:а|у|ем|ом|е)|(?:[оеё]в|инич)н(?:ы|е|у|ой|ою))|(?:Кузьм|Лук|Фом|Никит|Савв)ич(?:а|у|ем|ом|е)?';
/** After «им.», «имени», «памяти» whoever is named is no participant. */
const NOT_OF_NAMESAKE = '(?<!(?:им\\.|имени|памяти)[^;,\\n]*)';
const PARTICLE = '(?:оглы|оглу|кызы|гызы|уулу|угли)';
/** Ten digits after 8 or +7 in any groups, the first of three or more: «8-10 2025-2026» are classes and years. */
const PHONE = /(?<![\d/=-]|\d\.)(?:\+7|8)(?=(?:[\s()-]{0,3}\d){10}(?!\d))[\s(-]{0,3}(?!20\d\d\s?-)\d{3}/;
const MOBILE = /(?<![\d/=-]|\d\.)\(?9\d\d\)?[\s-]\d{3}[\s-]\d{2}[\s-]?\d{2}(?![\d-])/;
const PHONE_IN_WORDS = /(?<![а-яё])(?:тел\.?|телефон[а-я]{0,3}|моб\.|сот\.)[\s:№]{0,3}(?:\+?\d[\s()-]{0,3}){5}/i;

const SIGNS: readonly { readonly sign: PersonalSign; readonly pattern: RegExp }[] = [
  { sign: 'адрес почты', pattern: /[^\s@;,]@[^\s@;,]+\.[a-zа-я]{2,}/i },
  { sign: 'СНИЛС', pattern: /(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)/ },
  { sign: 'телефон', pattern: /(?<![\d/=-]|\d\.)(?:\+?7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/ },
  { sign: 'телефон', pattern: PHONE },
  { sign: 'телефон', pattern: /(?<![\d/=-]|\d\.)8[. -]\d{3}\.\d{3}\.\d{2}\.\d{2}(?!\d)/ },
  { sign: 'телефон', pattern: MOBILE },
  { sign: 'телефон', pattern: PHONE_IN_WORDS },
  { sign: 'имя', pattern: new RegExp(`${START}${PATRONYMIC}${END}`) },
  { sign: 'имя', pattern: new RegExp(`${START}${CAPITALISED} (?:${OBLIQUE_PATRONYMIC})${END}${NOT_OF_NAMESAKE}`) },
  { sign: 'имя', pattern: new RegExp(`${START}${CAPITALISED}[ -]${PARTICLE}${END}`) },
  { sign: 'имя', pattern: new RegExp(`${START}${PATRONYMIC_IN_CAPITALS}${END}`) },
  { sign: 'имя', pattern: new RegExp(`${START}${SURNAME_IN_CAPITALS} [А-ЯЁ]\\. ?[А-ЯЁ]\\.`) },
  { sign: 'имя', pattern: IN_SMALL_LETTERS },
  { sign: 'имя', pattern: new RegExp(`${START}${CAPITALISED} [А-ЯЁ]\\. ?(?:[А-ЯЁ]\\.|$)`) },
  { sign: 'имя', pattern: new RegExp(`${NOT_NAMESAKE}${START}[А-ЯЁ]\\. ?[А-ЯЁ]\\. ?${CAPITALISED}`) },
  { sign: 'имя', pattern: new RegExp(`^${SURNAME} ${CAPITALISED}(?: ${CAPITALISED})?$`) },
  { sign: 'имя', pattern: new RegExp(`^${CAPITALISED} ${SURNAME}$`) },
];

/**
 * What makes a text look like personal data of somebody: a phone, an e-mail, a СНИЛС, a name; undefined when nothing
 * does. A guess by form: it cannot know every surname, and a rare title may look like one.
 */
export function personalSign(text: string): PersonalSign | undefined {
  const trimmed = text.trim();
  return SIGNS.find(({ pattern }) => pattern.test(trimmed))?.sign;
}

export function looksPersonal(text: string): boolean {
  return personalSign(text) !== undefined;
}

/** A text to be shown; when it looks personal, other words in its place. */
export function unlessPersonal(text: string, instead: string): string {
  return looksPersonal(text) ? instead : text;
}

/** Somebody may have typed a name where a code or a class belongs. */
export function shownCode(text: string): string {
  return unlessPersonal(text, 'текст вместо кода');
}

/** «Английский», «Медицина», «Ростов»: subjects, things and towns that end like surnames. */
const NO_SURNAME = new RegExp(
  '^(?:(?:английск|русск|немецк|французск|китайск|испанск|итальянск|турецк|татарск|башкирск|чувашск|удмуртск|хантыйск|' +
    'мансийск|ненецк|японск|латинск|родительск|педагогическ|техническ|ученическ|детск|физическ|гражданск|городск|сельск|' +
    'школьн|советск|российск|волонтерск|медицинск|театральн|шахматн)[а-я]+|' +
    '(?:медицин|дисциплин|причин|машин|картин|половин|вершин|величин|родин|старин|дружин|викторин|балерин|глин|долин|равнин|' +
    'былин|калин|рябин|женщин|мужчин|вакцин|рутин|тишин|общин|година|основ|голов|коров|столов|обнов|подков)[а-я]{0,2}|' +
    'магазин|бензин|витамин|термин|пластилин|камин|берлин|калинин|ростов|псков|тамбов|саратов|киров|азов|саров|королев|' +
    'серпухов|чехов|львов|краков|остров|покров|плов|улов|зов|кров|нрав|слова|снова|готова|здорова|дела|один|господин|' +
    'учеников|классов|экзаменов|текстов|проектов|предметов|уроков|наставников|педагогов|родителей|психологов)$',
);
const SURNAME_OF_ONE = '(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|енко)';
/** Where only a person is likely to stand also in other cases, and «-ский». */
const SURNAME_OF_ANY = '(?:(?:ов|ев|ёв|ин|ын)(?:а|у|ой|ым|е)?|(?:ск|цк)(?:ий|ая|ого|ому|им|ой|ую)|енко)';
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
  new RegExp(`(?:^|[^А-Яа-яЁё])${POST}[ :–-]{1,3}(?:[а-яё]+ ){0,2}([А-ЯЁ][а-яё]+${SURNAME_OF_ANY})${END}`),
];
/** Of a person; a school's or an event's page elsewhere is no secret. */
const PAGE =
  /(?:(?<![a-z.])(?:vk\.(?:com|me)|t\.me|wa\.me|ok\.ru|instagram\.com)\/[\w.+-])|(?:^|[\s(:,;])@[a-z]\w{3,}/i;

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

/**
 * Figures about what people answered are shown from so many of them (product, «Before / after»): with fewer, an answer
 * could be told to be somebody's.
 */
export const FEWEST_SHOWN = 5;
