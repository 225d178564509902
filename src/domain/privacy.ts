export type PersonalSign = 'телефон' | 'адрес почты' | 'СНИЛС' | 'имя';

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

const SIGNS: readonly { readonly sign: PersonalSign; readonly pattern: RegExp }[] = [
  { sign: 'адрес почты', pattern: /[^\s@;,]@[^\s@;,]+\.[a-zа-я]{2,}/i },
  { sign: 'СНИЛС', pattern: /(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)/ },
  { sign: 'телефон', pattern: /(?<![\d/=-]|\d\.)(?:\+?7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/ },
  { sign: 'имя', pattern: new RegExp(`${START}${PATRONYMIC}${END}`) },
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

/**
 * Figures about what people answered are shown from so many of them (product, «Before / after»): with fewer, an answer
 * could be told to be somebody's.
 */
export const FEWEST_SHOWN = 5;
