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

/** At most this many runs of rows of one height: each run is a service call, whatever the number of rows. */
const MOST_RUNS = 40;

export interface HeightRun {
  /** First row, from 1. */
  readonly row: number;
  readonly rows: number;
  readonly height: number;
}

/** Runs of rows of one height; neighbours whose union wastes least are joined until few enough runs are left. */
export function heightRuns(heights: readonly number[], most: number = MOST_RUNS): readonly HeightRun[] {
  const runs: HeightRun[] = [];
  heights.forEach((height, index) => {
    const last = runs[runs.length - 1];
    if (last && last.height === height) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row: index + 1, rows: 1, height });
  });
  while (runs.length > most) joinCheapest(runs);
  return runs;
}

function joinCheapest(runs: HeightRun[]): void {
  let best = 0;
  let bestWaste = Number.POSITIVE_INFINITY;
  for (let index = 0; index + 1 < runs.length; index += 1) {
    const [a, b] = [runs[index], runs[index + 1]];
    if (!a || !b) continue;
    const waste = Math.abs(a.height - b.height) * (a.height < b.height ? a.rows : b.rows);
    if (waste < bestWaste) [best, bestWaste] = [index, waste];
  }
  const [first, second] = [runs[best], runs[best + 1]];
  if (!first || !second) return;
  const joined = { row: first.row, rows: first.rows + second.rows, height: Math.max(first.height, second.height) };
  runs.splice(best, 2, joined);
}
