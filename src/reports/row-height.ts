/** A text in a cell of a given width (pixels) and font size (points). */
export interface MeasuredText {
  readonly text: string;
  readonly width: number;
  readonly fontSize: number;
  readonly bold?: boolean;
}

/** Font size of a report's text and tables, points. */
export const BODY_SIZE = 11;

/** Mean width of a Cyrillic letter of Times New Roman, in ems; a little generous, so that no line is cut. */
const LETTER_WIDTH = 0.53;
/** Bold letters are wider; enough also for the sans-serif in which the local edition shows sheets. */
const BOLD = 1.16;
/**
 * Widths of the letters of Times New Roman, in ems, rounded up. Lines that are broken beforehand need them: by a mean, some
 * end far from the margin, and those of capitals run over it. Blanks count for more: a name may come in their place.
 */
const LETTERS: readonly (readonly [width: number, letters: string])[] = [
  [0.25, ' \u00a0.,'],
  [0.35, "ijltfrI:;/()-!'"],
  [0.45, 'агезёстэacezsJ"?'],
  [0.5, 'вклорухьяbdghknopquvxy0123456789«»–*#'],
  [0.55, 'бдийнпцчъЗ'],
  [0.65, 'мфБГЕЁРТЧЬELTZFPS+=_'],
  [0.75, 'жыюАВДИЙКЛНОПСУХЦЪЭЯABCDGHKNOQRUVXYw'],
  [0.9, 'шщЖМФЫmM%&'],
];
const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  LETTERS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
const WIDEST = 1.05;
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

/** A text as the lines in which it fits its width, broken at spaces. */
export function brokenLines(measured: MeasuredText): readonly string[] {
  const widest = (measured.width - PADDING) / emOf(measured);
  return measured.text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const word of paragraph.split(' ')) {
      const last = lines[lines.length - 1] ?? '';
      const joined = last === '' ? word : `${last} ${word}`;
      if (widthInEms(joined) <= widest || last === '') lines[lines.length - 1] = joined;
      else lines.push(word);
    }
    return lines;
  });
}

function widthInEms(text: string): number {
  return [...text].reduce((width, letter) => width + (WIDTH_OF.get(letter) ?? WIDEST), 0);
}

/** Width (pixels) of a column that holds the text on one line. */
export function leastWidth({ text, ...look }: Omit<MeasuredText, 'width'>): number {
  return Math.ceil(text.length * letterWidth(look)) + PADDING;
}

/** Pixels of an em; in bold letters, of one that is as much wider. */
function emOf({ fontSize, bold = false }: Pick<MeasuredText, 'fontSize' | 'bold'>): number {
  return fontSize * PIXELS_PER_POINT * (bold ? BOLD : 1);
}

function letterWidth(look: Pick<MeasuredText, 'fontSize' | 'bold'>): number {
  return emOf(look) * LETTER_WIDTH;
}

function lettersPerLine({ width, ...look }: MeasuredText): number {
  return Math.max(1, Math.floor((width - PADDING) / letterWidth(look)));
}

function textHeight(measured: MeasuredText): number {
  const letters = lettersPerLine(measured);
  const lines = measured.text.split('\n').reduce((count, paragraph) => count + wrappedLines(paragraph, letters), 0);
  return Math.ceil(lines * measured.fontSize * PIXELS_PER_POINT * LINE_HEIGHT) + PADDING;
}

/** Lines of a paragraph broken at spaces; a word longer than a line is broken inside. */
function wrappedLines(paragraph: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= letters) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word.length / letters) - 1);
    used = word.length % letters || Math.min(word.length, letters);
  }
  return lines;
}
