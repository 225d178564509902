/** Letters of a cell that is still printed on one page. */
const LONGEST_CELL = 1_500;

/** Lines one under another in as few cells as hold them: a row taller than a page would be cut by the printer. */
export function cellfuls(lines: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const line of lines) {
    const joined = `${cells[cells.length - 1] ?? ''}\n${line}`;
    if (cells.length > 0 && joined.length <= LONGEST_CELL) cells[cells.length - 1] = joined;
    else cells.push(line);
  }
  return cells;
}
