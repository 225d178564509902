import type { KeyEntry } from './table';

/** The text of a key file: «Код;ФИО», UTF-8 with a byte order mark, so that Excel opens it right. */
export function keyFileText(_key: readonly KeyEntry[]): string {
  throw new Error('not built yet');
}

/** The key of a file's text, or why it is none, in Russian. */
export function readKeyFile(_text: string): readonly KeyEntry[] | { readonly why: string } {
  throw new Error('not built yet');
}
