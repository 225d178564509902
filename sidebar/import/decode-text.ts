/**
 * The text of bytes in UTF-8, UTF-16 with a mark, Windows-1251 or the DOS code page; undefined when they are no text.
 * UTF-8 has rules that texts in other encodings break at once, so what obeys them is UTF-8.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes);
  const text = marked ? new TextDecoder(marked).decode(bytes) : (decodeUtf8(bytes) ?? decodeByte(bytes));
  return isText(text) ? text : undefined;
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // the one way to ask a decoder whether bytes are UTF-8
  }
}

/** Of the two encodings of a byte a letter, the one that gives more Cyrillic. */
function decodeByte(bytes: Uint8Array): string {
  const windows = new TextDecoder('windows-1251').decode(bytes);
  const dos = new TextDecoder('ibm866').decode(bytes);
  return cyrillic(dos) > cyrillic(windows) ? dos : windows;
}

function cyrillic(text: string): number {
  return text.match(/[А-Яа-яЁё]/g)?.length ?? 0;
}

/** A text has letters, and no control characters but tabs and ends of lines. */
function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /\p{L}/u.test(text) && !/[\x00-\x08\x0e-\x1f]/.test(text);
}
