/** The mark that the forms print: ASCII «+» or «-». */
export function markOf(present: boolean): string {
  return present ? '+' : '-';
}

/** Reads a mark; any dash means «-». Undefined when the text is no mark. */
export function readMark(text: string): boolean | undefined {
  const mark = text.trim();
  if (mark === '+') return true;
  return /^[‐‑‒–—−-]$/.test(mark) ? false : undefined;
}
