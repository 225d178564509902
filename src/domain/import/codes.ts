import { mendText, toCyrillic } from './letters';

/** Letters, digits and «-», «_», «/», «.», with a digit among them: a word without one may be a name. */
const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d_/.-]{0,19}$/u;
const USUAL = /^[НУ]-?\d{1,5}$/;

/** A code as it is kept: «Н-014» also for «н - 014» and for a Latin H; undefined when the text is no code. */
export function readCode(text: string): string | undefined {
  const bare = bareCode(text);
  const usual = toCyrillic(bare.toUpperCase());
  if (USUAL.test(usual)) return usual;
  return CODE.test(bare) ? bare : undefined;
}

function bareCode(text: string): string {
  return mendText(text)
    .replace(/[‐‑–—−]/g, '-')
    .replace(/ ?- ?/g, '-');
}

/** Equal for all spellings of one code: letters of either case, Latin ones of the same look, spaces about a dash. */
export function codeKey(text: string): string {
  return toCyrillic(bareCode(text).toUpperCase());
}

/** A code as this product gives them: «Н-014», «У-031». */
export function isUsualCode(text: string): boolean {
  const code = readCode(text);
  return code !== undefined && USUAL.test(code);
}
