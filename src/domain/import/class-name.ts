import { mendText, toCyrillic } from './letters';

const ROMAN: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI'];
/** «5 А», «5-а», «5.а», «5 «А»», «5-й», «VБ»; longer numerals first, so that VI is not V with a letter. */
const NUMERAL = `(\\d{1,2}|${[...ROMAN].sort((a, b) => b.length - a.length).join('|')})`;
const CLASS = new RegExp(`^${NUMERAL}(?: ?- ?(?:й|ый|ой|ий))? ?[-.]? ?([А-ЯЁA-Z])?$`, 'i');
const WITHIN =
  /(?<![\d.,/-])(\d{1,2})(?:-?й)? ?-? ?[«"]?([а-яё])?[»"]? ?-? ?(?:классов|классы|класса|классе|класс|кл\.)(?![а-яё])/i;
const WORDS = /(?:ученик|ученица|учащ[а-я]+|обучающ[а-я]+)|(?:класса|классе|класс|кл\.?)(?![а-яё])/gi;

/**
 * A class as the book writes it: «5А» for «5 А», «5а», «5-А», «5 «А» класс», «V А», «5A» with a Latin A, «5-й»;
 * undefined when the text is not one class from 1 to 11.
 */
export function readClassName(text: string): string | undefined {
  const bare = mendText(text)
    .replace(WORDS, ' ')
    .replace(/[«»"“”„'()]/g, ' ')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/ ?\.$/, '');
  const direct = written(CLASS.exec(bare));
  // a Cyrillic Х and І are typed for the Roman numerals
  return direct ?? written(CLASS.exec(bare.replace(/[Хх]/g, 'X').replace(/[Іі]/g, 'I')));
}

/** The class that a longer text names: «Список обучающихся 7 «Б» класса», «МАОУ СОШ, 9 класс». */
export function classWithin(text: string): string | undefined {
  return written(WITHIN.exec(mendText(text)));
}

function written(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined;
  const [, numeral = '', letter = ''] = match;
  const number = /^\d/.test(numeral) ? Number(numeral) : ROMAN.indexOf(numeral.toUpperCase()) + 1;
  if (number < 1 || number > 11) return undefined;
  return `${number}${toCyrillic(letter.toUpperCase())}`;
}
