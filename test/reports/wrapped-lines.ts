/**
 * A text broken into lines the way a cell breaks it, by other means than the product: real lines, letter by letter.
 * Words go over whole, and a word longer than a line is cut.
 */
export function wrap(text: string, lettersPerLine: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, lettersPerLine));
}

function wrapParagraph(paragraph: string, lettersPerLine: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of paragraph.split(' ')) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (joined.length <= lettersPerLine) {
      current = joined;
      continue;
    }
    if (current !== '') lines.push(current);
    const pieces = word.match(new RegExp(`.{1,${lettersPerLine}}`, 'gs')) ?? [''];
    lines.push(...pieces.slice(0, -1));
    current = pieces[pieces.length - 1] ?? '';
  }
  return [...lines, current];
}

/** A line of Times New Roman: its height in pixels, and how many letters of mean width a cell of `width` takes. */
export function lineOf(fontSize: number, width: number): { readonly height: number; readonly letters: number } {
  const pixels = (fontSize * 96) / 72;
  return { height: pixels * 1.15, letters: Math.max(1, Math.floor(width / (pixels * 0.48))) };
}
