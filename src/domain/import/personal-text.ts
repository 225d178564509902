import { signOfPerson } from '../person-signs';
import { mendText } from './letters';

/** Shorter words are initials and chance. */
const SHORTEST_SURNAME = 4;
const ADJECTIVE = /(?:ск|цк|н)(?:[иы]й|ой|ая|ое|ого|ому|ую)$/i;
const ENDING = /(?:ого|ому|ыми|ими|[оеыи]й|[оеыи]м|ую|ая|[ауыиеяюь])$/;

/** Finds personal data in free text: by form, and by the names that the same table holds. */
export class PersonalText {
  private readonly words = new Set<string>();
  private readonly surnames = new Set<string>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const [surname = '', ...rest] = wordsOf(name);
      if (surname.length >= SHORTEST_SURNAME) this.surnames.add(stem(surname));
      for (const word of [surname, ...rest]) if (word.length > 1) this.words.add(word.toLowerCase());
    }
  }

  /**
   * A text is personal when it looks so, when it is nothing but words of names, or when a surname of the table stands in
   * it with a capital, in any case: «помощь Тестовой». At the beginning an adjective has its capital anyway: «Русский
   * язык» in the table of a Русский.
   */
  has(text: string): boolean {
    if (signOfPerson(text)) return true;
    const words = wordsOf(text);
    if (words.length > 0 && words.every((word) => this.words.has(word.toLowerCase()))) return true;
    return words.some((word, index) => {
      if (!/^[А-ЯЁ]/.test(word) || !this.surnames.has(stem(word))) return false;
      return index > 0 || !ADJECTIVE.test(word) || this.words.has((words[1] ?? '').toLowerCase());
    });
  }
}

function wordsOf(text: string): readonly string[] {
  return mendText(text).match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
}

function stem(word: string): string {
  const lower = word.toLowerCase().replace(/ё/g, 'е');
  const shorter = lower.replace(ENDING, '');
  return shorter.length >= SHORTEST_SURNAME ? shorter : lower;
}
