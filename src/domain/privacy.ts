export type PersonalSign = 'телефон' | 'адрес почты' | 'СНИЛС' | 'имя' | 'страница в сети';

const SURNAME =
  '[А-ЯЁ][а-яё]+(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|ко|ук|юк|ич|ян|дзе|швили|их|ых|ых)';
/** As electronic journals write them. */
export const CAPITALS = '[А-ЯЁ]{2,}';
export const SURNAME_IN_CAPITALS = `${CAPITALS}(?:ОВ|ОВА|ЕВ|ЕВА|ЁВ|ЁВА|ИН|ИНА|ЫН|ЫНА|СКИЙ|СКАЯ|ЦКИЙ|ЦКАЯ|ЕНКО|УК|ЮК|ЯН|ДЗЕ|ШВИЛИ|ЫХ)`;
const PATRONYMIC_IN_CAPITALS = `${CAPITALS}(?:ОВИЧ|ЕВИЧ|ЬИЧ|ОВНА|ЕВНА|ИНИЧНА)`;
/** Nothing but a name and a patronymic, with a surname or without: inside a sentence a word may end so by chance. */
const IN_SMALL_LETTERS = /^[а-яё]+(?:-[а-яё]+)? (?:[а-яё]+ )?[а-яё]+(?:ович|евич|ьич|овна|евна|инична)$/;
const CAPITALISED = '[А-ЯЁ][а-яё]+';
const PATRONYMIC = '[А-ЯЁ][а-яё]+(?:ович|евич|ьич|овна|евна|ична|инична)';
/** A Cyrillic letter neither before nor after: \b knows Latin letters only. */
const START = '(?<![А-Яа-яЁё])';
export const END = '(?![А-Яа-яЁё])';
/** «Гимназия им. …» is a school's name, not a participant's. */
const NOT_NAMESAKE = '(?<!(?:им\\.|имени) ?)';

/** Patronymics in other cases count only after a capitalised word: «Основной», «Уровне» end alike. */
const OBLIQUE_PATRONYMIC =
  '(?!Основн|Уровн|Духовн|Верховн|Церковн|Условн|Кровн|Деревн|Дневн|Душевн|Царевн|Королевн|Плачевн|Любовн|Головн|Виновн|Чиновн|Часовн|Жаровн|Повседневн|Ежедневн)[А-ЯЁ][а-яё]+' +
  '(?:(?:[оеё]в|ь)ич(?:а|у|ем|ом|е)|(?:[оеё]в|инич)н(?:ы|е|у|ой|ою))|(?:Кузьм|Лук|Фом|Никит|Савв)ич(?:а|у|ем|ом|е)?';
/** After «им.», «имени», «памяти» whoever is named is no participant. */
const NOT_OF_NAMESAKE = '(?<!(?:им\\.|имени|памяти)[^;,\\n]*)';
/** «Русский Язык», «Физическая Культура»: adjectives of subjects and schools that end like surnames. */
export const ADJECTIVES =
  '(?:английск|русск|немецк|французск|китайск|испанск|итальянск|турецк|татарск|башкирск|чувашск|удмуртск|хантыйск|' +
  'мансийск|ненецк|японск|латинск|родительск|педагогическ|техническ|ученическ|детск|физическ|гражданск|городск|сельск|' +
  'школьн|советск|российск|волонтерск|медицинск|театральн|шахматн|корейск|якутск|марийск|осетинск|бурятск|химическ|' +
  'биологическ|географическ|историческ|математическ|технологическ|всероссийск|юношеск|казахск|мордовск|калмыцк)[а-я]+';
const IS_ADJECTIVE = new RegExp(`^${ADJECTIVES} `, 'i');
const PARTICLE = '(?:оглы|оглу|кызы|гызы|уулу|угли)';
/**
 * Ten digits after 8 or +7 in any groups, the first of three or more: «8-10 2025-2026» are classes and years. After
 * «приказ» or «№» it is a number of something else.
 */
const PHONE =
  /(?<![\d/=-]|\d\.|(?:№|приказ[а-яё]*|протокол[а-яё]*) ?)(?:\+7|8)(?=(?:[\s()-]{0,3}\d){10}(?!\d))[\s(-]{0,3}(?!20\d\d(?:\s?-|[\s)]{1,3}20\d\d))\d{3}/i;
const MOBILE = /(?<![\d/=-]|\d\.)\(?9\d\d\)?[\s-]\d{3}[\s-]\d{2}[\s-]?\d{2}(?![\d-])/;
/** In towns five digits are a phone, of a mobile one there are ten: «сот. 10000» is no phone. */
const PHONE_IN_WORDS =
  /(?<![а-яё])(?:(?:тел\.?|телефон[а-я]{0,3})[\s:№]{0,3}(?:\+?\d[\s()-]{0,3}){5}|(?:моб\.|сот\.)[\s:№]{0,3}(?:\+?\d[\s()-]{0,3}){10})/i;

interface Sign {
  readonly sign: PersonalSign;
  readonly pattern: RegExp;
  /** Nothing but two or three words with capitals: the usual titles of schools are written so, too. */
  readonly isOfForm?: true;
}

const SIGNS: readonly Sign[] = [
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
  { sign: 'имя', pattern: new RegExp(`^${SURNAME} ${CAPITALISED}(?: ${CAPITALISED})?$`), isOfForm: true },
  { sign: 'имя', pattern: new RegExp(`^${CAPITALISED} ${SURNAME}$`), isOfForm: true },
];

/**
 * What makes a text look like personal data of somebody: a phone, an e-mail, a СНИЛС, a name; undefined when nothing
 * does. A guess by form: it cannot know every surname, and a rare title may look like one.
 */
export function personalSign(text: string): PersonalSign | undefined {
  const trimmed = text.trim();
  return SIGNS.find(({ pattern, isOfForm }) => pattern.test(trimmed) && !(isOfForm && isOfSchool(trimmed)))?.sign;
}

function isOfSchool(text: string): boolean {
  return IS_ADJECTIVE.test(text.replace(/ё/g, 'е'));
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

/**
 * Figures about what people answered are shown from so many of them (product, «Before / after»): with fewer, an answer
 * could be told to be somebody's.
 */
export const FEWEST_SHOWN = 5;
