/** Names by code: what the key file holds that a person keeps on their own computer. */
export type NameKey = ReadonlyMap<string, string>;

/** A blank to be filled by hand with its code, «______________ (Н-014)», or any word that may be a code. */
const BLANK_OR_WORD = /(?<!_)_{3,}\s*\(([^()]+)\)|[\p{L}\d][\p{L}\d_/.-]*/gu;

/** A text of a paper with names in place of the codes that the key knows, and of the blanks before them. */
export function withNames(text: string, key: NameKey): string {
  return text.replace(BLANK_OR_WORD, (found: string, code: string | undefined) =>
    code === undefined
      ? wordWithNames(found, key, found === text.trim())
      : (key.get(code.replace(/\u00a0/g, ' ').trim()) ?? found),
  );
}

/** A code of digits alone is told from a number only where it stands alone; a full stop after a code is not of it. */
function wordWithNames(word: string, key: NameKey, isAlone: boolean): string {
  const name = isAlone || !/^\d+$/.test(word) ? key.get(word) : undefined;
  if (name !== undefined) return name;
  if (word.includes('/') && !key.has(word)) {
    return word
      .split('/')
      .map((part) => wordWithNames(part, key, false))
      .join('/');
  }
  const bare = word.replace(/(?<![._-])[._-]+$/, '');
  if (bare === word || bare === '') return word;
  const known = wordWithNames(bare, key, false);
  if (known === bare) return word;
  return known.endsWith('.') ? known + word.slice(bare.length).replace(/^\./, '') : known + word.slice(bare.length);
}
