/** Prints rows of cells as a table of aligned columns no wider than the terminal. */
export function terminalTable(rows: readonly (readonly string[])[], width = 120): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const titles = rows.filter(isTitle);
  const table = rows.filter((row) => !isTitle(row));
  const natural = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...table.map((row) => longestLine(row[column]))),
  );
  const words = natural.map((_, column) => Math.max(1, ...table.map((row) => longestWord(row[column]))));
  const widths = narrowed(natural, words, width - 3 * (columns - 1));
  const lines = titles.flatMap((row) => wrap(row[0] ?? '', width));
  return [...lines, ...table.map((row) => printRow(row, widths))].join('\n');
}

/** A title spans the table: it stands above the columns. */
function isTitle(row: readonly string[]): boolean {
  return row.length === 1;
}

function longestLine(cell = ''): number {
  return Math.max(...cell.split('\n').map((line) => line.length));
}

function longestWord(cell = ''): number {
  return Math.max(...cell.split(/\s/).map((word) => word.length));
}

/** Takes width from the widest columns until the row fits, at first without breaking words. */
function narrowed(natural: readonly number[], words: readonly number[], available: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - available;
  while (excess > 0) {
    const spare = widths.map((width, column) => (width > (words[column] ?? 0) ? width : 0));
    const candidates = Math.max(...spare) > 0 ? spare : widths;
    const widest = candidates.indexOf(Math.max(...candidates));
    widths[widest] = (widths[widest] ?? 1) - 1;
    excess -= 1;
  }
  return widths;
}

function printRow(row: readonly string[], widths: readonly number[]): string {
  const cells = widths.map((width, column) => wrap(row[column] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => (lines[line] ?? '').padEnd(widths[column] ?? 0))
      .join(' │ ')
      .trimEnd(),
  ).join('\n');
}

function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const last = lines[lines.length - 1] ?? '';
      const joined = last === '' ? word : `${last} ${word}`;
      if (joined.length <= width) lines[lines.length - 1] = joined;
      else lines.push(...(word.match(new RegExp(`.{1,${width}}`, 'g')) ?? ['']));
    }
    return lines.filter((line, index) => line !== '' || index > 0 || lines.length === 1);
  });
}
