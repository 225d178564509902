/** A text in a cell of a given width (pixels) and font size (points). */
export interface MeasuredText {
  readonly text: string;
  readonly width: number;
  readonly fontSize: number;
}

/** Mean width of a Cyrillic letter of Times New Roman, in ems; a little generous, so that no line is cut. */
const LETTER_WIDTH = 0.53;
const LINE_HEIGHT = 1.3;
const PADDING = 6;
const PIXELS_PER_POINT = 96 / 72;

/**
 * Height (pixels) at which every text of a row is seen whole. Sheets and Excel fit rows to their text, but not to
 * merged cells, and a report consists of merged cells.
 */
export function rowHeight(texts: readonly MeasuredText[]): number {
  return Math.max(...texts.map(textHeight));
}

function textHeight({ text, width, fontSize }: MeasuredText): number {
  const size = fontSize * PIXELS_PER_POINT;
  const lettersPerLine = Math.max(1, Math.floor((width - PADDING) / (size * LETTER_WIDTH)));
  const lines = text.split('\n').reduce((count, paragraph) => count + wrappedLines(paragraph, lettersPerLine), 0);
  return Math.ceil(lines * size * LINE_HEIGHT) + PADDING;
}

/** Lines of a paragraph broken at spaces; a word longer than a line is broken inside. */
function wrappedLines(paragraph: string, lettersPerLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= lettersPerLine) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word.length / lettersPerLine) - 1);
    used = word.length % lettersPerLine || Math.min(word.length, lettersPerLine);
  }
  return lines;
}
