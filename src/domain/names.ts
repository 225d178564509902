/** Names by code: what the key file holds that a person keeps on their own computer. */
export type NameKey = ReadonlyMap<string, string>;

/** A blank to be filled by hand with its code, «______________ (Н-014)», or any word that may be a code. */
const BLANK_OR_WORD = /(?<!_)_{3,}\s*\(([^()]+)\)|[\p{L}\d][\p{L}\d_/.-]*/gu;

/** A text of a paper with names in place of the codes that the key knows, and of the blanks before them. */
export function withNames(text: string, key: NameKey): string {
  return text.replace(BLANK_OR_WORD, (found: string, code: string | undefined) => key.get(code ?? found) ?? found);
}
